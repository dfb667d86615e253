/** What real days put on the projector: an engine is conducted from scene to scene and its topics are kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CommandInput, CommandName } from '../../../electron/contract/commands.ts';
import type { EventFacts } from '../../../electron/contract/facts.ts';
import type { Seat } from '../../../electron/contract/seats.ts';
import type { TopicName, TopicValues } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { createEngine } from '../../../electron/engine/index.ts';
import { emptyDay } from '../../../electron/engine/sample/index.ts';
import { openDatabase } from '../../../db/open.ts';
import type { Picture } from '../../projector/layout/picture.ts';

const operator: Seat = {
  seatId: 'operator',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};
const projector: Seat = { ...operator, seatId: 'projector', role: 'PROJECTOR' };

interface Conductor {
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<void>;
  read<N extends TopicName>(name: N): TopicValues[N];
  look(): Picture;
  passMinutes(minutes: number): void;
}

/** Opens an engine over a temporary database for the length of `conduct`. */
async function conductDay<T>(
  facts: EventFacts,
  conduct: (day: Conductor) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bantaya-pictures-'));
  const db = openDatabase(path.join(folder, 'bantaya.sqlite'));
  let upMs = 1_000_000;
  const wallMs = Date.parse('2026-12-09T09:00:00+08:00');
  const engine = createEngine(db, {
    clock: { nowMs: () => wallMs + upMs, uptimeMs: () => upMs, bootId: () => 'boot' },
  });
  const read = <N extends TopicName>(name: N): TopicValues[N] => engine.read(projector, name).value;
  try {
    await engine.execute(operator, 'importEvent', { facts, source: 'pictures' });
    return await conduct({
      send: async (name, input) => void (await engine.execute(operator, name, input)),
      read,
      look: () => ({
        stage: read('stage'),
        live: read('live'),
        programme: read('programme'),
        progress: read('progress'),
      }),
      passMinutes: (minutes) => void (upMs += minutes * 60_000),
    });
  } finally {
    await engine.close();
    db.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export type Pictures = Map<string, Picture>;

/** A day that begins: everything before the first result. */
export async function picturesBefore(facts: EventFacts): Promise<Pictures> {
  return conductDay(emptyDay(facts), async (day) => {
    const pictures: Pictures = new Map();
    const keep = (name: string): void => void pictures.set(name, day.look());
    for (const scene of ['WELCOME', 'AGENDA', 'CALIBRATION', 'JOIN'] as const) {
      await day.send('showScene', { scene });
      keep(scene.toLowerCase());
    }
    const welcome = pictures.get('welcome');
    if (welcome?.programme) {
      const { programme } = welcome;
      pictures.set('rehearsal', {
        ...welcome,
        programme: { ...programme, event: { ...programme.event, isRehearsal: true } },
      });
    }
    await day.send('setBlank', { isBlank: 1 });
    keep('blank');
    await day.send('setBlank', { isBlank: 0 });
    await day.send('setMessage', {
      message: 'Mohon telepon genggam disetel senyap. Acara dilanjutkan pukul 13.00 WITA.',
    });
    await day.send('showScene', { scene: 'MESSAGE' });
    keep('message');
    await day.send('setMessage', {
      message: `${'Rapat dilanjutkan setelah makan siang; mohon Bapak/Ibu kembali tepat waktu. '.repeat(6)}Terima kasih.`,
    });
    keep('message-long');
    await day.send('showScene', { scene: 'NOW' });
    keep('waiting');

    const talks = facts.presentation
      .toSorted((a, b) => a.position - b.position)
      .filter(({ state }) => state !== 'WITHDRAWN');
    const longest = talks.toSorted((a, b) => b.title.length - a.title.length)[0];
    if (!longest) return pictures;
    await day.send('goToPresentation', { presentationId: longest.id });
    keep('now-ready');
    await day.send('setPhase', { presentationId: longest.id, phase: 'TALK' });
    await day.send('startTimer', {});
    day.passMinutes(3.2);
    await day.send('pauseTimer', {});
    keep('now-paused');
    await day.send('startTimer', {});
    day.passMinutes(longest.talkMin - 4.5);
    keep('now-soon');
    day.passMinutes(1.9);
    keep('now-over');
    await day.send('openScoring', { presentationId: longest.id });
    keep('scoring-none');
    const picture = day.look();
    const { progress } = picture;
    if (progress) {
      const submitted = Math.max(0, progress.expected - 2);
      pictures.set('scoring-some', {
        ...picture,
        progress: {
          ...progress,
          submitted,
          quorum: { ...progress.quorum, isMet: submitted >= progress.quorum.needed },
        },
      });
      pictures.set('scoring-all', {
        ...picture,
        progress: {
          ...progress,
          submitted: progress.expected,
          quorum: { ...progress.quorum, isMet: true },
        },
      });
    }
    const pause = facts.intermission[0];
    if (pause) {
      await day.send('goToIntermission', { intermissionId: pause.id });
      keep('agenda-break');
      await day.send('showScene', { scene: 'NOW' });
      keep('break');
    }
    return pictures;
  });
}

/** A day that is scored: results, the staged reveal, coverage. */
export async function picturesAfter(facts: EventFacts): Promise<Pictures> {
  return conductDay(facts, async (day) => {
    const pictures: Pictures = new Map();
    const keep = (name: string): void => void pictures.set(name, day.look());
    const talks = facts.presentation.filter(
      ({ state, phase }) => state !== 'WITHDRAWN' && isLocked(phase),
    );
    const longest = talks.toSorted((a, b) => b.title.length - a.title.length)[0];
    if (!longest) return pictures;
    await day.send('goToPresentation', { presentationId: longest.id });
    keep('now-locked');
    await day.send('publishResult', { presentationId: longest.id });
    keep('result');
    const result = pictures.get('result');
    if (result?.stage?.result) {
      pictures.set('result-provisional', {
        ...result,
        stage: {
          ...result.stage,
          result: { ...result.stage.result, isProvisional: true, sheetsCounted: 2 },
        },
      });
    }
    await day.send('publishRanking', {});
    keep('ranking-0');
    const stepCount = day.read('stage')?.ranking?.stepCount ?? 0;
    for (const step of new Set([1, Math.ceil(stepCount / 2), stepCount - 1, stepCount])) {
      if (step < 1) continue;
      await day.send('setRevealStep', { step });
      keep(step === stepCount ? 'ranking-all' : `ranking-${step}`);
    }
    const all = pictures.get('ranking-all');
    if (all?.stage?.ranking) {
      const rows = all.stage.ranking.rows.map((row) => ({ ...row, rank: null }));
      const best = rows[0]?.tier ?? null;
      const newest = rows
        .filter(({ tier }) => tier === best)
        .map(({ presentationId }) => presentationId);
      const groups = {
        ...all.stage.ranking,
        hasPlaces: false,
        meaningfulGapText: null,
        rows,
        newest,
      };
      pictures.set('ranking-groups', { ...all, stage: { ...all.stage, ranking: groups } });
    }
    const [first, second] = all?.stage?.ranking?.rows ?? [];
    if (all?.stage?.ranking && first && second) {
      const rows = [
        first,
        { ...second, rank: first.rank, scoreText: first.scoreText },
        ...all.stage.ranking.rows.slice(2),
      ];
      const tied = {
        ...all.stage.ranking,
        rows,
        newest: [first.presentationId, second.presentationId],
      };
      pictures.set('ranking-tied', { ...all, stage: { ...all.stage, ranking: tied } });
    }
    await day.send('publishCoverage', {});
    keep('coverage');
    await day.send('showScene', { scene: 'AGENDA' });
    keep('agenda-done');
    await day.send('closeEvent', {});
    keep('closing');
    return pictures;
  });
}
