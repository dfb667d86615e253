/**
 * Every fact table, declared once: what identifies a row, what its columns point at, which of them may name a person, what
 * keeps it still, and whose picture of the day it changes.
 */
import type { EventFacts } from '../contract/facts.ts';
import type { TopicName } from '../contract/topics.ts';

export type FactTableName = keyof EventFacts;
/** All but the event itself, whose rows belong to one. */
export type FactTable = Exclude<FactTableName, 'event'>;
/** Tables whose rows are pointed at by their `id`, and the groups of criteria by their `code`. */
export type Target =
  | 'criterionGroup'
  | 'criterion'
  | 'agency'
  | 'locality'
  | 'theme'
  | 'programme'
  | 'panelist'
  | 'presentation'
  | 'intermission'
  | 'followUp';

type RowOf<T extends FactTableName> = T extends FactTable
  ? EventFacts[T][number]
  : EventFacts['event'];
type Column<T extends FactTableName> = keyof RowOf<T> & string;

interface Declaration<T extends FactTableName> {
  /** What identifies a row within its event, for order and for finding duplicates; `live` has one row at most. */
  readonly key: readonly Column<T>[];
  /** Columns that hold the key of a row elsewhere; null where the schema allows it. */
  readonly references?: { readonly [C in Column<T>]?: Target };
  /** Free notes and reasons about people: an erasure empties them. */
  readonly emptied?: readonly Column<T>[];
  /** Texts that may name somebody: an erasure puts neutral words for the names. */
  readonly searched?: readonly Column<T>[];
  /** Its rows stand still while the presentation they name is locked (RULES.md, rule 4). */
  readonly standsWithTalk?: true;
  /** Frozen when scoring first opens, and called so (rule 5). */
  readonly frozenAs?: string;
  /** Goes on when the event is closed: follow-ups, and what the wall shows of what was published. */
  readonly outlivesDay?: true;
  /** Whose value a changed row may change. */
  readonly topics: readonly TopicName[];
}

const reference: readonly TopicName[] = ['programme', 'setup', 'ranking', 'stageNext'];

