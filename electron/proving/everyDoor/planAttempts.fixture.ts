/** Attempts at what is prepared, conducted and decided: one line a cell. */
import type { CommandName } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { Rules } from '../../contract/rules.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import type { Attempt, StagedEvent } from './attempt.fixture.ts';
import {
  carriedOf,
  detailsOf,
  followUpOf,
  panelistOf,
  presentationOf,
  rubricOf,
} from './inputs.fixture.ts';

type Make = (facts: EventFacts) => unknown;
type Rubric = ReturnType<typeof rubricOf>;
type Line = readonly [rule: string, door: CommandName, input: Make, says?: string];

const on = (event: StagedEvent, lines: readonly Line[]): Attempt[] =>
  lines.map(([rule, door, input, says]) => ({
    rule,
    door,
    on: event,
    input,
    ...(says === undefined ? {} : { says }),
  }));

const form =
  (change: object, id = 'P3'): Make =>
  (facts) => ({ ...panelistOf(facts, id), ...change });
const talk =
  (change: object, id = 'M06'): Make =>
  (facts) => ({ ...presentationOf(facts, id), ...change });
const team =
  (change: object): Make =>
  (facts) => {
    const input = presentationOf(facts, 'M06');
    const [first] = input.presenters;
    return { ...input, presenters: [{ ...first, employeeStatus: 'PNS', ...change }] };
  };
const imported =
  (list: 'panelists' | 'presentations', input: Make): Make =>
  (facts) => ({ [list]: [input(facts)] });
const rubric =
  (change: (rubric: Rubric) => object): Make =>
  (facts) => {
    const whole = rubricOf(facts);
    return { ...whole, ...change(whole) };
  };
const rules =
  (change: Partial<Rules>, lines: Partial<Rules['recommendation']> = {}): Make =>
  ({ event }) => {
    const now = JSON.parse(event.rules) as Rules;
    return { ...now, ...change, recommendation: { ...now.recommendation, ...lines } };
  };
const first = (change: object) => (whole: Rubric) => ({
  criteria: whole.criteria.map((row, at) => (at === 0 ? { ...row, ...change } : row)),
});
const id =
  (field: string, more: object = {}): Make =>
  () => ({ [field]: 'tiada', ...more });

/** Each NIP that nobody may store, by what is wrong with it. */
export const wrongNips = {
  NIP_DESTROYED: '1,98E+17',
  NIP_LENGTH: '12345',
  NIP_BIRTH: '196802301993031009',
  NIP_SEX: '196804111993033009',
  NIP_MONTH: '196804111993131009',
} as const;
const nips = Object.entries(wrongNips).flatMap(([code, nip]): Line[] => [
  [`nip/${code}`, 'savePanelist', form({ nip })],
  [`nip/${code}`, 'savePresentation', team({ nip })],
  [`nip/${code}`, 'applyImport', imported('panelists', form({ nip }))],
  [`nip/${code}`, 'applyImport', imported('presentations', team({ nip }))],
]);
const numbers: Line[] = [
  ['nip/NIP_NUMBER', 'savePanelist', form({ nip: 198e15 }), 'INVALID_INPUT'],
  ['nip/NIP_NUMBER', 'savePresentation', team({ nip: 198e15 }), 'INVALID_INPUT'],
  ['nip/NIP_NUMBER', 'applyImport', imported('panelists', form({ nip: 198e15 })), 'INVALID_INPUT'],
];

/** What makes a rubric wrong, by setRubric and by a spreadsheet. */
const wrongRubrics: Readonly<Record<string, (rubric: Rubric) => object>> = {
  'rubric/BAD_RULE': first({ min: 5, max: 5, levels: [] }),
  'rubric/GROUP_EMPTY': ({ criteria }) => ({
    criteria: criteria.map((row) =>
      row.groupCode === 'OUTPUT' ? { ...row, groupCode: 'OUTCOME' } : row,
    ),
  }),
  'rubric/GROUP_MISSING': ({ groups, criteria }) => ({
    groups: groups.filter(({ code }) => code !== 'OUTPUT'),
    criteria: criteria.filter(({ groupCode }) => groupCode !== 'OUTPUT'),
  }),
  'rubric/SCORE_OFF_SCALE': first({ levels: [{ score: 99, label: '', description: '' }] }),
  'rubric/WEIGHTS_NOT_TOTAL': first({ weight: '1' }),
  'referenceContradictions/UNKNOWN_ID': first({ groupCode: 'TIADA' }),
  'referenceContradictions/DUPLICATE': ({ criteria }) => ({
    criteria: [...criteria, criteria[0]],
  }),
};
const rubrics = Object.entries(wrongRubrics).flatMap(([rule, change]): Line[] => [
  [rule, 'setRubric', rubric(change)],
  [rule, 'applyImport', (facts) => ({ rubric: rubric(change)(facts) })],
]);

