/** Days of which there is little to say: nobody, nothing or nearly nothing to compare. For tests only. */
import type { EventFacts } from '../../contract/facts.ts';
import { factTableNames } from '../../domain/factTables.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';

/** The first talks of the sample alone. */
function fewTalks(count: number): EventFacts {
  const facts = sampleFacts();
  const kept = new Set(
    facts.presentation
      .filter(({ state }) => state !== 'WITHDRAWN')
      .slice(0, count)
      .map(({ id }) => id),
  );
  const few: Record<string, unknown> = { ...facts };
  for (const table of factTableNames) {
    const rows: readonly object[] = facts[table];
    few[table] = rows.filter(
      (row) => !('presentationId' in row) || kept.has(String(row.presentationId)),
    );
  }
  const followUps = new Set((few['followUp'] as EventFacts['followUp']).map(({ id }) => id));
  return {
    ...(few as unknown as EventFacts),
    presentation: facts.presentation.filter(({ id }) => kept.has(id)),
    followUpOrigin: facts.followUpOrigin.filter(({ followUpId }) => followUps.has(followUpId)),
    followUpStatus: facts.followUpStatus.filter(({ followUpId }) => followUps.has(followUpId)),
    live: [],
    publication: [],
  };
}

const wholeDay = (): EventFacts => fewTalks(12);

/** The same under other weights, frozen as they are. */
function weighing(facts: EventFacts, weightOf: (groupCode: string) => string | null): EventFacts {
  const criterion = facts.criterion.map((row) => ({
    ...row,
    weight: weightOf(row.groupCode) ?? row.weight,
  }));
  const total = criterion.reduce((sum, { weight }) => sum + Number(weight), 0);
  const rules = JSON.stringify({
    ...(JSON.parse(facts.event.rules) as object),
    weightTotal: String(total),
  });
  const { frozenAtMs } = facts.event;
  const rulesHash =
    frozenAtMs === null
      ? null
      : computeRulesHash(rules, facts.criterionGroup, criterion, facts.level);
  return { ...facts, criterion, event: { ...facts.event, rules, rulesHash } };
}

const scored = (facts: EventFacts, value: (panelistId: string) => number): EventFacts => ({
  ...facts,
  score: facts.score.map((row) =>
    row.value === null ? row : { ...row, value: value(row.panelistId) },
  ),
});

const abstained = (facts: EventFacts): EventFacts => ({
  ...facts,
  sheet: facts.sheet.map((row) => ({
    ...row,
    state: 'ABSTAINED',
    vote: null,
    abstainReason: 'Berhalangan',
  })),
  score: [],
});

const enrolled = (facts: EventFacts): EventFacts => ({
  ...facts,
  roll: facts.presentation.flatMap(({ id }) =>
    facts.panelist.map((row) => ({
      eventId: facts.event.id,
      presentationId: id,
      panelistId: row.id,
      weight: '0',
    })),
  ),
});

const weightless = (facts: EventFacts): EventFacts => ({
  ...facts,
  roll: [],
  panelist: facts.panelist.map((row) => ({ ...row, weight: '0' })),
});

export interface ThinDay {
  readonly name: string;
  readonly facts: EventFacts;
  /** How many talks have a rank in the end. */
  readonly ranked: number;
}

export const thinDays = (): readonly ThinDay[] => [
  { name: 'no talk is locked', facts: emptyDay(sampleFacts()), ranked: 0 },
  { name: 'there is no talk', facts: fewTalks(0), ranked: 0 },
  { name: 'there is one talk', facts: fewTalks(1), ranked: 1 },
  { name: 'there are two talks', facts: fewTalks(2), ranked: 2 },
  { name: 'there are three talks', facts: fewTalks(3), ranked: 3 },
  { name: 'every score is the same', facts: scored(wholeDay(), () => 4), ranked: 12 },
  {
    name: 'every panelist gives every talk one score of their own',
    facts: scored(wholeDay(), (id) => 1 + (Number(id.replace(/\D/g, '')) % 5)),
    ranked: 12,
  },
  {
    name: 'everybody sees the same differences',
    facts: {
      ...wholeDay(),
      score: wholeDay().score.map((row) => ({
        ...row,
        value: 1 + (Number(row.presentationId.replace(/\D/g, '')) % 5),
        isNotApplicable: 0 as const,
      })),
    },
    ranked: 12,
  },
  { name: 'everybody abstained', facts: abstained(wholeDay()), ranked: 0 },
  {
    name: 'no criterion weighs, before the day',
    facts: weighing(emptyDay(sampleFacts()), () => '0'),
    ranked: 0,
  },
  { name: 'no criterion weighs, after the day', facts: weighing(wholeDay(), () => '0'), ranked: 0 },
  {
    name: 'a group weighs nothing',
    facts: weighing(wholeDay(), (code) => (code === 'OUTCOME' ? '0' : null)),
    ranked: 12,
  },
  { name: 'no panelist weighs', facts: weightless(wholeDay()), ranked: 0 },
  {
    name: 'no panelist weighed when it was locked',
    facts: enrolled(weightless(wholeDay())),
    ranked: 0,
  },
];
