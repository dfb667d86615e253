/** Rows that name what is not there, rows of another event, and rows or codes that come twice. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import { factTableNames, keyOf, type FactTable } from './factKeys.ts';

type IdTable =
  | 'criterion'
  | 'agency'
  | 'locality'
  | 'theme'
  | 'programme'
  | 'panelist'
  | 'presentation'
  | 'intermission'
  | 'followUp';
/** Columns that hold the id of a row elsewhere; null is allowed where the schema allows it. */
const references: Partial<Record<FactTable, Record<string, IdTable | 'criterionGroup'>>> = {
  criterion: { groupCode: 'criterionGroup' },
  level: { criterionId: 'criterion' },
  locality: { parentId: 'locality' },
  panelist: { agencyId: 'agency', substituteForId: 'panelist' },
  presentation: { agencyId: 'agency' },
  presenter: { presentationId: 'presentation', agencyId: 'agency' },
  presentationProgramme: { presentationId: 'presentation', programmeId: 'programme' },
  presentationTheme: { presentationId: 'presentation', themeId: 'theme' },
  conflict: { presentationId: 'presentation', panelistId: 'panelist' },
  roll: { presentationId: 'presentation', panelistId: 'panelist' },
  sheet: { presentationId: 'presentation', panelistId: 'panelist' },
  score: { presentationId: 'presentation', panelistId: 'panelist', criterionId: 'criterion' },
  waitingSheet: { presentationId: 'presentation', panelistId: 'panelist' },
  castingVote: { presentationId: 'presentation' },
  decision: { presentationId: 'presentation', agencyId: 'agency' },
  followUp: { presentationId: 'presentation', agencyId: 'agency' },
  followUpOrigin: { followUpId: 'followUp' },
  followUpStatus: { followUpId: 'followUp' },
  live: { currentPresentationId: 'presentation', intermissionId: 'intermission' },
  publication: { presentationId: 'presentation' },
  annotation: { presentationId: 'presentation' },
};

export const listReferenceContradictions = (facts: EventFacts): Problem[] => [
  ...factTableNames.flatMap((table) => listInTable(facts, table)),
  ...listInFollowUps(facts),
  ...listTwice('facts.presentation', 'nomor paparan', facts.presentation, ({ number }) =>
    String(number),
  ),
  ...(['agency', 'programme', 'theme'] as const).flatMap((table) =>
    listTwice<{ code: string }>(
      `facts.${table}`,
      'kode',
      facts[table],
      ({ code }) => code,
      sameCode,
    ),
  ),
];

/** People write a code in capitals or not: it is one code. */
const sameCode = (code: string): string => code.toLowerCase();

function listInTable(facts: EventFacts, table: FactTable): Problem[] {
  const rows: readonly object[] = facts[table];
  const columns = Object.entries(references[table] ?? {}).map(([column, target]) => ({
    column,
    target,
    ids: idsOf(facts, target),
  }));
  const found = rows.flatMap((row, index) => {
    const fields = row as Record<string, unknown>;
    const place = `facts.${table}[${index}]`;
    return [
      ...(fields['eventId'] === facts.event.id
        ? []
        : [unknown('event', String(fields['eventId']), `${place}.eventId`)]),
      ...columns.flatMap(({ column, target, ids }) => {
        const id = fields[column];
        return typeof id === 'string' && !ids.has(id)
          ? [unknown(target, id, `${place}.${column}`)]
          : [];
      }),
    ];
  });
  return [...found, ...listTwice(`facts.${table}`, table, rows, (row) => keyOf(table, row))];
}

function idsOf(facts: EventFacts, table: IdTable | 'criterionGroup'): ReadonlySet<string> {
  return new Set(
    table === 'criterionGroup'
      ? facts.criterionGroup.map(({ code }) => code)
      : facts[table].map(({ id }) => id),
  );
}

function listInFollowUps(facts: EventFacts): Problem[] {
  const lists = [
    { column: 'supportingAgencyIds', target: 'agency' },
    { column: 'localityIds', target: 'locality' },
  ] as const;
  return lists.flatMap(({ column, target }) => {
    const ids = idsOf(facts, target);
    return facts.followUp.flatMap((row, index) =>
      (JSON.parse(row[column]) as string[])
        .filter((id) => !ids.has(id))
        .map((id) => unknown(target, id, `facts.followUp[${index}].${column}`)),
    );
  });
}

/** Empty values are nobody's. A table without a key has one row at most. @param sameAs what two spellings share */
function listTwice<T>(
  place: string,
  kind: string,
  rows: readonly T[],
  valueOf: (row: T) => string,
  sameAs = (value: string): string => value,
): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const value = valueOf(row);
    const isTwice = value !== '' && seen.has(sameAs(value));
    seen.add(sameAs(value));
    return isTwice
      ? [
          {
            code: 'DUPLICATE' as const,
            at: `${place}[${index}]`,
            values: { kind, value: value.replaceAll('\n', '/') },
          },
        ]
      : [];
  });
}

/** What a person calls the row that is missing. */
const KIND: Readonly<Record<IdTable | 'criterionGroup' | 'event', string>> = {
  event: 'kegiatan',
  criterionGroup: 'kelompok kriteria',
  criterion: 'kriteria',
  agency: 'perangkat daerah',
  locality: 'lokasi',
  theme: 'tema',
  programme: 'program',
  panelist: 'panelis',
  presentation: 'paparan',
  intermission: 'jeda',
  followUp: 'tindak lanjut',
};

const unknown = (table: keyof typeof KIND, id: string, at: string): Problem => ({
  code: 'UNKNOWN_ID',
  at,
  values: { kind: KIND[table], id },
});