const backwards = { startTime: '10:00', endTime: '09:00' };
const late = { startDate: '2027-03-01', targetDate: '2027-02-01' };
const missing = 'referenceContradictions/UNKNOWN_ID';
const twice = 'referenceContradictions/DUPLICATE';
const taken = { code: 'DPU', name: 'Lain', note: '' };

const prepared = on('siap', [
  ...nips,
  ...numbers,
  ...rubrics,
  ['dayContradictions/DUPLICATE', 'savePanelist', form({ role: 'CHAIR' })],
  ['dayContradictions/DUPLICATE', 'applyImport', imported('panelists', form({ role: 'CHAIR' }))],
  ['dayContradictions/UNKNOWN_ID', 'savePanelist', form({ substituteForId: 'P3' })],
  [
    'dayContradictions/UNKNOWN_ID',
    'applyImport',
    imported('panelists', form({ substituteForId: 'P3' })),
  ],
  ['rubric/LINES_REVERSED', 'setRules', rules({}, { tHigh: '50', tMid: '60' })],
  ['rubric/DUPLICATE', 'setRules', rules({ tieBreaks: ['OUTCOME', 'OUTCOME'] })],
  ['rubric/UNKNOWN_ID', 'setRules', rules({ tieBreaks: ['PROSES'] })],
  ['rubric/WEIGHTS_NOT_TOTAL', 'setRules', rules({ weightTotal: '99' })],
  [
    'schedule/TIMES_REVERSED',
    'createEvent',
    (facts) => ({ template: 'PALU', ...detailsOf(facts), ...backwards }),
  ],
  ['schedule/TIMES_REVERSED', 'updateEvent', (facts) => ({ ...detailsOf(facts), ...backwards })],
  ['schedule/TIMES_REVERSED', 'saveIntermission', () => ({ ...backwards, label: 'Jeda' })],
  [
    'schedule/DATES_REVERSED',
    'saveFollowUp',
    () => ({ ...followUpOf('M01'), id: undefined, ...late }),
  ],
  [
    'schedule/DATES_REVERSED',
    'applyFollowUps',
    () => ({ followUps: [{ ...followUpOf('M01'), id: undefined, ...late }] }),
  ],
  [
    'schedule/DATES_REVERSED',
    'carryFollowUps',
    () => {
      const carried = carriedOf();
      return { followUps: [{ ...carried, followUp: { ...carried.followUp, ...late } }] };
    },
  ],
  [twice, 'saveAgency', () => taken],
  [
    twice,
    'saveProgramme',
    ({ programme }) => ({ ...programmeOf(programme[1]), code: programme[0]?.code }),
  ],
  [twice, 'saveTheme', ({ theme }) => ({ code: theme[0]?.code, name: 'Lain', source: '' })],
  [
    twice,
    'savePresentation',
    talk({ programmes: [1, 2].map(() => ({ programmeId: 'PP-01', strength: 1 })) }),
  ],
  [twice, 'applyImport', () => ({ agencies: [{ ...taken, id: 'LAIN' }] })],
  [twice, 'applyImport', () => ({ agencies: [{ ...taken, code: 'dpu', id: 'LAIN' }] })],
  [missing, 'saveAgency', () => ({ ...taken, id: 'tiada' })],
  [missing, 'saveProgramme', ({ programme }) => ({ ...programmeOf(programme[0]), id: 'tiada' })],
  [missing, 'saveTheme', () => ({ id: 'tiada', code: 'x', name: 'x', source: '' })],
  [missing, 'savePanelist', form({ agencyId: 'TIADA' })],
  [missing, 'savePresentation', talk({ agencyId: 'TIADA' })],
  [missing, 'applyImport', imported('panelists', form({ agencyId: 'TIADA' }))],
  [missing, 'deleteAgency', id('id')],
  [missing, 'deleteAgency', () => ({ id: 'DPU' }), 'IN_USE'],
  [missing, 'deleteProgramme', id('id')],
  [missing, 'deleteTheme', id('id')],
  [missing, 'deletePanelist', id('id')],
  [missing, 'deletePresentation', id('id')],
  [missing, 'deleteIntermission', id('id')],
  [missing, 'deleteFollowUp', id('id')],
  [
    missing,
    'declareConflict',
    id('presentationId', { panelistId: 'P3', reason: 'OTHER', note: '' }),
  ],
  [missing, 'saveFollowUp', () => ({ ...followUpOf('tiada'), id: undefined })],
  [missing, 'applyFollowUps', () => ({ followUps: [{ ...followUpOf('tiada'), id: undefined }] })],
]);

const programmeOf = (row: EventFacts['programme'][number] | undefined) => {
  const { eventId: _event, position: _position, ...input } = row!;
  return input;
};

