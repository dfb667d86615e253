/** A new event that starts from an earlier one: what was prepared comes along, what the day brought stays behind. */
import { expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { factTableNames } from '../../domain/factTables.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
} from '../testing/testEngine.ts';
import type { TestDay } from '../testing/testEngine.ts';

const details: CommandInput<'createEvent'> = {
  name: 'Angkatan berikutnya',
  cohort: 'II',
  dateIso: '2027-03-10',
  startTime: '08:30',
  endTime: '15:00',
  place: 'Bantaya',
  city: 'Palu',
  organizer: 'BKPSDMD',
  minutesNumber: null,
  template: 'PALU',
};

/** Rows as text, whatever their ids. */
const lines = <Row extends object>(
  rows: readonly Row[],
  fields: readonly (keyof Row)[],
): string[] => rows.map((row) => JSON.stringify(fields.map((field) => row[field]))).toSorted();

const opened = (day: TestDay): EventFacts => day.engine.readFacts(day.engine.openEventId() ?? '');
const startFrom = async (day: TestDay, fromEventId: string): Promise<EventFacts> => {
  await day.engine.execute(operator, 'createEvent', { ...details, fromEventId });
  return opened(day);
};

test('panel, criteria, lists, rules and paper come along in one entry of the log, without what a day brings', async () => {
  const day = await startDay();
  const from = opened(day);
  const rules = { ...JSON.parse(from.event.rules), minSheets: 2 };
  await day.engine.execute(operator, 'setRules', rules);
  await day.engine.execute(operator, 'setPaper', { ...JSON.parse(from.event.paper), size: 'F4' });
  const asset = { mediaType: 'image/png' as const, base64: 'AAAA' };
  await day.engine.execute(operator, 'setAsset', { kind: 'LOGO', asset });

  const next = await startFrom(day, from.event.id);

  expect(next.event).toMatchObject({ ...toEvent(details), status: 'PREPARING' });
  expect(JSON.parse(next.event.rules)).toEqual(rules);
  expect(JSON.parse(next.event.paper)).toMatchObject({ size: 'F4' });
  expect(next.asset).toEqual([{ ...asset, kind: 'LOGO', eventId: next.event.id }]);
  const names = (facts: EventFacts) => ({
    panel: lines(facts.panelist, ['name', 'nip', 'role', 'weight', 'isScoring', 'position']),
    criteria: lines(facts.criterion, ['position', 'name', 'weight', 'groupCode', 'min', 'max']),
    levels: lines(facts.level, ['score', 'label', 'description']),
    agencies: lines(facts.agency, ['code', 'name', 'note']),
    programmes: lines(facts.programme, ['code', 'name', 'need', 'isVerified']),
    themes: lines(facts.theme, ['code', 'name', 'source']),
  });
  expect(names(next)).toEqual(names(from));
  expect(next.panelist.every(({ attendance }) => attendance === 'EXPECTED')).toBe(true);
  const brought = factTableNames.filter((table) => next[table].length > 0);
  expect(new Set(brought)).toEqual(
    new Set([
      'criterionGroup',
      'criterion',
      'level',
      'agency',
      'locality',
      'theme',
      'programme',
      'panelist',
      'live',
      'asset',
    ]),
  );
  expect(day.engine.readLedger(next.event.id).map(({ command }) => command)).toEqual([
    'createEvent',
  ]);
});

test('rows get ids of their own, and point at each other and at nothing of the earlier event', async () => {
  const day = await startDay();
  const from = opened(day);
  const next = await startFrom(day, from.event.id);
  for (const table of ['criterion', 'agency', 'theme', 'programme', 'panelist'] as const) {
    const old = new Set(from[table].map(({ id }) => id));
    expect(
      next[table].filter(({ id }) => old.has(id)),
      table,
    ).toEqual([]);
    expect(new Set(next[table].map(({ id }) => id)).size).toBe(from[table].length);
  }
  const agencyOf = (facts: EventFacts, name: string) => {
    const id = facts.panelist.find((row) => row.name === name)?.agencyId;
    return facts.agency.find((row) => row.id === id)?.name;
  };
  for (const { name } of from.panelist)
    expect(agencyOf(next, name), name).toBe(agencyOf(from, name));
  expect(from.panelist.some(({ agencyId }) => agencyId !== null)).toBe(true);
  expect(listContradictions(next)).toEqual([]);
});

test('an event that is closed and frozen serves as well: the new rules thaw, no sheet, card or code comes along', async () => {
  const day = await startDay();
  const from = opened(day);
  await openScoring(day, 'M01');
  const seat = panelistSeat(from.event.id, 'P1');
  await day.engine.execute(seat, 'submitSheet', revision('M01', 1, fullContent(day, 4)));
  const card = day.engine.access.panelistLink(from.event.id, 'P1');
  const code = day.engine.access.panelistCode(from.event.id, 'P1');
  await day.engine.execute(operator, 'closeEvent', {});

  const next = await startFrom(day, from.event.id);

  expect(next.event).toMatchObject({
    status: 'PREPARING',
    rulesHash: null,
    frozenAtMs: null,
    documentRevision: 0,
  });
  expect([next.sheet, next.score, next.roll, next.decision]).toEqual([[], [], [], []]);
  const cards = day.engine.access.cards(next.event.id);
  expect(cards).toHaveLength(from.panelist.length);
  expect(JSON.stringify(cards)).not.toContain(card);
  expect(cards.map((each) => each.code)).not.toContain(code);
  await day.engine.execute(operator, 'setRules', { ...JSON.parse(next.event.rules), minSheets: 2 });
  expect(day.engine.readFacts(from.event.id).event.status).toBe('CLOSED');
});

test('an event that is not there is refused, and nothing is made', async () => {
  const day = await startDay();
  const before = day.engine.openEventId();
  await expect(startFrom(day, 'tidak-ada')).rejects.toMatchObject({
    problem: { code: 'UNKNOWN_ID', at: 'fromEventId' },
  });
  expect(day.engine.openEventId()).toBe(before);
});

function toEvent({ template: _template, ...event }: CommandInput<'createEvent'>): object {
  return event;
}
