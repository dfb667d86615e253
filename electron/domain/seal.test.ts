import { expect, test } from 'vitest';
import { sampleFacts } from '../engine/sample/sampleFacts.ts';
import { withoutNips, withoutOpenSheets } from './seal.ts';

const scored = (open: string) => {
  const facts = sampleFacts();
  const presentation = facts.presentation.map((row) =>
    row.id === open ? { ...row, phase: 'SCORING' as const, lockedAtMs: null } : row,
  );
  return { ...facts, presentation };
};
const talksOf = (rows: readonly { presentationId: string }[]) =>
  new Set(rows.map(({ presentationId }) => presentationId));

test('sheets of a presentation that is not locked are in no table; all others stay', () => {
  const facts = scored('M01');
  const sealed = withoutOpenSheets(facts);
  for (const rows of [sealed.sheet, sealed.score, sealed.waitingSheet])
    expect(talksOf(rows)).not.toContain('M01');
  expect(sealed.sheet).toHaveLength(
    facts.sheet.filter(({ presentationId }) => presentationId !== 'M01').length,
  );
  expect(talksOf(facts.sheet)).toContain('M01');
  expect(withoutOpenSheets(sampleFacts())).toEqual(sampleFacts());
});

test('no NIP of anybody stays, and nothing else goes', () => {
  const facts = sampleFacts();
  const nips = [...facts.panelist, ...facts.presenter].flatMap(({ nip }) => nip ?? []);
  expect(nips.length).toBeGreaterThan(0);
  const text = JSON.stringify(withoutNips(facts));
  for (const nip of nips) expect(text).not.toContain(nip);
  expect(withoutNips(facts).panelist.map(({ name }) => name)).toEqual(
    facts.panelist.map(({ name }) => name),
  );
});
