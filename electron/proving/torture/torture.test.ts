import { expect, it } from 'vitest';
import { runTorture } from './torture.ts';

it(
  'loses no sheet, applies none twice and shows none too early while host and network fail',
  { timeout: 300_000 },
  async () => {
    const lines: string[] = [];
    // The fifth round replaces the host from a backup.
    const { failed, torments } = await runTorture({
      rounds: 5,
      seed: 7,
      report: (line) => lines.push(line),
    });
    expect(lines.filter((line) => !line.includes('passed'))).toEqual([]);
    expect(failed).toBe(0);
    expect(torments.get('replace')).toBe(1);
  },
);