const reasoned = { name: 'Sekretaris', reason: 'uji' };
const conflict = { presentationId: 'M02', panelistId: 'P4', reason: 'uji' };
const locked = 'transitions/LOCKED';
const frozen = 'transitions/RULES_FROZEN';
const M02: Make = () => ({ presentationId: 'M02' });
const decisionOf = (presentationId: string) => {
  const {
    eventId: _event,
    isConfirmed: _confirmed,
    confirmedBy: _confirmer,
    decidedAtMs: _at,
    suggestedClass: _class,
    ...own
  } = sampleFacts().decision[0]!;
  return { ...own, presentationId };
};

const scored = on('nilai', [
  [missing, 'goToPresentation', id('presentationId')],
  [missing, 'goToIntermission', id('intermissionId')],
  [missing, 'setPhase', id('presentationId', { phase: 'TALK' })],
  [missing, 'openScoring', id('presentationId')],
  [missing, 'lockPresentation', id('presentationId')],
  [missing, 'unlockPresentation', id('presentationId', reasoned)],
  [missing, 'skipPresentation', id('presentationId', { reason: '' })],
  [missing, 'withdrawPresentation', id('presentationId', { reason: 'uji' })],
  [missing, 'publishResult', id('presentationId')],
  [missing, 'resolveWaitingSheet', id('id', { verdict: 'APPLY', reason: 'uji' })],
  [missing, 'saveDecision', () => decisionOf('tiada')],
  [missing, 'castVote', () => ({ presentationIds: ['M02', 'tiada'], reason: 'uji' }), 'NOT_TIED'],
  [twice, 'castVote', () => ({ presentationIds: ['M02', 'M02'], reason: 'uji' }), 'NOT_TIED'],
  ['dayContradictions/NOT_LOCKED', 'publishResult', () => ({ presentationId: 'M01' })],
  ['decisions/NOT_LOCKED', 'confirmDecision', () => ({ presentationId: 'M01', isConfirmed: 1 })],
  ['decisions/FIELD_NEEDED', 'confirmDecision', () => ({ presentationId: 'M02', isConfirmed: 1 })],
  [
    'decisions/REASON_TOO_SHORT',
    'confirmDecision',
    () => ({ presentationId: 'M03', isConfirmed: 1 }),
  ],
  [locked, 'savePresentation', talk({ title: 'Lain' }, 'M02')],
  [locked, 'applyImport', imported('presentations', talk({ title: 'Lain' }, 'M02'))],
  [locked, 'deletePresentation', () => ({ id: 'M02' }), 'HAS_SHEETS'],
  [locked, 'deletePanelist', () => ({ id: 'P6' })],
  [locked, 'declareConflict', () => ({ ...conflict, reason: 'OTHER', note: '' })],
  [locked, 'removeConflict', () => conflict],
  [locked, 'allowConflict', () => ({ ...conflict, isAllowed: 1 })],
  [locked, 'setPhase', () => ({ presentationId: 'M02', phase: 'TALK' })],
  [locked, 'openScoring', M02],
  [locked, 'lockPresentation', M02],
  [locked, 'skipPresentation', () => ({ presentationId: 'M02', reason: '' })],
  [locked, 'withdrawPresentation', () => ({ presentationId: 'M02', reason: 'uji' })],
  [
    locked,
    'resolveWaitingSheet',
    ({ waitingSheet }) => ({
      id: waitingSheet.find(({ presentationId }) => presentationId === 'M02')?.id,
      verdict: 'APPLY',
      reason: 'uji',
    }),
  ],
  [
    'dayContradictions/CONFLICT_UNMARKED',
    'resolveWaitingSheet',
    ({ waitingSheet }) => ({
      id: waitingSheet.find(({ panelistId }) => panelistId === 'P4')?.id,
      verdict: 'APPLY',
      reason: 'uji',
    }),
    'HAS_CONFLICT',
  ],
  [
    'rubricContradictions/NOT_FROZEN',
    'lockPresentation',
    () => ({ presentationId: 'M09' }),
    'WRONG_PHASE',
  ],
  [frozen, 'setRules', rules({ minSheets: 3 })],
  [frozen, 'setRubric', rubric(first({ description: 'lain' }))],
  [frozen, 'applyImport', (facts) => ({ rubric: rubric(first({ description: 'lain' }))(facts) })],
  [frozen, 'applyImport', imported('panelists', form({ weight: '2' }))],
  [frozen, 'savePanelist', form({ weight: '2' })],
  ['visible/isVisible', 'showScene', () => ({ scene: 'RANKING' }), 'NOTHING_PUBLISHED'],
  ['visible/isVisible', 'setRevealStep', () => ({ step: 1 }), 'NOTHING_PUBLISHED'],
]);

const opening: Make = () => ({ presentationId: 'M01' });

export const planAttempts: readonly Attempt[] = [
  ...prepared,
  ...scored,
  ...on('timpang', [['rubric/WEIGHTS_NOT_TOTAL', 'openScoring', opening]]),
  ...on('kosong', [['rubric/GROUP_EMPTY', 'openScoring', opening]]),
];
