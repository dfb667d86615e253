/** Agencies send back copies of one export, one after the other: none undoes what another wrote. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FollowUpReading } from '../../contract/files.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { openPreparedDay, type PreparedDay } from './preparedDay.fixture.ts';

let day: PreparedDay;
beforeAll(async () => {
  day = await openPreparedDay(sampleFacts());
  await day.operator.send('closeEvent', {});
});
afterAll(() => day[Symbol.asyncDispose]());

/** Copies of an export of before there was a base, edited in another program. */
const returned = (name: string): Uint8Array =>
  readFileSync(new URL(`../../reports/fixtures/returned/${name}.xlsx`, import.meta.url));

async function read(body: Uint8Array): Promise<FollowUpReading> {
  const answer = await day.operator.fetch('/operator/read/followUps?fileName=RTL.xlsx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as FollowUpReading;
}

async function apply({ changes }: FollowUpReading): Promise<void> {
  const followUps = changes.map(({ save }) => save);
  await day.operator.send('applyFollowUps', { followUps, source: 'RTL.xlsx' });
}
const cellsOf = ({ changes }: FollowUpReading): string[] =>
  changes.flatMap(({ cells }) => cells.map(({ cell }) => cell));

test('a copy that nobody edited proposes nothing', async () => {
  expect(await read(returned('unchangedByOpenpyxl'))).toMatchObject({ changes: [], problems: [] });
});

test('the second copy of one export proposes its own cells only', async () => {
  const first = await read(returned('agencyA'));
  expect(cellsOf(first)).toEqual(['S5', 'T5']);
  await apply(first);
  const second = await read(returned('agencyB'));
  expect(cellsOf(second)).toEqual(['S8']);
  expect(second.outdated.map(({ cell }) => cell)).toEqual(['S5', 'T5']);
  const { status, note } = day
    .facts()
    .followUp.find(({ id }) => id === first.changes[0]!.followUpId)!;
  await apply(second);
  expect(day.facts().followUp).toContainEqual(expect.objectContaining({ status, note }));
  expect(cellsOf(await read(returned('agencyB')))).toEqual([]);
});
