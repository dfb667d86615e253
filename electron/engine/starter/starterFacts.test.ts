import { describe, expect, test } from 'vitest';
import * as fact from '../../contract/facts.ts';
import { agendaNames, starterFacts, type RubricTemplate } from './starterFacts.ts';

const rows = {
  criterionGroup: fact.criterionGroupRow,
  criterion: fact.criterionRow,
  level: fact.levelRow,
  agency: fact.agencyRow,
  locality: fact.localityRow,
  theme: fact.themeRow,
  programme: fact.programmeRow,
};

describe.each<[RubricTemplate, number, string]>([
  ['PALU', 8, '100'],
  ['METRO', 6, '21'],
])('template %s', (template, count, total) => {
  const { weightTotal, facts } = starterFacts('baru', template);

  test('every row fits the contract and belongs to the new event', () => {
    for (const [table, schema] of Object.entries(rows)) {
      const list = facts[table as keyof typeof rows];
      expect(list.length).toBeGreaterThan(0);
      for (const row of list) expect(schema.parse(row)).toMatchObject({ eventId: 'baru' });
    }
  });

  test('its weights add up to the total the rules start with', () => {
    expect(facts.criterion).toHaveLength(count);
    expect(facts.criterion.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(
      Number(total),
    );
    expect(weightTotal).toBe(total);
  });

  test('every criterion lies in a group, OUTPUT and OUTCOME have one, every step has its text', () => {
    const groups = new Set(facts.criterionGroup.map(({ code }) => code));
    for (const { id, groupCode, min, max } of facts.criterion) {
      expect(groups).toContain(groupCode);
      const own = facts.level.filter(({ criterionId }) => criterionId === id);
      expect(own.map(({ score }) => score)).toEqual(
        Array.from({ length: max - min + 1 }, (_, step) => min + step),
      );
      expect(new Set(own.map(({ description }) => description)).size).toBe(max - min + 1);
    }
    expect(facts.criterion.map(({ groupCode }) => groupCode)).toEqual(
      expect.arrayContaining(['OUTPUT', 'OUTCOME']),
    );
  });
});

test('the Metro template can give 63 points at most', () => {
  const { criterion } = starterFacts('baru', 'METRO').facts;
  expect(criterion.reduce((sum, { weight, max }) => sum + Number(weight) * max, 0)).toBe(63);
});

test('a new event knows 8 kecamatan and 46 kelurahan', () => {
  const { locality } = starterFacts('baru', 'PALU').facts;
  const kecamatan = new Set(
    locality.filter(({ kind }) => kind === 'KECAMATAN').map(({ id }) => id),
  );
  const kelurahan = locality.filter(({ kind }) => kind === 'KELURAHAN');
  expect(kecamatan.size).toBe(8);
  expect(kelurahan).toHaveLength(46);
  expect(kelurahan.every(({ parentId }) => parentId !== null && kecamatan.has(parentId))).toBe(
    true,
  );
  expect(new Set(locality.map(({ position }) => position)).size).toBe(54);
});

test('only the five programme names the press gives are filled in, none as verified', () => {
  const { programme } = starterFacts('baru', 'PALU').facts;
  expect(programme).toHaveLength(35);
  const named = programme.filter(({ source }) => source !== '');
  expect(named).toHaveLength(5);
  expect(named.every(({ agenda }) => agenda === 'Lingkungan')).toBe(true);
  expect(programme.every(({ isVerified }) => isVerified === 0)).toBe(true);
  const open = programme.filter(({ source }) => source === '');
  expect(
    open.every(({ name, agenda }) => agenda === '' && name.includes('nama resmi belum diisi')),
  ).toBe(true);
  expect(agendaNames).toHaveLength(6);
});
