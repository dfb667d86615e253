import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyContent, type Criterion, setScore, toggleNotApplicable } from './sheetEdits.ts';
import { totalOf } from './sheetTotal.ts';

const sample = path.resolve(import.meta.dirname, '../../../shared/sample/sample-event.json');
const isMissing = !existsSync(sample);
if (isMissing) console.warn('skipped: ../shared/sample/sample-event.json is not here');

const criterion = (
  id: string,
  groupCode: string,
  weight: string,
  scale: [number, number] = [1, 5],
): Criterion => ({
  id,
  groupCode,
  name: id,
  description: '',
  weight,
  min: scale[0],
  max: scale[1],
  allowsNotApplicable: true,
  levels: [],
});
const fill = (scores: Record<string, number>) =>
  Object.entries(scores).reduce(
    (content, [id, value]) => setScore(content, id, value),
    emptyContent,
  );

interface SampleFile {
  kriteria: { id: string; kelompok: string; bobot: number }[];
  penilaian: { skor?: Record<string, number>; nilai?: number }[];
}

test.skipIf(isMissing)('each sheet of the sample event shows the total its panelist gave', () => {
  const file = JSON.parse(readFileSync(sample, 'utf8')) as SampleFile;
  const criteria = file.kriteria.map(({ id, kelompok, bobot }) =>
    criterion(id, kelompok, String(bobot)),
  );
  const sheets = file.penilaian.filter(({ skor }) => skor !== undefined);
  expect(sheets.length).toBeGreaterThan(70);
  for (const { skor, nilai } of sheets) {
    const expected = (nilai ?? 0).toFixed(2);
    expect(totalOf(criteria, fill(skor ?? {})).text).toEqual({
      id: expected.replace('.', ','),
      en: expected,
    });
  }
});

const four = [
  criterion('A', 'OUTPUT', '30'),
  criterion('B', 'OUTPUT', '10'),
  criterion('C', 'OUTCOME', '40'),
  criterion('D', 'OUTCOME', '20'),
];

test('an empty sheet has no total, not zero', () => {
  expect(totalOf(four, emptyContent)).toEqual({ text: null, value: 0, filled: 0, of: 4 });
});

test('while criteria are open the total is that of the scored ones', () => {
  expect(totalOf(four, fill({ A: 4 })).text?.id).toBe('80,00');
  // 3/4 of group OUTPUT at 4, 1/4 at 5; OUTCOME at 2: (40·4,25 + 60·2) / 100 on a scale of 5.
  expect(totalOf(four, fill({ A: 4, B: 5, C: 2 })).text?.id).toBe('58,00');
});

test('"tidak relevan" moves its weight to the other criteria of its group', () => {
  const content = toggleNotApplicable(fill({ A: 4, B: 4, C: 5 }), 'D');
  const total = totalOf(four, content);
  expect(total.text?.id).toBe('92,00');
  expect(total.filled).toBe(4);
});

test('scores on different scales meet per hundred', () => {
  const mixed = [criterion('A', 'OUTPUT', '50', [1, 3]), criterion('B', 'OUTCOME', '50', [0, 100])];
  expect(totalOf(mixed, fill({ A: 3, B: 80 })).text?.id).toBe('90,00');
});

test('half a hundredth is rounded up on the exact value', () => {
  const thirds = [criterion('A', 'OUTPUT', '1', [0, 8]), criterion('B', 'OUTCOME', '0')];
  expect(totalOf(thirds, fill({ A: 1 })).text?.id).toBe('12,50');
  const odd = [criterion('A', 'OUTPUT', '1', [0, 800])];
  expect(totalOf(odd, fill({ A: 1 })).text?.id).toBe('0,13');
});