const declared = {
  event: {
    key: ['id'],
    searched: ['name', 'place', 'organizer', 'paper'],
    topics: [
      'events',
      'programme',
      'live',
      'progress',
      'mySheets',
      'decisions',
      'setup',
      'ranking',
      'stage',
      'stageNext',
    ],
  },
  criterionGroup: { key: ['code'], frozenAs: 'kelompok kriteria', topics: reference },
  criterion: {
    key: ['id'],
    references: { groupCode: 'criterionGroup' },
    frozenAs: 'kriteria',
    topics: [...reference, 'progress'],
  },
  level: {
    key: ['criterionId', 'score'],
    references: { criterionId: 'criterion' },
    frozenAs: 'uraian tingkat',
    topics: reference,
  },
  agency: { key: ['id'], emptied: ['note'], topics: [...reference, 'decisions'] },
  locality: { key: ['id'], references: { parentId: 'locality' }, topics: ['setup'] },
  theme: { key: ['id'], topics: reference },
  programme: { key: ['id'], topics: reference },
  panelist: {
    key: ['id'],
    references: { agencyId: 'agency', substituteForId: 'panelist' },
    emptied: ['title', 'rankTitle', 'rankGrade', 'attendanceNote'],
    topics: [
      'events',
      'setup',
      'progress',
      'mySheets',
      'ranking',
      'stageNext',
      'joinRequests',
      'decisions',
    ],
  },
  presentation: {
    key: ['id'],
    references: { agencyId: 'agency' },
    emptied: ['stateReason', 'readinessNote'],
    searched: ['title', 'hostInstitution', 'field', 'claimedOutput', 'claimedOutcome'],
    topics: [
      'events',
      'programme',
      'setup',
      'live',
      'progress',
      'decisions',
      'ranking',
      'lockedSheets',
      'stage',
      'stageNext',
    ],
  },
  presenter: {
    key: ['presentationId', 'position'],
    references: { presentationId: 'presentation', agencyId: 'agency' },
    emptied: ['employeeStatus'],
    standsWithTalk: true,
    topics: reference,
  },
  presentationProgramme: {
    key: ['presentationId', 'programmeId'],
    references: { presentationId: 'presentation', programmeId: 'programme' },
    standsWithTalk: true,
    topics: reference,
  },
  presentationTheme: {
    key: ['presentationId', 'themeId'],
    references: { presentationId: 'presentation', themeId: 'theme' },
    standsWithTalk: true,
    topics: reference,
  },
  intermission: { key: ['id'], searched: ['label'], topics: ['programme', 'setup', 'stageNext'] },
  conflict: {
    key: ['presentationId', 'panelistId'],
    references: { presentationId: 'presentation', panelistId: 'panelist' },
    emptied: ['note', 'allowedReason'],
    standsWithTalk: true,
    topics: ['setup', 'progress', 'mySheets', 'ranking', 'stageNext'],
  },
  roll: {
    key: ['presentationId', 'panelistId'],
    references: { presentationId: 'presentation', panelistId: 'panelist' },
    standsWithTalk: true,
    topics: ['setup', 'progress', 'ranking', 'stageNext'],
  },
  sheet: {
    key: ['presentationId', 'panelistId'],
    references: { presentationId: 'presentation', panelistId: 'panelist' },
    emptied: ['note', 'abstainReason'],
    standsWithTalk: true,
    topics: ['progress', 'mySheets', 'tray'],
  },
  score: {
    key: ['presentationId', 'panelistId', 'criterionId'],
    references: {
      presentationId: 'presentation',
      panelistId: 'panelist',
      criterionId: 'criterion',
    },
    emptied: ['note'],
    standsWithTalk: true,
    topics: ['progress', 'mySheets'],
  },
  waitingSheet: {
    key: ['id'],
    references: { presentationId: 'presentation', panelistId: 'panelist' },
    emptied: ['resolution'],
    topics: ['tray', 'mySheets'],
  },
  castingVote: {
    key: ['presentationId'],
    references: { presentationId: 'presentation' },
    emptied: ['reason'],
    topics: ['setup', 'ranking', 'stageNext'],
  },
  decision: {
    key: ['presentationId'],
    references: { presentationId: 'presentation', agencyId: 'agency' },
    searched: [
      'adaptation',
      'place',
      'duration',
      'successMeasure',
      'condition',
      'reason',
      'departureReason',
    ],
    topics: ['setup', 'ranking', 'decisions', 'stage'],
  },
  followUp: {
    key: ['id'],
    references: { presentationId: 'presentation', agencyId: 'agency' },
    emptied: ['note'],
    searched: [
      'activity',
      'outputIndicator',
      'outputTarget',
      'outcomeIndicator',
      'outcomeBaseline',
      'outcomeTarget',
      'fundingSource',
    ],
    outlivesDay: true,
    topics: ['setup'],
  },
  followUpOrigin: {
    key: ['followUpId'],
    references: { followUpId: 'followUp' },
    searched: ['originEventName', 'presentationTitle', 'programmes'],
    topics: ['setup'],
  },
  followUpStatus: {
    key: ['followUpId', 'number'],
    references: { followUpId: 'followUp' },
    searched: ['source'],
    outlivesDay: true,
    topics: ['setup'],
  },
  live: {
    key: [],
    references: { currentPresentationId: 'presentation', intermissionId: 'intermission' },
    emptied: ['message'],
    outlivesDay: true,
    topics: ['live', 'progress', 'stage', 'stageNext'],
  },
  publication: {
    key: ['version'],
    references: { presentationId: 'presentation' },
    searched: ['payload'],
    topics: ['stage', 'stageNext'],
  },
  annotation: {
    key: ['id'],
    references: { presentationId: 'presentation' },
    emptied: ['text'],
    topics: ['log'],
  },
  asset: { key: ['kind'], topics: ['programme', 'setup'] },
} as const satisfies { readonly [T in FactTableName]: Declaration<T> };

/** The declarations as data: columns are plain names here, checked where they are written. */
export const factTables = declared as {
  readonly [T in FactTableName]: {
    readonly key: readonly string[];
    readonly references?: Readonly<Record<string, Target>>;
    readonly emptied?: readonly string[];
    readonly searched?: readonly string[];
    readonly standsWithTalk?: true;
    readonly frozenAs?: string;
    readonly outlivesDay?: true;
    readonly topics: readonly TopicName[];
  };
};

export const factTableNames = Object.keys(declared).filter(
  (name) => name !== 'event',
) as FactTable[];

export function keyOf(table: FactTable, row: object): string {
  const fields = row as Record<string, unknown>;
  return factTables[table].key.map((column) => String(fields[column])).join('\n');
}

/** The same facts with every table in the order of its keys: equal events have equal sorted facts. */
export function sortedFacts(facts: EventFacts): EventFacts {
  const sorted: Record<string, unknown> = { event: facts.event };
  for (const table of factTableNames) {
    const rows: readonly object[] = facts[table];
    sorted[table] = rows
      .map((row) => ({ row, key: sortKey(table, row) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ row }) => row);
  }
  return sorted as unknown as EventFacts;
}

/** Numbers are padded so that position 10 stands after position 9. */
function sortKey(table: FactTable, row: object): string {
  const fields = row as Record<string, unknown>;
  return factTables[table].key
    .map((column) => {
      const value = fields[column];
      return typeof value === 'number' ? String(value + 1e9).padStart(16, '0') : String(value);
    })
    .join('\n');
}
