import { expect, it } from 'vitest';
import { runFaults } from './faults.ts';
import { whyNoDiscs } from './mounts.ts';

it(
  'loses no acknowledged sheet and leaves no half file when the host is ended amid its work or the disc fails',
  { timeout: 300_000 },
  async () => {
    const reason = whyNoDiscs();
    const lines: string[] = [];
    // Every kind comes once at least.
    const { failed, kinds } = await runFaults({
      rounds: 9,
      seed: 7,
      report: (line) => lines.push(line),
    });
    if (reason !== null) console.log(`without a full or failing disc: ${reason}`);
    expect(lines.filter((line) => !/passed|no round/.test(line))).toEqual([]);
    expect(failed).toBe(0);
    expect([...kinds.values()].every(({ played }) => played > 0)).toBe(true);
  },
);
