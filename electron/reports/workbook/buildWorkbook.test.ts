import { readXlsx } from 'hucre/xlsx';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatExact } from '../../ranking/index.ts';
import { sampleFacts } from '../../engine/sample/index.ts';
import { publishedSample } from '../../engine/sample/publishedSample.fixture.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { changeWeight } from '../fixtures/changeCell.fixture.ts';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { hasLibreOffice, recalculate } from '../fixtures/libreOffice.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { standingsOf } from '../standings.ts';
import { classWords, decisionWords } from '../words.ts';
import { buildWorkbook, type WorkbookOptions } from './buildWorkbook.ts';

const options: WorkbookOptions = {
  profile: 'internal',
  madeAtMs: Date.UTC(2026, 11, 9, 6),
  appVersion: '0.1.0',
};
const comma = (text: string | null | undefined): number | null =>
  text === undefined || text === null || text === '' ? null : Number(text.replace(',', '.'));

/** id → rank and score of a "Peringkat" sheet given as rows. */
function ranksIn(
  rows: readonly (readonly unknown[])[],
): Map<string, { rank: number | null; score: number | null }> {
  const at = rows.findIndex((row) => row[0] === 'ID paparan');
  const column = rows[at]!.indexOf('Nilai akhir');
  const number = (cell: unknown): number | null =>
    typeof cell === 'number' ? cell : comma(cell as string | undefined);
  return new Map(
    rows
      .slice(at + 1)
      .flatMap((row) =>
        row[0]
          ? [[row[0] as string, { rank: number(row[1]), score: number(row[column]) }] as const]
          : [],
      ),
  );
}
function appRanks(facts: EventFacts): Map<string, { rank: number | null; score: number | null }> {
  return new Map(
    standingsOf(reportInput(facts)).rows.map(({ presentation, rank, score }) => [
      presentation.id,
      { rank, score: score ? Number(formatExact(score, 9, 'en')) : null },
    ]),
  );
}

describe('workbook', () => {
  it('shows the published ranks and scores of the sample without recalculation', async () => {
    const book = await readXlsx(await buildWorkbook(reportInput(sampleFacts()), options));
    const ranks = ranksIn(book.sheets.find(({ name }) => name === 'Peringkat')!.rows);
    for (const { presentationId, rank, score } of publishedSample().results) {
      expect(ranks.get(presentationId)?.rank).toBe(rank);
      expect(Math.round(ranks.get(presentationId)!.score! * 100) / 100).toBe(score);
    }
  });
  it('is the same file for the same facts', async () => {
    const facts = generatedEvent({ presentations: 4, panelists: 3, criteria: 4 });
    expect(
      Buffer.compare(
        await buildWorkbook(reportInput(facts), options),
        await buildWorkbook(reportInput(facts), options),
      ),
    ).toBe(0);
  });
  it('says beside every place its group, its range, what is suggested and what was decided', async () => {
    const facts = generatedEvent({ presentations: 6, panelists: 5, criteria: 4 });
    const book = await readXlsx(await buildWorkbook(reportInput(facts), options));
    const { rows } = book.sheets.find(({ name }) => name === 'Peringkat')!;
    const at = rows.findIndex((row) => row.includes('Kelompok'));
    const headings = ['Kelompok', 'Rentang peringkat', 'Usulan sistem', 'Keputusan panel'];
    const columns = headings.map((heading) => rows[at]!.indexOf(heading));
    const { rows: standings } = standingsOf(reportInput(facts));
    expect(standings.some(({ analysed }) => analysed.rankInterval !== null)).toBe(true);
    standings.forEach(({ analysed, decision }, i) =>
      expect(columns.map((column) => rows[at + 1 + i]![column])).toEqual([
        analysed.tier,
        [...new Set(analysed.rankInterval)].join('–'),
        classWords[analysed.class],
        decisionWords[decision?.code ?? 'BELUM_DIPUTUSKAN'],
      ]),
    );
  });
  it('keeps unlocked presentations out', async () => {
    const facts = generatedEvent({ presentations: 4, panelists: 3, criteria: 4 });
    facts.presentation[2]!.phase = 'SCORING';
    const text = JSON.stringify(
      (await readXlsx(await buildWorkbook(reportInput(facts), options))).sheets
        .filter(({ name }) => name !== 'Ringkasan')
        .map(({ rows }) => rows),
    );
    expect(text).toContain('"M2"');
    expect(text).not.toContain('"M3"');
  });
});

