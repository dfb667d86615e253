import { expect, test } from 'vitest';
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { countBy, coverageOf } from './coverage.ts';

const presentation = (number: number, more: object = {}) => ({
  id: `M${number}`,
  number,
  state: 'SCHEDULED',
  hostCity: 'Malang',
  field: '',
  agencyId: 'A',
  ...more,
});
const setup = {
  presentation: [
    presentation(1),
    presentation(2, { hostCity: 'Bandung' }),
    presentation(3, { state: 'WITHDRAWN' }),
  ],
  presentationProgramme: [
    { presentationId: 'M1', programmeId: 'P1', strength: 2 },
    { presentationId: 'M2', programmeId: 'P2', strength: 1 },
    { presentationId: 'M3', programmeId: 'P3', strength: 2 },
  ],
  presentationTheme: [{ presentationId: 'M1', themeId: 'T1' }],
  programme: [
    { id: 'P1', position: 1, need: 3 },
    { id: 'P2', position: 2, need: null },
    { id: 'P3', position: 3, need: 3 },
  ],
  theme: [
    { id: 'T1', name: 'Digitalisasi' },
    { id: 'T2', name: 'TRC' },
  ],
  agency: [{ id: 'A', name: 'Dinas A' }],
  rules: { classValues: { ADOPT: '1/1', PILOT: '7/10', ADAPT: '2/5' } },
} as unknown as Setup;
const ranking = {
  analysis: {
    presentations: [
      { id: 'M1', class: 'ADOPT' },
      { id: 'M2', class: 'ADAPT' },
    ],
  },
} as unknown as Ranking;

test('a programme that one proposal serves directly and well is strong, a withdrawn one serves nothing', () => {
  const { rows, highNeedEmpty, needMissing } = coverageOf(setup, ranking, 4);
  expect(rows.map(({ category }) => category)).toEqual(['STRONG', 'TOUCHED', 'EMPTY']);
  expect(rows[1]?.coverage).toBe('1/5');
  expect(highNeedEmpty.map(({ programme }) => programme.id)).toEqual(['P3']);
  expect(needMissing).toBe(1);
});

test('all seats go where the need was left open', () => {
  expect(coverageOf(setup, ranking, 4).rows.map(({ seats }) => seats)).toEqual([0, 0, 4]);
});

test('counts by city, by theme with empty themes in sight, and under "not filled in"', () => {
  expect(countBy(setup, ranking, 'hostCity', '?')).toEqual([
    { name: 'Bandung', presentations: 1, ready: 0 },
    { name: 'Malang', presentations: 1, ready: 1 },
  ]);
  expect(
    countBy(setup, ranking, 'theme', '?').map(({ name, presentations }) => [name, presentations]),
  ).toEqual([
    ['Digitalisasi', 1],
    ['TRC', 0],
  ]);
  expect(countBy(setup, ranking, 'field', 'Belum diisi')[0]).toEqual({
    name: 'Belum diisi',
    presentations: 2,
    ready: 1,
  });
  expect(countBy(setup, ranking, 'agency', '?')[0]?.name).toBe('Dinas A');
});
