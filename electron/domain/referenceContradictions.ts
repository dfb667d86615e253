/** Rows that name what is not there, rows of another event, and rows or codes that come twice. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import { factTableNames, factTables, keyOf, type FactTable, type Target } from './factTables.ts';
import { nameKey } from './text.ts';

/** Lists that people point at by a code; two spellings of one code are one code. */
const codedTables = ['agency', 'programme', 'theme'] as const;

export const listReferenceContradictions = (facts: EventFacts): Problem[] => [
  ...factTableNames.flatMap((table) => listInTable(facts, table)),
  ...listInFollowUps(facts),
  ...listTwice('facts.presentation', 'nomor paparan', facts.presentation, ({ number }) =>
    String(number),
  ),
  ...codedTables.flatMap((table) => {
    const rows: readonly { code: string }[] = facts[table];
    return listTwice(
      `facts.${table}`,
      `kode ${KIND[table]}`,
      rows,
      ({ code }) => nameKey(code),
      ({ code }) => code,
    ).map((problem) => ({ ...problem, at: `${problem.at}.code` }));
  }),
  ...listInLive(facts),
];

function listInTable(facts: EventFacts, table: FactTable): Problem[] {
  const rows: readonly object[] = facts[table];
  const columns = Object.entries(factTables[table].references ?? {}).map(([column, target]) => ({
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

function idsOf(facts: EventFacts, table: Target): ReadonlySet<string> {
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

/** What the wall shows was published. */
function listInLive({ live, publication }: EventFacts): Problem[] {
  const versions = new Set(publication.map(({ version }) => version));
  return live.flatMap(({ publicationVersion: version }, index) =>
    version === null || versions.has(version)
      ? []
      : [unknown('publication', String(version), `facts.live[${index}].publicationVersion`)],
  );
}

/** Empty values are nobody's. A table without a key has one row at most. */
function listTwice<T>(
  place: string,
  kind: string,
  rows: readonly T[],
  valueOf: (row: T) => string,
  shownOf: (row: T) => string = valueOf,
): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const value = valueOf(row);
    const isTwice = value !== '' && seen.has(value);
    seen.add(value);
    return isTwice
      ? [
          {
            code: 'DUPLICATE' as const,
            at: `${place}[${index}]`,
            values: { kind, value: shownOf(row).replaceAll('\n', '/') },
          },
        ]
      : [];
  });
}

/** What a person calls the row that is missing. */
const KIND: Readonly<Record<Target | 'event' | 'publication', string>> = {
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
  publication: 'terbitan',
};

const unknown = (table: keyof typeof KIND, id: string, at: string): Problem => ({
  code: 'UNKNOWN_ID',
  at,
  values: { kind: KIND[table], id },
});
