/** The published sample event: ranks, scores and group scores as its own result list says. */
import { describe, expect, it } from 'vitest';
import { publishedSample } from '../engine/sample/publishedSample.fixture.ts';
import { analyse, tieBreak } from './index.ts';
import type { RankingEvent } from './index.ts';

const { facts, results } = publishedSample();

const event: RankingEvent = {
  criteria: facts.criterion.map(({ id, groupCode, weight }) => ({
    id,
    group: groupCode,
    weight,
    min: 1,
    max: 5,
  })),
  panelists: facts.panelist.map(({ id }) => ({ id, weight: 1 })),
  settings: { correction: 'PLAIN', minBallots: 4, tieBreaks: ['OUTCOME', 'KESELARASAN'] },
  presentations: facts.presentation.map(({ id }) => {
    const scores = Map.groupBy(
      facts.score.filter(({ presentationId }) => presentationId === id),
      ({ panelistId }) => panelistId,
    );
    const ballots = [...scores].map(([panelistId, own]) => [
      panelistId,
      { scores: Object.fromEntries(own.map(({ criterionId, value }) => [criterionId, value])) },
    ]);
    const recused = facts.conflict.filter(({ presentationId }) => presentationId === id);
    return {
      id,
      ballots: Object.fromEntries(ballots),
      recused: recused.map(({ panelistId }) => panelistId),
    };
  }),
};

describe('the sample event', () => {
  const result = analyse(event);
  const row = (id: string) => result.presentations.find((presentation) => presentation.id === id)!;
  const two = (value: number) => value.toFixed(2).replace('.', ',');
  const shown = (id: string, group: string) => row(id).groupScores![group]!.display.id;

  it('gives the published ranks and scores at two decimals', () => {
    expect(results).toHaveLength(12);
    for (const { presentationId: id, rank, validSheets, score, groupScores } of results) {
      expect.soft([id, row(id).finalRank]).toEqual([id, rank]);
      expect.soft([id, row(id).validBallots]).toEqual([id, validSheets]);
      expect.soft([id, row(id).score!.display.id]).toEqual([id, two(score)]);
      for (const [group, value] of Object.entries(groupScores)) {
        expect.soft([id, group, shown(id, group)]).toEqual([id, group, two(value)]);
      }
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
    const only = tieBreak({ ...event, settings: { ...event.settings, tieBreaks: ['OUTCOME'] } });
    expect(
      only.presentations.filter(({ decidedBy }) => decidedBy === 'TIED').map(({ id }) => id),
    ).toEqual(['M04', 'M06']);
  });

  it('says nothing about readiness that nobody entered', () => {
    expect(row('M09')).toMatchObject({ class: 'PENDING', reasons: ['NO_READINESS'] });
  });
});
