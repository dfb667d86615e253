/** What the result screen gets: thresholds per hundred, reasons for whatever cannot be had, the parts that belong together. */
import { describe, expect, it } from 'vitest';
import { generateEvent } from './generatedEvent.ts';
import { analyse, canonicalJson, eventHash, RankingError } from './index.ts';
import type { RankingEvent } from './index.ts';

/** Scale 1-5, one criterion in each group, one number per sheet. */
function fivePoint(sheets: (number | null)[][], extra: Partial<RankingEvent> = {}): RankingEvent {
  return {
    criteria: [
      { id: 'a', group: 'OUTPUT', weight: 50, min: 1, max: 5 },
      { id: 'b', group: 'OUTCOME', weight: 50, min: 1, max: 5 },
    ],
    panelists: (sheets[0] ?? []).map((_, j) => ({ id: `j${j + 1}` })),
    settings: { correction: 'PLAIN' },
    presentations: sheets.map((row, i) => ({
      id: `p${i + 1}`,
      readiness: 8,
      ballots: Object.fromEntries(
        row.flatMap((score, j) =>
          score === null ? [] : [[`j${j + 1}`, { scores: { a: score, b: score } }]],
        ),
      ),
    })),
    ...extra,
  };
}

describe('classes on a 1-5 scale', () => {
  it('take 75 and 60 as points per hundred', () => {
    const { presentations, perHundredFactor, thresholds } = analyse(
      fivePoint([
        [4, 4, 4],
        [3, 3, 3],
        [2, 3, 3],
      ]),
    );
    expect(perHundredFactor).toBe('20/1');
    expect(thresholds).toMatchObject({ tHigh: '75/1', tMid: '60/1' });
    expect(presentations.map(({ score }) => score!.display.id)).toEqual([
      '80,00',
      '60,00',
      '53,33',
    ]);
    expect(presentations.map((each) => each.class)).toEqual(['ADOPT', 'ADAPT', 'NOT_NOW']);
    expect(presentations[0]!.support).toEqual({ count: 3, of: 3, share: '1/1' });
    expect(presentations[2]!.support).toEqual({ count: 0, of: 3, share: '0/1' });
    expect(presentations.map((each) => each.suggestedDecision)).toEqual([
      'DIREPLIKASI',
      'DIADAPTASI',
      'DITUNDA',
    ]);
  });

  it('say what is missing while readiness or gates are not entered', () => {
    const event = fivePoint([
      [4, 4, 4],
      [4, 4, 4],
      [5, 5, 5],
    ]);
    const changed = {
      ...event,
      presentations: [
        { ...event.presentations[0]!, readiness: null, gates: { legal: null } },
        { ...event.presentations[1]!, gates: { legal: true, privacy: null } },
        { ...event.presentations[2]!, gates: { legal: false, privacy: null } },
      ],
    };
    expect(
      analyse(changed).presentations.map(({ class: name, reasons }) => [name, reasons]),
    ).toEqual([
      ['PENDING', ['NO_READINESS', 'NO_GATES']],
      ['PENDING', ['NO_GATES']],
      ['ADAPT', ['GATE']],
    ]);
  });

  it('never suggests to refuse a proposal', () => {
    const all = analyse(
      generateEvent({ presentations: 40, panelists: 7, criteria: 4 }),
    ).presentations;
    expect(
      new Set(all.map((each) => each.suggestedDecision)).has('TIDAK_DIREKOMENDASIKAN' as never),
    ).toBe(false);
    expect(new Set(all.map((each) => each.class)).size).toBeGreaterThan(3);
  });
});

