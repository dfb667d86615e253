/** An event ranks the same wherever its rows come from, and in whatever order they come. */
import { expect, test } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { factTableNames } from '../../domain/factTables.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';
import { parseArchive, writeArchive } from '../../reports/archive/archive.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { startDay } from '../testing/testEngine.ts';
import { makeStandings, readRanking } from './standings.ts';

/** The sample with its agenda, panel and criteria in another order than that of their ids, and two more kept from a talk. */
function reordered(): EventFacts {
  const facts = sampleFacts();
  for (const rows of [facts.presentation, facts.panelist, facts.criterion])
    rows.forEach((row, index) => (row.position = rows.length - index));
  const { event, criterionGroup, criterion, level } = facts;
  event.rulesHash = computeRulesHash(event.rules, criterionGroup, criterion, level);
  const [mark] = facts.conflict;
  const kept = facts.panelist.filter(({ id }) => id !== mark!.panelistId).slice(0, 2);
  facts.conflict.push(...kept.map(({ id }) => ({ ...mark!, panelistId: id })));
  return facts;
}

function withRows(facts: EventFacts, order: (rows: readonly object[]) => object[]): EventFacts {
  const turned: Record<string, unknown> = { ...facts };
  for (const table of factTableNames) turned[table] = order(facts[table]);
  return turned as unknown as EventFacts;
}

const rank = (facts: EventFacts) => makeStandings(facts, { advanced: true }).analysis;

test('an archive ranks with the hash and the figures of the laptop it comes from, and so does the laptop that reads it', async () => {
  const here = await startDay(reordered());
  const shown = here.engine.readFacts(reordered().event.id);
  const archived = parseArchive(writeArchive(shown, { writtenBy: 'test', ledgerHead: null })).facts;
  expect(rank(archived)).toEqual(rank(shown));
  const there = await startDay(archived);
  expect(rank(there.engine.readFacts(shown.event.id))).toEqual(rank(shown));
  expect(readRanking(makeStandings(archived)).analysis.dataHash).toBe(rank(shown).dataHash);
});

test.each([
  ['backwards', (rows: readonly object[]) => rows.toReversed()],
  ['from the middle', (rows: readonly object[]) => [...rows.slice(3), ...rows.slice(0, 3)]],
])('rows that come %s rank with the same hash and figures', (_, order) => {
  expect(rank(withRows(reordered(), order))).toEqual(rank(reordered()));
});
