/** The sample event with a rubric that cannot be scored by, or with scores that do not fit it. */
import type { EventFacts } from '../../contract/facts.ts';
import type { ProblemCode } from '../../contract/problems.ts';

/** What is wrong in words, the rule that says so (file of electron/domain and code), how the sample is made wrong. */
export type Contradiction = readonly [
  what: string,
  rule: `${string}/${ProblemCode}`,
  change: (facts: EventFacts) => void,
];

/** @throws Error where the sample has none */
export const one = <T>(rows: readonly T[], isIt: (row: T) => boolean): T => {
  const row = rows.find(isIt);
  if (!row) throw new Error('the sample has no such row');
  return row;
};
export const scoresOf = (
  facts: EventFacts,
  { presentationId, panelistId }: EventFacts['sheet'][number],
) =>
  facts.score.filter(
    (row) => row.presentationId === presentationId && row.panelistId === panelistId,
  );

export const rubricContradictions: readonly Contradiction[] = [
  [
    'a level off the scale of its criterion',
    'rubric/SCORE_OFF_SCALE',
    ({ level }) => void (level[0]!.score = 99),
  ],
  [
    'a scale that does not rise',
    'rubric/BAD_RULE',
    (facts) => {
      facts.criterion[0]!.min = facts.criterion[0]!.max;
      facts.level = facts.level.filter(({ criterionId }) => criterionId !== facts.criterion[0]!.id);
    },
  ],
  [
    'a group that always exists is missing',
    'rubric/GROUP_MISSING',
    (facts) => {
      for (const row of facts.criterion) row.groupCode = 'OUTCOME';
      facts.criterionGroup = facts.criterionGroup.filter(({ code }) => code !== 'OUTPUT');
    },
  ],
  [
    'a group in which nothing weighs',
    'rubric/GROUP_EMPTY',
    ({ criterion }) => {
      for (const row of criterion) if (row.groupCode === 'OUTPUT') row.groupCode = 'OUTCOME';
    },
  ],
  [
    'a score off the scale',
    'scores/SCORE_OFF_SCALE',
    (facts) => void (one(facts.score, ({ value }) => value !== null).value = 99),
  ],
  [
    'not applicable where that is not permitted',
    'scores/NOT_APPLICABLE_REFUSED',
    (facts) => {
      const strict = one(facts.criterion, ({ allowsNotApplicable }) => allowsNotApplicable === 0);
      const score = one(facts.score, ({ criterionId }) => criterionId === strict.id);
      Object.assign(score, { value: null, isNotApplicable: 1 });
    },
  ],
  [
    'a score that no sheet has',
    'sheetContradictions/UNKNOWN_ID',
    (facts) => {
      const alone = scoresOf(
        facts,
        one(facts.sheet, ({ state }) => state === 'LOCKED'),
      )[0]!;
      const sheet = (row: EventFacts['sheet'][number]) =>
        row.presentationId !== alone.presentationId || row.panelistId !== alone.panelistId;
      facts.sheet = facts.sheet.filter(sheet);
    },
  ],
  [
    'two agencies whose codes differ in capitals alone',
    'referenceContradictions/DUPLICATE',
    ({ agency }) => void (agency[2]!.code = agency[1]!.code.toLowerCase()),
  ],
  [
    'two themes with one code',
    'referenceContradictions/DUPLICATE',
    ({ theme }) => void (theme[1]!.code = theme[0]!.code),
  ],
  [
    'a tie-break named twice',
    'rubric/DUPLICATE',
    (facts) => {
      const rules = JSON.parse(facts.event.rules) as object;
      facts.event.rules = JSON.stringify({ ...rules, tieBreaks: ['OUTCOME', 'OUTCOME'] });
    },
  ],
];
