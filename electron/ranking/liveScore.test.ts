/** The live state after any changes equals a ranking made from nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateEvent } from './generatedEvent.ts';
import { createLiveScore, panelScore } from './index.ts';
import type { RankingBallot, RankingEvent } from './index.ts';

const changes = fc.array(
  fc.record({
    presentation: fc.nat(5),
    panelist: fc.nat(4),
    scores: fc.option(
      fc.array(fc.constantFrom(1, 40, 41, 60, 99, 100, '72.5', '2/1'), {
        minLength: 3,
        maxLength: 3,
      }),
    ),
  }),
  { maxLength: 25 },
);

function withBallot(
  event: RankingEvent,
  i: number,
  panelist: string,
  ballot: RankingBallot | null,
): RankingEvent {
  const presentation = event.presentations[i]!;
  const others = Object.entries(presentation.ballots).filter(([id]) => id !== panelist);
  const ballots = Object.fromEntries(ballot ? [...others, [panelist, ballot]] : others);
  return { ...event, presentations: event.presentations.with(i, { ...presentation, ballots }) };
}

describe('the live ranking', () => {
  it('shows after every sheet what a full recount would show', () => {
    fc.assert(
      fc.property(changes, (list) => {
        let event = generateEvent({ presentations: 6, panelists: 5, criteria: 3, missing: 0.4 });
        event = {
          ...event,
          presentations: event.presentations.with(2, {
            ...event.presentations[2]!,
            recused: ['j2'],
          }),
        };
        const live = createLiveScore(event);
        for (const { presentation, panelist, scores } of list) {
          const ballot = scores && {
            scores: Object.fromEntries(scores.map((score, k) => [`k${k + 1}`, score])),
          };
          event = withBallot(event, presentation, `j${panelist + 1}`, ballot);
          const ranks = [...live.setBallot(`p${presentation + 1}`, `j${panelist + 1}`, ballot)];
          const full = panelScore(event).presentations;
          expect(ranks).toEqual(full.map(({ rank }) => rank));
          const rows = live.rows();
          expect(
            rows.map(({ score, validBallots, quorum }) => [score, validBallots, quorum]),
          ).toEqual(full.map(({ score, validBallots, quorum }) => [score, validBallots, quorum]));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('refuses a score off the scale and keeps what it had', () => {
    const live = createLiveScore(generateEvent({ presentations: 3, panelists: 3, criteria: 3 }));
    const before = live.rows();
    expect(() => live.setBallot('p1', 'j1', { scores: { k1: 0, k2: 50, k3: 50 } })).toThrow(
      'OUT_OF_RANGE',
    );
    expect(() => live.setBallot('nobody', 'j1', null)).toThrow(RangeError);
    expect(live.rows()).toEqual(before);
  });

  it('shows more decimals where two scores would look the same', () => {
    const live = createLiveScore({
      matrix: [
        ['74.995', 75, 75],
        [75, 75, 75],
      ],
    });
    live.setBallot('p1', 'j2', { total: '74.995' });
    live.setBallot('p1', 'j3', { total: '74.995' });
    expect(live.rows().map(({ display }) => display!.id)).toEqual(['74,995', '75,000']);
  });
});
