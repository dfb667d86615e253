/** Attempts at sheets: what a panelist hands in, what is typed from paper, and what comes over in a file. */
import type { CommandName } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { SheetContent } from '../../contract/sheets.ts';
import type { Attempt } from './attempt.fixture.ts';
import { contentOf, revisionOf } from './inputs.fixture.ts';

interface Sheet {
  readonly panelistId: string;
  readonly presentationId: string;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'ABSTAINED';
  readonly content: SheetContent;
}

const acts = { DRAFT: 'DRAFT', SUBMITTED: 'SUBMIT', ABSTAINED: 'ABSTAIN' } as const;
const device = 'coba';
const old = { version: 1, eventId: 'nilai', epoch: 1, locks: [] };

/** How a sheet comes in by each door. */
const carry = {
  saveDraft: ({ presentationId, content }: Sheet) => revisionOf(presentationId, 1, content, device),
  submitSheet: ({ presentationId, content }: Sheet) =>
    revisionOf(presentationId, 1, content, device),
  abstainSheet: ({ presentationId, content }: Sheet) =>
    revisionOf(presentationId, 1, content, device),
  enterProxySheet: (sheet: Sheet) => ({ ...sheet, reason: 'dari kertas' }),
  importSeat: ({ panelistId, presentationId, state, content }: Sheet) => ({
    ...old,
    kind: 'bantaya-seat',
    panelistId,
    revisions: [{ ...revisionOf(presentationId, 1, content, device), act: acts[state], order: 1 }],
  }),
  importDifferences: ({ panelistId, presentationId, state, content }: Sheet) => ({
    ...old,
    kind: 'bantaya-differences',
    eventName: 'Hari uji',
    hostId: 'lain',
    hostName: 'Laptop lain',
    madeAtMs: 1,
    fork: null,
    steps: [],
    sheets: [
      {
        ...revisionOf(presentationId, 1, content, device),
        panelistId,
        writer: 'PANELIST',
        act: acts[state],
      },
    ],
  }),
} as const satisfies Partial<Record<CommandName, (sheet: Sheet) => unknown>>;
type SheetDoor = keyof typeof carry;

const handedIn = ['submitSheet', 'enterProxySheet', 'importSeat', 'importDifferences'] as const;
const filled = ['saveDraft', ...handedIn] as const;
const excused = ['abstainSheet', 'enterProxySheet', 'importSeat', 'importDifferences'] as const;
const live = ['saveDraft', 'submitSheet', 'enterProxySheet'] as const;

type Wrong = (content: SheetContent, facts: EventFacts) => Partial<SheetContent>;
const first =
  (change: object): Wrong =>
  ({ scores }) => ({ scores: scores.map((row, at) => (at === 0 ? { ...row, ...change } : row)) });
const skipped = { value: null, isNotApplicable: 1 } as const;
const where =
  (isIt: (row: EventFacts['criterion'][number]) => boolean): Wrong =>
  ({ scores }, { criterion }) => {
    const ids = new Set(criterion.filter(isIt).map(({ id }) => id));
    return {
      scores: scores.map((row) => (ids.has(row.criterionId) ? { ...row, ...skipped } : row)),
    };
  };

const wrong: readonly (readonly [rule: string, doors: readonly SheetDoor[], change: Wrong])[] = [
  ['scores/SCORE_OFF_SCALE', filled, first({ value: 99 })],
  [
    'scores/NOT_APPLICABLE_REFUSED',
    filled,
    where(({ allowsNotApplicable }) => allowsNotApplicable === 0),
  ],
  ['scores/SHEET_INCOMPLETE', handedIn, ({ scores }) => ({ scores: scores.slice(1) })],
  ['scores/GROUP_NOT_APPLICABLE', handedIn, where(({ groupCode }) => groupCode === 'OUTPUT')],
  ['referenceContradictions/UNKNOWN_ID', filled, first({ criterionId: 'tiada' })],
  [
    'referenceContradictions/DUPLICATE',
    filled,
    ({ scores }) => ({ scores: [...scores, scores[0]!] }),
  ],
];

const tryAt = (
  rule: string,
  door: SheetDoor,
  change: (facts: EventFacts) => Partial<Sheet>,
  says?: string,
): Attempt => {
  const sheetOf = (facts: EventFacts): Sheet => ({
    panelistId: 'P3',
    presentationId: 'M01',
    state: door === 'saveDraft' ? 'DRAFT' : 'SUBMITTED',
    content: contentOf(facts, 4),
    ...change(facts),
  });
  const isFile = door === 'importSeat' || door === 'importDifferences';
  const isOwn = door !== 'enterProxySheet' && !isFile;
  return {
    rule,
    door,
    on: 'nilai',
    input: (facts) => carry[door](sheetOf(facts)),
    ...(isOwn ? { seat: rule.endsWith('CONFLICT_UNMARKED') ? 'P4' : 'P3' } : {}),
    ...(isFile ? { isCounted: true as const } : {}),
    ...(says === undefined ? {} : { says }),
  };
};

export const sheetAttempts: readonly Attempt[] = [
  ...wrong.flatMap(([rule, doors, change]) =>
    doors.map((door) =>
      tryAt(rule, door, (facts) => {
        const content = contentOf(facts, 4);
        return { content: { ...content, ...change(content, facts) } };
      }),
    ),
  ),
  ...excused.map((door) =>
    tryAt('sheetContradictions/REASON_NEEDED', door, (facts) => ({
      state: 'ABSTAINED',
      content: { ...contentOf(facts, 4), scores: [], abstainReason: '' },
    })),
  ),
  tryAt('referenceContradictions/UNKNOWN_ID', 'abstainSheet', (facts) => ({
    presentationId: 'tiada',
    content: { ...contentOf(facts, 4), scores: [], abstainReason: 'kerabat' },
  })),
  ...live.map((door) =>
    tryAt(
      'sheetContradictions/SHEET_OUT_OF_PHASE',
      door,
      () => ({ presentationId: 'M09' }),
      'SCORING_CLOSED',
    ),
  ),
  ...live.map((door) =>
    tryAt(
      'dayContradictions/CONFLICT_UNMARKED',
      door,
      () => ({ panelistId: 'P4' }),
      'HAS_CONFLICT',
    ),
  ),
  tryAt('transitions/LOCKED', 'enterProxySheet', () => ({ presentationId: 'M02' })),
];
