/** Attempts to bring in an event that contradicts itself: by the command, as a file, and typed at the command line. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bantaya } from '../../cli/bantaya.fixture.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { describeProblem, type Problem } from '../../contract/problems.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { contradictions } from '../../engine/testing/contradictions.fixture.ts';
import { writeArchive } from '../../reports/archive/archive.ts';
import type { Tried } from './attempt.fixture.ts';
import { withEventId } from './inputs.fixture.ts';
import { codeOf } from './listRules.fixture.ts';
import { wrongNips } from './planAttempts.fixture.ts';
import type { Stage } from './stage.fixture.ts';

const ATONCE = 3;

interface WrongArchive {
  readonly what: string;
  readonly rule: string;
  readonly facts: EventFacts;
}

function listWrong(): WrongArchive[] {
  const changes = [
    ...contradictions,
    ...Object.entries(wrongNips).map(
      ([code, nip]) =>
        [code, `nip/${code}`, ({ panelist }: EventFacts) => void (panelist[0]!.nip = nip)] as const,
    ),
  ];
  return changes.map(([what, rule, change]) => {
    const facts = withEventId(sampleFacts(), 'bawaan');
    change(facts);
    return { what, rule, facts };
  });
}

/** All of them at all three doors; each door has to say it in the words of the command. */
export async function tryArchives(stage: Stage, folder: string): Promise<Tried[]> {
  const said: { wrong: WrongArchive; problem: Problem | null; tried: Tried[] }[] = [];
  const marks = stage.marks();
  for (const wrong of listWrong()) {
    const problem = await refusalOf(stage, wrong);
    const http = await upload(stage, wrong, problem);
    const failure = problem?.code === codeOf(wrong.rule) ? null : `said ${problem?.code ?? 'yes'}`;
    const tried = [toTried(wrong, 'importEvent', failure), http];
    said.push({ wrong, problem, tried });
  }
  if (stage.marks() !== marks) throw new Error('a refused archive changed something');
  const waiting = [...said];
  const typeSome = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      next.tried.push(await type(folder, next.wrong, next.problem));
  };
  await Promise.all(Array.from({ length: ATONCE }, typeSome));
  return said.flatMap(({ tried }) => tried);
}

const toTried = ({ rule, what }: WrongArchive, door: string, failure: string | null): Tried => ({
  rule,
  door,
  failure: failure === null ? null : `${what}: ${failure}`,
});

async function refusalOf({ operator }: Stage, { facts }: WrongArchive): Promise<Problem | null> {
  try {
    await operator.send('importEvent', { facts, source: 'uji' });
    return null;
  } catch (error) {
    return (error as { data?: { problem?: Problem } }).data?.problem ?? null;
  }
}

const textOf = ({ facts }: WrongArchive): string =>
  writeArchive(facts, { writtenBy: 'uji', ledgerHead: null });

async function upload(
  { operator }: Stage,
  wrong: WrongArchive,
  problem: Problem | null,
): Promise<Tried> {
  const answer = await operator.fetch('/operator/import', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: textOf(wrong),
  });
  const body = (await answer.json()) as { problem?: Problem };
  const words = body.problem ? describeProblem(body.problem, 'id') : `took it (${answer.status})`;
  return toTried(wrong, 'POST /operator/import', sameWords(words, problem, 'id'));
}

async function type(folder: string, wrong: WrongArchive, problem: Problem | null): Promise<Tried> {
  const name = wrong.what.replaceAll(/\W+/g, '-');
  writeFileSync(path.join(folder, `${name}.json`), textOf(wrong));
  const { code, stderr } = await bantaya(folder, 'import', `${name}.json`, '--data', name);
  const words = code === 1 ? stderr : `exit code ${code}: ${stderr}`;
  return toTried(wrong, 'bantaya import', sameWords(words, problem, 'en'));
}

/** Rows stand in another order in a file, so the place may differ; what is wrong may not. */
function sameWords(words: string, problem: Problem | null, language: 'id' | 'en'): string | null {
  const expected = problem ? describeProblem(problem, language) : 'a refusal';
  return words.includes(expected) ? null : `said “${words.trim()}”, not “${expected}”`;
}
