/** Which of the covered calls a run really made: each is noted once per process, and what was never called is printed. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { covered, type Cover } from './covered.ts';

const file = path.join(import.meta.dirname, '../../../test-results/standIn/used.txt');
const noted = new Set<string>();

/** Written at once, because a test may kill the process at any time. */
export function noteUsed(member: string): void {
  if (noted.has(member)) return;
  noted.add(member);
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, `${member}\n`);
}

export function readUsed(): Set<string> {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
}

/** "window.close", and "window on close" for its event. */
export function listCovered(): string[] {
  return Object.entries(covered as Record<string, Cover>).flatMap(
    ([name, { calls, events = [] }]) => [
      ...calls.map((call) => `${name}.${call}`),
      ...events.map((event) => `${name} on ${event}`),
    ],
  );
}

/** Vitest's global setup of the browser tests: forgets the run before. */
export function setup(): void {
  rmSync(file, { force: true });
}

/** Says at the end what this run left out. */
export function teardown(): void {
  const used = readUsed();
  if (!existsSync(file)) return;
  const all = listCovered();
  const never = all.filter((member) => !used.has(member));
  console.log(
    `The stand-in for Electron: ${all.length - never.length} of ${all.length} covered calls and events were used; never: ${never.join(', ') || 'none'}.`,
  );
}
