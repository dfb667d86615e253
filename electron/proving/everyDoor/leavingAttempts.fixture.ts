/** Attempts to take out what may not leave: sheets of a talk that is scored, NIPs for others, a result taken back. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { bantaya } from '../../cli/bantaya.fixture.ts';
import { exportKinds, type ExportKind } from '../../contract/files.ts';
import { topicRoles, type TopicName } from '../../contract/topics.ts';
import { visit, type Visitor } from '../../server/room.fixture.ts';
import type { Tried } from './attempt.fixture.ts';
import { openNote, type Stage } from './stage.fixture.ts';

const sealed = 'seal/withoutOpenSheets';
const shared = 'seal/withoutNips';
const exportDoor = 'GET /operator/export/:what';

/** Documents whose text can be read here; the others are made of the same facts. */
const readable = ['json', 'scores', 'csv', 'xlsx', 'template'] as const satisfies ExportKind[];

export async function tryLeaving(stage: Stage, folder: string): Promise<Tried[]> {
  const { panelist } = await stage.open('nilai');
  const nips = panelist.flatMap(({ nip }) => nip ?? []);
  const holds = (text: string, secrets: readonly string[]) =>
    secrets.find((secret) => text.replaceAll(' ', '').includes(secret.replaceAll(' ', '')));
  const judge = (rule: string, door: string, text: string | null): Tried => {
    const secret = holds(text ?? '', rule === sealed ? [openNote] : nips);
    return { rule, door, failure: secret === undefined ? null : `gave out ${secret}` };
  };
  const exported = await Promise.all(
    readable.flatMap((kind) =>
      (['internal', 'dibagikan'] as const).map(async (profile): Promise<Tried> => {
        const text = await exportText(stage.operator, kind, profile);
        const isMade = (exportKinds[kind] as readonly string[]).includes(profile);
        const rule = profile === 'internal' ? sealed : shared;
        if (isMade === (text === null))
          return { rule, door: exportDoor, failure: `${kind} ${profile} was made or refused` };
        return judge(rule, exportDoor, text);
      }),
    ),
  );
  return [...exported, ...(await typed(stage, folder, judge)), ...(await followed(stage, judge))];
}

/** Null where it is refused. */
async function exportText(
  operator: Visitor,
  kind: ExportKind,
  profile: string,
): Promise<string | null> {
  const answer = await operator.fetch(`/operator/export/${kind}?profile=${profile}`);
  if (!answer.ok) return null;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return kind === 'xlsx' || kind === 'template'
    ? tableText(bytes)
    : new TextDecoder().decode(bytes);
}

const tableText = async (bytes: Uint8Array): Promise<string> =>
  JSON.stringify(await readXlsx(bytes));

type Judge = (rule: string, door: string, text: string) => Tried;

async function typed({ room }: Stage, folder: string, judge: Judge): Promise<Tried[]> {
  const run = async (format: string, profile: string, ...more: string[]): Promise<string> => {
    const out = `${format}-${profile}${more.length}`;
    const flags = ['--data', room.dataDir, '--format', format, '--profile', profile, '--out', out];
    const { code, stderr } = await bantaya(folder, 'export', 'nilai', ...flags, ...more);
    if (code !== 0) throw new Error(stderr);
    const bytes = readFileSync(path.join(folder, out));
    return format === 'xlsx' ? tableText(bytes) : bytes.toString('utf8');
  };
  const rank = await bantaya(folder, 'rank', 'nilai', '--data', room.dataDir, '--json');
  return [
    judge(sealed, 'bantaya export', await run('json', 'internal')),
    judge(sealed, 'bantaya export', await run('csv', 'internal', '--table', 'scores')),
    judge(sealed, 'bantaya export', await run('xlsx', 'internal')),
    judge(shared, 'bantaya export', await run('xlsx', 'dibagikan')),
    judge(sealed, 'bantaya rank', rank.code === 0 ? rank.stdout : openNote),
  ];
}

/** Every topic of every seat but the writer's own. */
async function followed({ room, operator }: Stage, judge: Judge): Promise<Tried[]> {
  using projector = await visit(room.host.projectorUrl);
  using other = await visit(room.host.panelists.find(({ id }) => id === 'P6')?.url ?? '');
  const seats = { OPERATOR: operator, PROJECTOR: projector, PANELIST: other };
  const texts = await Promise.all(
    (Object.keys(topicRoles) as TopicName[]).flatMap((topic) =>
      topicRoles[topic].map(async (role) => JSON.stringify(await seats[role].see(topic))),
    ),
  );
  const stage = await projector.see('stage');
  const isDown = stage?.ranking === null && stage.result === null;
  return [
    judge(sealed, 'call feed', texts.join('\n')),
    {
      rule: 'visible/isVisible',
      door: 'call feed',
      failure: isDown ? null : 'the projector shows what was taken back',
    },
  ];
}
