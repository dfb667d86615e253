/** The command line beside a running host: it reads and notes what it took, and the host goes on. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bantaya } from '../../cli/bantaya.fixture.ts';
import {
  filled,
  openPreparedDay,
  openScoring,
  revisionOf,
  sampleId,
  type PreparedDay,
} from './preparedDay.fixture.ts';

describe('bantaya export beside a running host: the host’s next command succeeds', () => {
  let day: PreparedDay;
  beforeAll(async () => {
    day = await openPreparedDay();
    await openScoring(day, 'M01');
  });
  afterAll(() => day[Symbol.asyncDispose]());

  const run = (...args: string[]) =>
    bantaya(path.dirname(day.room.dataDir), ...args, '--data', day.room.dataDir);
  const rows = () => day.room.host.engine.readLedger(sampleId);

  test.each([
    ['round 1', ['--format', 'json']],
    ['round 2', ['--format', 'json']],
    ['round 3', ['--format', 'json']],
    ['of a workbook', ['--format', 'xlsx']],
    ['of a shared workbook', ['--format', 'xlsx', '--profile', 'dibagikan']],
    ['of the table of places', ['--format', 'csv']],
    ['of the single scores', ['--format', 'csv', '--table', 'scores']],
  ])('%s', async (title, args) => {
    const count = rows().length;
    const out = `${title}.out`;
    expect(await run('export', sampleId, ...args, '--out', out)).toMatchObject({
      code: 0,
      stderr: '',
    });
    await day.operator.send('annotate', { text: title });
    const added = rows().slice(count);
    expect(added.map(({ command }) => command)).toEqual(['export', 'annotate']);
    expect(added.map(({ number }) => number)).toEqual([count + 1, count + 2]);
  });

  test('a panelist’s next sheet as well, and the ledger of both verifies', async () => {
    using seat = await day.panelist('P1');
    for (const round of [1, 2]) {
      const out = `arsip-${round}.json`;
      expect((await run('export', sampleId, '--format', 'json', '--out', out)).code).toBe(0);
      const content = filled(day.facts(), 2 + round);
      const receipt = await seat.send('submitSheet', revisionOf('M01', round, content));
      expect(receipt).toMatchObject({ status: 'APPLIED', revision: round });
    }
    expect(await run('verify')).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([['events'], ['rank', sampleId], ['backups']])(
    'bantaya %s takes nothing from the host either',
    async (...args) => {
      const count = rows().length;
      expect(await run(...args)).toMatchObject({ code: 0, stderr: '' });
      await day.operator.send('annotate', { text: args[0]! });
      expect(
        rows()
          .slice(count)
          .map(({ command }) => command),
      ).toEqual(['annotate']);
    },
  );
});