describe('degenerate panels', () => {
  const reasons = (event: RankingEvent) => {
    const { panel, agreement, slider } = analyse(event, { advanced: true, replicates: 10 });
    return [
      panel.uncertaintyReason,
      panel.flagsReason,
      agreement.available ? null : agreement.reason,
      slider.available ? null : slider.reason,
    ];
  };
  it('nothing scored', () => {
    expect(
      reasons(
        fivePoint([
          [null, null, null],
          [null, null, null],
        ]),
      ),
    ).toEqual(['NO_DATA', 'NO_DATA', 'NO_DATA', 'NO_DATA']);
    expect(analyse(fivePoint([])).presentations).toEqual([]);
  });
  it('one panelist', () =>
    expect(reasons(fivePoint([[4], [3], [5]]))).toEqual([
      'ONE_PANELIST',
      'ONE_PANELIST',
      'ONE_PANELIST',
      null,
    ]));
  it('one presentation', () =>
    expect(reasons(fivePoint([[4, 3, 5]]))).toEqual([
      'ONE_PRESENTATION',
      'ONE_PRESENTATION',
      'ONE_PRESENTATION',
      null,
    ]));
  it('all equal', () => {
    const event = fivePoint([
      [4, 4, 4],
      [4, 4, 4],
      [4, 4, 4],
    ]);
    expect(reasons(event)).toEqual([
      'ALL_SCORES_EQUAL',
      'ALL_SCORES_EQUAL',
      'ALL_SCORES_EQUAL',
      null,
    ]);
    expect(analyse(event).presentations.map(({ rank, tier }) => [rank, tier])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });
  it('two halves that never met', () => {
    const event = fivePoint([
      [4, 3, null, null],
      [2, 3, null, null],
      [null, null, 5, 4],
      [null, null, 2, 1],
    ]);
    expect(reasons(event)).toEqual(['DISCONNECTED', 'DISCONNECTED', null, null]);
    expect(analyse(event).panel.correction).toEqual({
      status: 'REFUSED',
      reasons: ['FEW_BALLOTS', 'DISCONNECTED'],
    });
  });
  it('no criteria at all: no score is made up', () => {
    const event = fivePoint([[4, 4, 4]], { criteria: [] });
    expect(analyse(event).presentations[0]).toMatchObject({
      score: null,
      rank: null,
      class: 'PENDING',
      reasons: ['NO_QUORUM'],
    });
  });
  it('invalid input is refused with a code', () => {
    expect(() => analyse(fivePoint([[4, 6, 4]]))).toThrow(RankingError);
  });
});

describe('a trimmed mean', () => {
  const panelists = [1, 2, 3, 4, 5].map((j) => ({ id: `j${j}` }));
  const presentations = [
    [10, 90, 90, 90, 90],
    [95, 85, 89, 91, 70],
    [60, 66, 71, 59, 64],
  ].map((row, i) => ({
    id: `p${i + 1}`,
    ballots: Object.fromEntries(row.map((total, j) => [`j${j + 1}`, { total }])),
  }));
  const { panel, slider } = analyse({
    criteria: [],
    panelists,
    settings: { trim: { drop: 1 } },
    presentations,
  });
  it('counts whose ballots were dropped, and a shared extreme for nobody', () => {
    expect(panel.dropped!.map(({ count }) => count)).toEqual([2, 0, 1, 1, 1]);
    expect(analyse(fivePoint([[4, 4, 4]])).panel.dropped).toBeNull();
  });
  it('has no slider, because its group scores are not defined', () => {
    expect(slider).toEqual({ available: false, reason: 'TRIM_ON' });
  });
});

describe('an analysis', () => {
  const event = generateEvent({
    presentations: 12,
    panelists: 7,
    criteria: 6,
    missing: 0.1,
    seed: 'analysis',
  });
  const result = analyse(event, { advanced: true, eventId: 'e1', replicates: 200 });

  it('keeps the plain score official when the rules say so, and shows the corrected one beside it', () => {
    expect(result.panel).toMatchObject({
      basis: 'PLAIN',
      complete: false,
      uncertaintyOfCorrected: true,
    });
    for (const each of result.presentations) {
      expect(each.score).toEqual(each.plainScore);
      expect(each.rank).toBe(each.plainRank);
      expect(each.rankDiffers).toBe(
        each.correctedRank !== null && each.correctedRank !== each.plainRank,
      );
    }
    const corrected = analyse({
      ...event,
      settings: { ...event.settings, correction: 'BLUP', minBallotsForCorrection: 2 },
    });
    expect(corrected.panel.basis).toBe('CORRECTED');
    for (const each of corrected.presentations) expect(each.rank).toBe(each.correctedRank);
  });

  it('shows scores below quorum as provisional, without a rank', () => {
    const thin = { ...event, settings: { ...event.settings, minBallots: 7 } };
    const below = analyse(thin).presentations.filter(({ quorum }) => !quorum);
    expect(below.length).toBeGreaterThan(0);
    for (const each of below) {
      expect(each).toMatchObject({
        provisional: true,
        rank: null,
        finalRank: null,
        class: 'PENDING',
        tier: null,
      });
      expect(each.score).not.toBeNull();
    }
  });

  it('moves the slider between output and outcome and agrees with the official order at the declared share', () => {
    const { slider } = result;
    if (!slider.available) throw new Error(slider.reason);
    const official = result.presentations.filter(({ quorum }) => quorum);
    expect(slider.items.map(({ id }) => id)).toEqual(official.map(({ id }) => id));
    expect(slider.ranks).toEqual(official.map(({ plainRank }) => plainRank));
    const [n, d] = slider.outputShare.split('/').map(Number);
    official.forEach((each, i) => {
      const b = n! / d!;
      const { outputValue, outcomeValue } = slider.items[i]!;
      expect(b * outputValue + (1 - b) * outcomeValue).toBeCloseTo(each.plainScore!.value, 6);
    });
  });

  it('carries the fixed share of a third group through the slider', () => {
    const three = {
      ...event,
      criteria: event.criteria.map((each, k) =>
        k < 2 ? { ...each, group: 'KEBERLANJUTAN' } : each,
      ),
    };
    const { slider, presentations } = analyse(three);
    if (!slider.available) throw new Error(slider.reason);
    expect(slider.fixedShare).toBe('9/26');
    expect(slider.ranks).toEqual(
      presentations.filter(({ quorum }) => quorum).map(({ plainRank }) => plainRank),
    );
  });

  it('names the range of the other panelists beside a score to confirm', () => {
    const matrix = [
      [72, 70, 66, 71, 74],
      [65, 66, 61, 70, 63],
      [70, 72, 60, 64, 68],
      [90, 81, 80, 35, 84],
      [58, 63, 52, 60, 55],
      [77, 80, 70, 75, 79],
    ];
    const odd = analyse({
      criteria: [],
      panelists: [1, 2, 3, 4, 5].map((j) => ({ id: `j${j}` })),
      settings: {},
      presentations: matrix.map((row, i) => ({
        id: `p${i + 1}`,
        ballots: Object.fromEntries(row.map((total, j) => [`j${j + 1}`, { total }])),
      })),
    });
    expect(odd.panel.flags).toHaveLength(1);
    expect(odd.panel.flags[0]).toMatchObject({
      presentation: 'p4',
      panelist: 'j4',
      score: { value: 35 },
      panelLow: { value: 80 },
      panelHigh: { value: 90 },
    });
  });

  it('is the same text for the same facts, and its hash follows the facts and not their order', () => {
    expect(JSON.stringify(analyse(event, { advanced: true, eventId: 'e1', replicates: 200 }))).toBe(
      JSON.stringify(result),
    );
    expect(canonicalJson({ b: 1, a: [undefined, { d: 2, c: undefined }] })).toBe(
      '{"a":[null,{"d":2}],"b":1}',
    );
    const { criteria, ...rest } = event;
    expect(eventHash({ ...rest, criteria })).toBe(result.dataHash);
    expect(eventHash({ ...event, criteria: criteria.slice(1) })).not.toBe(result.dataHash);
    expect(result.advanced!.bootstrap.seed).toBe(`e1|${result.dataHash}|${result.methodVersion}`);
  });

  it('has the advanced sheet only when asked for', () => {
    expect(analyse(event).advanced).toBeNull();
    const { smaa, bootstrap, criterionCorrelations, speakingOrder } = result.advanced!;
    expect(smaa.available && smaa.draws).toBe(10_000);
    expect(bootstrap.replicatesUsed + bootstrap.discarded).toBe(200);
    expect(criterionCorrelations).toHaveLength(15);
    expect(speakingOrder.points).toHaveLength(result.presentationIds.length);
  });

  it('sees when later speakers score higher', () => {
    const rising = fivePoint([
      [1, 2, 1],
      [2, 2, 2],
      [3, 2, 4],
      [4, 5, 5],
    ]);
    expect(
      analyse(rising, { advanced: true, replicates: 1 }).advanced!.speakingOrder.correlation,
    ).toBe(1);
    const order = ['p4', 'p3', 'p2', 'p1'];
    expect(
      analyse(rising, { advanced: true, replicates: 1, speakingOrder: order }).advanced!
        .speakingOrder.correlation,
    ).toBe(-1);
  });
});
