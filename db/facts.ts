/** All fact tables of an event, in an order in which they can be written. */
import {
  castingVoteTable,
  decisionTable,
  followUpOriginTable,
  followUpStatusTable,
  followUpTable,
} from './decision.ts';
import type {
  CastingVoteRow,
  DecisionRow,
  FollowUpOriginRow,
  FollowUpRow,
  FollowUpStatusRow,
} from './decision.ts';
import { eventTable, type EventRow } from './event.ts';
import { annotationTable, assetTable, liveTable, publicationTable } from './live.ts';
import type { AnnotationRow, AssetRow, LiveRow, PublicationRow } from './live.ts';
import type { Db } from './open.ts';
import { conflictTable, panelistTable, rollTable } from './panel.ts';
import type { ConflictRow, PanelistRow, RollRow } from './panel.ts';
import * as presentation from './presentation.ts';
import { agencyTable, localityTable, programmeTable, themeTable } from './reference.ts';
import type { AgencyRow, LocalityRow, ProgrammeRow, ThemeRow } from './reference.ts';
import { criterionGroupTable, criterionTable, levelTable } from './rubric.ts';
import type { CriterionGroupRow, CriterionRow, LevelRow } from './rubric.ts';
import { statement } from './table.ts';
import { scoreTable, sheetTable, waitingSheetTable } from './sheet.ts';
import type { ScoreRow, SheetRow, WaitingSheetRow } from './sheet.ts';

/** Every fact of one event; the content of an archive. */
export interface EventFacts {
  event: EventRow;
  criterionGroup: CriterionGroupRow[];
  criterion: CriterionRow[];
  level: LevelRow[];
  agency: AgencyRow[];
  locality: LocalityRow[];
  theme: ThemeRow[];
  programme: ProgrammeRow[];
  panelist: PanelistRow[];
  presentation: presentation.PresentationRow[];
  presenter: presentation.PresenterRow[];
  presentationProgramme: presentation.PresentationProgrammeRow[];
  presentationTheme: presentation.PresentationThemeRow[];
  intermission: presentation.IntermissionRow[];
  conflict: ConflictRow[];
  roll: RollRow[];
  sheet: SheetRow[];
  score: ScoreRow[];
  waitingSheet: WaitingSheetRow[];
  castingVote: CastingVoteRow[];
  decision: DecisionRow[];
  followUp: FollowUpRow[];
  followUpOrigin: FollowUpOriginRow[];
  followUpStatus: FollowUpStatusRow[];
  live: LiveRow[];
  publication: PublicationRow[];
  annotation: AnnotationRow[];
  asset: AssetRow[];
}

export type FactTableName = keyof EventFacts;

const tables = {
  criterionGroup: criterionGroupTable,
  criterion: criterionTable,
  level: levelTable,
  agency: agencyTable,
  locality: localityTable,
  theme: themeTable,
  programme: programmeTable,
  panelist: panelistTable,
  presentation: presentation.presentationTable,
  presenter: presentation.presenterTable,
  presentationProgramme: presentation.presentationProgrammeTable,
  presentationTheme: presentation.presentationThemeTable,
  intermission: presentation.intermissionTable,
  conflict: conflictTable,
  roll: rollTable,
  sheet: sheetTable,
  score: scoreTable,
  waitingSheet: waitingSheetTable,
  castingVote: castingVoteTable,
  decision: decisionTable,
  followUp: followUpTable,
  followUpOrigin: followUpOriginTable,
  followUpStatus: followUpStatusTable,
  live: liveTable,
  publication: publicationTable,
  annotation: annotationTable,
  asset: assetTable,
} as const;

/** Names and key columns of all fact tables, the event first. */
export const factTables: readonly {
  readonly name: FactTableName;
  readonly keyColumns: readonly string[];
}[] = [
  { name: 'event', keyColumns: eventTable.keyColumns },
  ...Object.values(tables).map(({ name, keyColumns }) => ({
    name: name as FactTableName,
    keyColumns,
  })),
];

/** All facts of an event. @throws Error when the event does not exist */
export function readEventFacts(db: Db, eventId: string): EventFacts {
  const facts: Record<string, unknown> = { event: eventTable.get(db, { id: eventId }) };
  for (const [name, table] of Object.entries(tables)) facts[name] = table.list(db, eventId);
  return facts as unknown as EventFacts;
}

/** Writes all facts of an event that does not exist yet; call it inside a transaction. */
export function writeEventFacts(db: Db, facts: EventFacts): void {
  eventTable.put(db, facts.event);
  for (const [name, table] of Object.entries(tables)) {
    for (const row of facts[name as keyof typeof tables]) table.put(db, row as never);
  }
}

type ScoreTables = 'sheet' | 'score' | 'waitingSheet' | 'publication' | 'annotation' | 'live';

/** Facts that are prepared or decided by the operator: no sheet, no score, nothing derived from them. */
export function readSetupFacts(db: Db, eventId: string): Omit<EventFacts, ScoreTables | 'event'> {
  const {
    sheet: _s,
    score: _c,
    waitingSheet: _w,
    publication: _p,
    annotation: _a,
    live: _l,
    ...shown
  } = tables;
  return Object.fromEntries(
    Object.entries(shown).map(([name, table]) => [name, table.list(db, eventId)]),
  ) as unknown as Omit<EventFacts, ScoreTables | 'event'>;
}

/** All events, newest first. */
export function listEvents(db: Db): EventRow[] {
  return statement(
    db,
    'SELECT * FROM event ORDER BY dateIso DESC, createdAtMs DESC, id',
  ).all() as EventRow[];
}
