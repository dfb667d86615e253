/** The published sample event: ranks, scores and group scores as its own result list says. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { analyse, tieBreak } from './index.ts';
import type { RankingEvent } from './index.ts';

const file = resolve(import.meta.dirname, '../../../../shared/sample/sample-event.json');
const isThere = existsSync(file);

interface SampleFile {
  panel: { id: string }[];
  kriteria: { id: string; kelompok: string; bobot: number }[];
  presentasi: { id: string }[];
  penilaian: {
    presentasi: string;
    panelis: string;
    status: string;
    skor?: Record<string, number>;
  }[];
  hasil: {
    presentasi: string;
    jumlahPenilai: number;
    nilaiAkhir: number;
    nilaiOutput: number;
    nilaiOutcome: number;
    nilaiKeselarasan: number;
    peringkat: number;
  }[];
}

function toEvent(sample: SampleFile): RankingEvent {
  return {
    criteria: sample.kriteria.map(({ id, kelompok, bobot }) => ({
      id,
      group: kelompok,
      weight: bobot,
      min: 1,
      max: 5,
    })),
    panelists: sample.panel.map(({ id }) => ({ id, weight: 1 })),
    settings: { correction: 'PLAIN', minBallots: 4, tieBreaks: ['OUTCOME', 'KESELARASAN'] },
    presentations: sample.presentasi.map(({ id }) => {
      const sheets = sample.penilaian.filter(({ presentasi }) => presentasi === id);
      const locked = sheets.flatMap(({ panelis, skor }) =>
        skor ? [[panelis, { scores: skor }] as const] : [],
      );
      const recused = sheets
        .filter(({ status }) => status.includes('benturan'))
        .map(({ panelis }) => panelis);
      return { id, ballots: Object.fromEntries(locked), recused };
    }),
  };
}

describe('the sample event', () => {
  beforeEach((context) =>
    context.skip(!isThere, 'there is no ../shared/sample beside the project'),
  );
  const sample = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as SampleFile) : null;
  const event = sample && toEvent(sample);
  const result = event && analyse(event);
  const row = (id: string) => result!.presentations.find((presentation) => presentation.id === id)!;
  const two = (value: number) => value.toFixed(2).replace('.', ',');
  const shown = (id: string, group: string) => row(id).groupScores![group]!.display.id;

  it('gives the published ranks and scores at two decimals', () => {
    for (const published of sample!.hasil) {
      const { presentasi: id } = published;
      expect.soft([id, row(id).finalRank]).toEqual([id, published.peringkat]);
      expect.soft([id, row(id).validBallots]).toEqual([id, published.jumlahPenilai]);
      expect.soft([id, row(id).score!.display.id]).toEqual([id, two(published.nilaiAkhir)]);
      expect.soft([id, shown(id, 'OUTPUT')]).toEqual([id, two(published.nilaiOutput)]);
      expect.soft([id, shown(id, 'OUTCOME')]).toEqual([id, two(published.nilaiOutcome)]);
      expect.soft([id, shown(id, 'KESELARASAN')]).toEqual([id, two(published.nilaiKeselarasan)]);
    }
  });

  it('ties M04 and M06 at 489/7, also in outcome, and separates them by KESELARASAN', () => {
    expect([row('M04').score!.perHundred, row('M06').score!.perHundred]).toEqual([
      '489/7',
      '489/7',
    ]);
    expect(row('M04').groupScores!['OUTCOME']).toEqual(row('M06').groupScores!['OUTCOME']);
    expect([row('M04').rank, row('M06').rank]).toEqual([6, 6]);
    expect([row('M04').finalRank, row('M06').finalRank]).toEqual([6, 7]);
    expect([row('M04').decidedBy, row('M06').decidedBy]).toEqual(['KESELARASAN', 'KESELARASAN']);
  });

  it('leaves them tied when only OUTCOME is declared', () => {
    const only = tieBreak({ ...event!, settings: { ...event!.settings, tieBreaks: ['OUTCOME'] } });
    expect(
      only.presentations.filter(({ decidedBy }) => decidedBy === 'TIED').map(({ id }) => id),
    ).toEqual(['M04', 'M06']);
  });

  it('says nothing about readiness that nobody entered', () => {
    expect(row('M09')).toMatchObject({ class: 'PENDING', reasons: ['NO_READINESS'] });
  });
});
