/** The sample event made to contradict itself, one way at a time: for every door by which an event comes in whole. */
import type { EventFacts } from '../../contract/facts.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';
import {
  one,
  rubricContradictions,
  scoresOf,
  type Contradiction,
} from './rubricContradictions.fixture.ts';

const setRules = (facts: EventFacts, change: object) => {
  const rules = JSON.parse(facts.event.rules) as { recommendation: object };
  facts.event.rules = JSON.stringify({
    ...rules,
    ...('tieBreaks' in change
      ? change
      : { recommendation: { ...rules.recommendation, ...change } }),
  });
};
const confirmed = (facts: EventFacts, code: string) =>
  one(facts.decision, (row) => row.isConfirmed === 1 && row.code === code);
const abstained = (facts: EventFacts) => one(facts.sheet, ({ state }) => state === 'ABSTAINED');
const result = (facts: EventFacts, payload: string): EventFacts['publication'][number] => ({
  eventId: facts.event.id,
  version: 1,
  kind: 'RESULT',
  presentationId: 'M01',
  payload,
  publishedAtMs: 1,
});
const snapshot = JSON.stringify({
  presentationId: 'M01',
  scoreText: { id: '80,00', en: '80.00' },
  groups: [],
});

export const contradictions: readonly Contradiction[] = [
  [
    'weights that do not add up in a frozen day',
    'rubric/WEIGHTS_NOT_TOTAL',
    ({ criterion }) => void (criterion[0]!.weight = '1'),
  ],
  [
    'a locked sheet with a criterion missing',
    'scores/SHEET_INCOMPLETE',
    (facts) => void facts.score.splice(0, 1),
  ],
  [
    'a tie-break of no group',
    'rubric/UNKNOWN_ID',
    (facts) => setRules(facts, { tieBreaks: ['PROSES'] }),
  ],
  [
    'a supporting agency that does not exist',
    'referenceContradictions/UNKNOWN_ID',
    ({ followUp }) => void (followUp[0]!.supportingAgencyIds = '["TIADA"]'),
  ],
  [
    'a follow-up origin of no follow-up',
    'referenceContradictions/UNKNOWN_ID',
    (facts) =>
      void facts.followUpOrigin.push({
        eventId: facts.event.id,
        followUpId: 'tiada',
        originEventId: 'lama',
        originEventName: 'Lama',
        originDateIso: '2025-12-01',
        presentationNumber: 1,
        presentationTitle: 'Usulan',
        decision: 'DIUJI_COBA',
        programmes: '',
      }),
  ],
  [
    'event ends before it starts',
    'schedule/TIMES_REVERSED',
    ({ event }) => void (event.endTime = '06:00'),
  ],
  [
    'break ends before it starts',
    'schedule/TIMES_REVERSED',
    (facts) =>
      void facts.intermission.push({
        eventId: facts.event.id,
        id: 'jeda-x',
        position: 99,
        startTime: '13:00',
        endTime: '12:00',
        label: 'Ishoma',
      }),
  ],
  [
    'two chairs',
    'dayContradictions/DUPLICATE',
    ({ panelist }) => void (one(panelist, ({ role }) => role === 'MEMBER').role = 'CHAIR'),
  ],
  [
    'an adviser who scores',
    'dayContradictions/NOT_SCORING',
    ({ panelist }) =>
      void (one(panelist, ({ role, isScoring }) => role === 'MEMBER' && isScoring === 1).role =
        'ADVISER'),
  ],
  [
    'a panelist who substitutes themselves',
    'dayContradictions/UNKNOWN_ID',
    ({ panelist }) => void (panelist[1]!.substituteForId = panelist[1]!.id),
  ],
  [
    'two agencies with one code',
    'referenceContradictions/DUPLICATE',
    ({ agency }) => void (agency[1]!.code = agency[0]!.code),
  ],
  [
    'class line tHigh below tMid',
    'rubric/LINES_REVERSED',
    (facts) => setRules(facts, { tHigh: '50', tMid: '60' }),
  ],
  [
    'readinessAdopt below readinessPilot',
    'rubric/LINES_REVERSED',
    (facts) => setRules(facts, { readinessAdopt: 3, readinessPilot: 4 }),
  ],
  [
    'a LIVE day whose rules are not frozen',
    'rubricContradictions/NOT_FROZEN',
    ({ event }) => Object.assign(event, { frozenAtMs: null, rulesHash: null }),
  ],
  [
    'a locked talk while rules are not frozen',
    'rubricContradictions/NOT_FROZEN',
    ({ event }) => Object.assign(event, { status: 'PREPARING', frozenAtMs: null, rulesHash: null }),
  ],
  [
    'a published result of a talk that is not locked',
    'dayContradictions/NOT_LOCKED',
    (facts) => {
      const talk = one(facts.presentation, ({ id }) => id === 'M01');
      talk.phase = 'SCORING';
      for (const sheet of facts.sheet)
        if (sheet.presentationId === 'M01' && sheet.state === 'LOCKED') sheet.state = 'SUBMITTED';
      facts.publication.push(result(facts, snapshot));
    },
  ],
  [
    'a publication that is no snapshot at all',
    'dayContradictions/NO_SNAPSHOT',
    (facts) => void facts.publication.push(result(facts, '"tidak"')),
  ],
  [
    'rules hash that is not the hash of the rules',
    'rubricContradictions/RULES_HASH_DIFFERS',
    ({ event }) => void (event.rulesHash = 'a'.repeat(64)),
  ],
  [
    'a locked sheet in a talk that is being scored',
    'sheetContradictions/SHEET_OUT_OF_PHASE',
    ({ presentation }) => void (one(presentation, ({ id }) => id === 'M01').phase = 'SCORING'),
  ],
  [
    'a handed-in sheet in a locked talk',
    'sheetContradictions/SHEET_OUT_OF_PHASE',
    ({ sheet }) => void (one(sheet, ({ state }) => state === 'LOCKED').state = 'SUBMITTED'),
  ],
  [
    'scores on an abstaining sheet',
    'sheetContradictions/ABSTAINED_WITH_SCORES',
    (facts) =>
      void facts.score.push({
        ...facts.score[0]!,
        presentationId: abstained(facts).presentationId,
        panelistId: abstained(facts).panelistId,
      }),
  ],
  [
    'an abstention without a reason',
    'sheetContradictions/REASON_NEEDED',
    (facts) => void (abstained(facts).abstainReason = ' '),
  ],
  [
    'a confirmed decision without its agency and date',
    'decisions/FIELD_NEEDED',
    (facts) => Object.assign(confirmed(facts, 'DIREPLIKASI'), { agencyId: null, targetDate: null }),
  ],
  [
    'a confirmed decision on a talk that is not locked',
    'decisions/NOT_LOCKED',
    (facts) => {
      const { presentationId } = facts.decision[0]!;
      one(facts.presentation, ({ id }) => id === presentationId).phase = 'SCORING';
      for (const sheet of facts.sheet)
        if (sheet.presentationId === presentationId && sheet.state === 'LOCKED')
          sheet.state = 'SUBMITTED';
    },
  ],
  [
    'a confirmed departure from the suggestion without a reason',
    'decisions/REASON_TOO_SHORT',
    ({ decision }) =>
      void (one(
        decision,
        ({ code, suggestedClass, departureReason }) =>
          departureReason !== '' && code !== 'BELUM_DIPUTUSKAN' && suggestedClass !== 'PENDING',
      ).departureReason = ''),
  ],
  [
    'a follow-up due before it starts',
    'schedule/DATES_REVERSED',
    ({ followUp }) =>
      Object.assign(followUp[0]!, { startDate: '2027-03-01', targetDate: '2027-02-01' }),
  ],
  [
    'all criteria of a group not applicable on one sheet',
    'scores/GROUP_NOT_APPLICABLE',
    (facts) => {
      const own = scoresOf(
        facts,
        one(facts.sheet, ({ state }) => state === 'LOCKED'),
      );
      for (const { id, groupCode } of facts.criterion)
        if (groupCode === 'OUTPUT') {
          one(facts.criterion, (row) => row.id === id).allowsNotApplicable = 1;
          Object.assign(
            one(own, ({ criterionId }) => criterionId === id),
            { value: null, isNotApplicable: 1 },
          );
        }
      facts.event.rulesHash = computeRulesHash(
        facts.event.rules,
        facts.criterionGroup,
        facts.criterion,
        facts.level,
      );
    },
  ],
  [
    'a panelist of the proposing agency not marked and not allowed',
    'dayContradictions/CONFLICT_UNMARKED',
    (facts) => {
      const sheet = one(facts.sheet, ({ state }) => state === 'LOCKED');
      const talk = one(facts.presentation, ({ id }) => id === sheet.presentationId);
      talk.agencyId = facts.agency[0]!.id;
      one(facts.panelist, ({ id }) => id === sheet.panelistId).agencyId = talk.agencyId;
      facts.conflict = [];
    },
  ],
  ...rubricContradictions,
];
