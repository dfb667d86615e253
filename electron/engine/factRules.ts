/** What must hold between the facts of an event beyond the shape of each row; for archives and imports. */
import type { EventFacts } from '../contract/facts.ts';
import { Refusal } from '../contract/problems.ts';
import { nipToStore, type EmployeeStatus } from '../domain/nip.ts';

/** @throws Refusal DUPLICATE naming the first value that comes twice */
export function refuseDuplicates(values: readonly string[], kind: string, at: string): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) throw new Refusal('DUPLICATE', { kind, value }, `${at}[${index}]`);
    seen.add(value);
  });
}

/**
 * The NIP as it is stored: 18 digits, or what is kept already and did not change.
 * @throws Refusal NIP_DESTROYED and its like
 */
export function storedNip(
  typed: string | null,
  employeeStatus: EmployeeStatus,
  kept: Parameters<typeof nipToStore>[2],
  at: string,
): string | null {
  const { nip, errors } = nipToStore(typed, employeeStatus, kept);
  const [error] = errors;
  if (error) throw new Refusal(error.code, error.values, at);
  return nip;
}

/** Everybody's NIP as it is stored; facts that arrive bring no excuse for a bad one. @throws Refusal as storedNip */
export const withStoredNips = (facts: EventFacts): EventFacts => ({
  ...facts,
  panelist: facts.panelist.map((row, index) => ({
    ...row,
    nip: storedNip(row.nip, '', [], `facts.panelist[${index}].nip`),
  })),
  presenter: facts.presenter.map((row, index) => ({
    ...row,
    nip: storedNip(row.nip, row.employeeStatus, [], `facts.presenter[${index}].nip`),
  })),
});

/**
 * Refuses facts that contradict each other, naming the row.
 * @throws Refusal UNKNOWN_ID, DUPLICATE, SCORE_OFF_SCALE, NOT_APPLICABLE_REFUSED, OTHER problems of the same kind
 */
export function refuseContradictions(facts: EventFacts): void {
  const eventId = facts.event.id;
  const ids = {
    criterionGroup: new Set(facts.criterionGroup.map(({ code }) => code)),
    criterion: new Map(facts.criterion.map((row) => [row.id, row])),
    agency: new Set(facts.agency.map(({ id }) => id)),
    locality: new Set(facts.locality.map(({ id }) => id)),
    theme: new Set(facts.theme.map(({ id }) => id)),
    programme: new Set(facts.programme.map(({ id }) => id)),
    panelist: new Set(facts.panelist.map(({ id }) => id)),
    presentation: new Set(facts.presentation.map(({ id }) => id)),
    sheet: new Set(facts.sheet.map((row) => `${row.presentationId}/${row.panelistId}`)),
  };
  for (const group of ['OUTPUT', 'OUTCOME']) {
    if (!ids.criterionGroup.has(group))
      throw new Refusal('GROUP_MISSING', { group }, 'facts.criterionGroup');
  }
  for (const [table, rows] of Object.entries(facts)) {
    if (table === 'event') continue;
    (rows as readonly { eventId: string }[]).forEach((row, index) => {
      const at = `facts.${table}[${index}]`;
      if (row.eventId !== eventId)
        throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: row.eventId }, `${at}.eventId`);
      refuseUnknown(row as Readonly<Record<string, unknown>>, ids, at);
    });
  }
  facts.score.forEach((score, index) => {
    const at = `facts.score[${index}]`;
    const criterion = ids.criterion.get(score.criterionId);
    if (!ids.sheet.has(`${score.presentationId}/${score.panelistId}`)) {
      throw new Refusal(
        'UNKNOWN_ID',
        { kind: 'lembar', id: `${score.presentationId}/${score.panelistId}` },
        at,
      );
    }
    if (criterion) refuseOffScale(score, criterion, at);
  });
  refuseDuplicates(
    facts.presentation.map(({ number }) => String(number)),
    'nomor paparan',
    'facts.presentation',
  );
  const keys: readonly (readonly [string, readonly string[]])[] = [
    ['criterionGroup', facts.criterionGroup.map(({ code }) => code)],
    ['criterion', facts.criterion.map(({ id }) => id)],
    ['agency', facts.agency.map(({ id }) => id)],
    ['programme', facts.programme.map(({ id }) => id)],
    ['theme', facts.theme.map(({ id }) => id)],
    ['panelist', facts.panelist.map(({ id }) => id)],
    ['presentation', facts.presentation.map(({ id }) => id)],
    ['sheet', facts.sheet.map((row) => `${row.presentationId}/${row.panelistId}`)],
    [
      'score',
      facts.score.map((row) => `${row.presentationId}/${row.panelistId}/${row.criterionId}`),
    ],
  ];
  for (const [table, values] of keys) refuseDuplicates(values, table, `facts.${table}`);
}

const references: Readonly<
  Record<
    string,
    | 'criterionGroup'
    | 'criterion'
    | 'agency'
    | 'locality'
    | 'theme'
    | 'programme'
    | 'panelist'
    | 'presentation'
  >
> = {
  groupCode: 'criterionGroup',
  criterionId: 'criterion',
  agencyId: 'agency',
  parentId: 'locality',
  themeId: 'theme',
  programmeId: 'programme',
  panelistId: 'panelist',
  substituteForId: 'panelist',
  presentationId: 'presentation',
  currentPresentationId: 'presentation',
};

function refuseUnknown(
  row: Readonly<Record<string, unknown>>,
  ids: Readonly<Record<(typeof references)[string], { has(id: string): boolean }>>,
  at: string,
): void {
  for (const [field, kind] of Object.entries(references)) {
    const value = row[field];
    if (typeof value === 'string' && !ids[kind].has(value))
      throw new Refusal('UNKNOWN_ID', { kind, id: value }, `${at}.${field}`);
  }
}

interface Scale {
  name: string;
  min: number;
  max: number;
  allowsNotApplicable: number;
}

/** @throws Refusal SCORE_OFF_SCALE, NOT_APPLICABLE_REFUSED */
export function refuseOffScale(
  score: { value: number | null; isNotApplicable: number },
  criterion: Scale,
  at: string,
): void {
  const { name, min, max } = criterion;
  if (score.value !== null && (score.value < min || score.value > max)) {
    throw new Refusal(
      'SCORE_OFF_SCALE',
      { value: score.value, criterion: name, min, max },
      `${at}.value`,
    );
  }
  if (
    score.isNotApplicable === 1 &&
    (criterion.allowsNotApplicable === 0 || score.value !== null)
  ) {
    throw new Refusal('NOT_APPLICABLE_REFUSED', { criterion: name }, `${at}.isNotApplicable`);
  }
}