describe('workbook of an event whose official scores are not plain means', () => {
  const notPlain: [string, EventFacts][] = [
    [
      'corrected scores',
      generatedEvent({
        presentations: 10,
        panelists: 6,
        criteria: 4,
        missing: 0.15,
        rules: { correction: 'BLUP' },
      }),
    ],
    [
      'trimmed scores',
      generatedEvent({ presentations: 10, panelists: 7, criteria: 4, rules: { trimDrop: 1 } }),
    ],
  ];
  it.each(notPlain)('holds %s as values and says so', async (_, facts) => {
    const { sheets } = await readXlsx(await buildWorkbook(reportInput(facts), options));
    const { rows, cells } = sheets.find(({ name }) => name === 'Peringkat')!;
    expect(
      rows.flat().some((cell) => typeof cell === 'string' && cell.startsWith('Nilai tetap')),
    ).toBe(true);
    expect([...(cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
    expect(ranksIn(rows)).toEqual(appRanks(facts));
  });
  it('holds formulas where they are', async () => {
    const { sheets } = await readXlsx(
      await buildWorkbook(
        reportInput(generatedEvent({ presentations: 4, panelists: 4, criteria: 4 })),
        options,
      ),
    );
    expect(
      [...(sheets.find(({ name }) => name === 'Peringkat')!.cells?.values() ?? [])].some(
        ({ formula }) => formula?.includes('SUMPRODUCT'),
      ),
    ).toBe(true);
  });
});

describe('workbook recalculated by LibreOffice', () => {
  const events: [string, () => EventFacts][] = [
    [
      'a generated 30 × 12 × 10 event',
      () => generatedEvent({ presentations: 30, panelists: 12, criteria: 10, missing: 0.1 }),
    ],
    [
      'an event with the median as tie-break',
      () =>
        generatedEvent({
          presentations: 12,
          panelists: 3,
          criteria: 2,
          rules: { tieBreaks: ['MEDIAN', 'OUTCOME'] },
        }),
    ],
    ['mixed scales', () => mixedScales()],
    ['the sample', sampleFacts],
  ];
  /** By the name of what was written: each event as it is, with a changed weight, and the one with preferences. */
  const ranks = new Map<string, ReturnType<typeof ranksIn>>();
  beforeAll(async () => {
    if (!hasLibreOffice) return;
    const books = new Map([['preferred', await buildWorkbook(reportInput(preferred()), options)]]);
    for (const [name, make] of events) {
      const book = await buildWorkbook(reportInput(make()), options);
      books.set(name, book).set(`${name}, changed`, changeWeight(book, 55.5));
    }
    const names = [...books.keys()];
    for (const [at, sheets] of recalculate([...books.values()]).entries())
      ranks.set(names[at]!, ranksIn(sheets.get('Peringkat')!));
  }, 180_000);
  beforeEach((context) =>
    context.skip(!hasLibreOffice, 'there is no LibreOffice (soffice) on this machine'),
  );

  it.each(events)('gives the ranks and scores of the app for %s', (name, make) => {
    expect(ranks.get(name)).toEqual(appRanks(make()));
  });
  // Who prefers whom is a value in the file, so only the present weights are compared here.
  it('gives the ranks of the app where places hang on the panelists’ preference', () => {
    const facts = preferred();
    expect(reportInput(facts).analysis.presentations.map(({ decidedBy }) => decidedBy)).toContain(
      'PREFERENCE',
    );
    expect(ranks.get('preferred')).toEqual(appRanks(facts));
  });
  it.each(events)('follows a changed weight as the app would for %s', (name, make) => {
    const facts = make();
    facts.criterion[0]!.weight = '55.5';
    const expected = appRanks(facts);
    expect(ranks.get(`${name}, changed`)).toEqual(expected);
    expect(expected).not.toEqual(appRanks(make()));
  });
});

function mixedScales(): EventFacts {
  const facts = generatedEvent({ presentations: 9, panelists: 5, criteria: 5 });
  facts.criterion[1]!.min = 0;
  facts.criterion[1]!.max = 10;
  return facts;
}

/** M1 and M2 have the same score, outcome and median; two of three panelists prefer M2. M3 and M4 stay tied for good. */
function preferred(): EventFacts {
  const facts = generatedEvent({
    presentations: 4,
    panelists: 3,
    criteria: 2,
    rules: { tieBreaks: ['OUTCOME', 'MEDIAN', 'PREFERENCE'] },
  });
  const output: Record<string, number[]> = {
    M1: [3, 4, 5],
    M2: [4, 5, 3],
    M3: [2, 2, 2],
    M4: [2, 2, 2],
  };
  for (const row of facts.score) {
    const panelist = Number(row.panelistId.slice(1)) - 1;
    row.value = row.criterionId === 'K1' ? output[row.presentationId]![panelist]! : 3;
    row.isNotApplicable = 0;
  }
  return facts;
}
