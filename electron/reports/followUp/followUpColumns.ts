/** The columns of the follow-up sheet: one list for writing it, printing it and reading it back. */
import type { EventFacts } from '../../contract/facts.ts';
import { callsForFollowUp, missingFollowUpFields } from '../../domain/followUps.ts';

export type FollowUpRow = EventFacts['followUp'][number];
/** Fields that people fill in the workbook. */
export type FollowUpField = Exclude<
  keyof FollowUpRow,
  'eventId' | 'id' | 'presentationId' | 'position'
>;
export type FollowUpKind = 'TEXT' | 'AGENCY' | 'AGENCIES' | 'LOCALITIES' | 'DAY' | 'STATUS';

export interface FollowUpColumn {
  field: FollowUpField;
  heading: string;
  kind: FollowUpKind;
  width: number;
}

export const followUpSheetName = 'Rencana Tindak Lanjut';
/** First cell of the sheet: tells our own file from any other. */
export const followUpMark = 'bantaya-rtl';
export const followUpMarkVersion = 1;

export const followUpColumns = [
  { field: 'activity', heading: 'Kegiatan', kind: 'TEXT', width: 40 },
  {
    field: 'agencyId',
    heading: 'Penanggung jawab (OPD)',
    kind: 'AGENCY',
    width: 28,
  },
  {
    field: 'supportingAgencyIds',
    heading: 'OPD pendukung',
    kind: 'AGENCIES',
    width: 26,
  },
  {
    field: 'localityIds',
    heading: 'Lokasi (kelurahan)',
    kind: 'LOCALITIES',
    width: 24,
  },
  { field: 'startDate', heading: 'Mulai', kind: 'DAY', width: 13 },
  { field: 'targetDate', heading: 'Target selesai', kind: 'DAY', width: 13 },
  {
    field: 'outputIndicator',
    heading: 'Indikator output',
    kind: 'TEXT',
    width: 28,
  },
  { field: 'outputTarget', heading: 'Target output', kind: 'TEXT', width: 20 },
  {
    field: 'outcomeIndicator',
    heading: 'Indikator outcome',
    kind: 'TEXT',
    width: 28,
  },
  {
    field: 'outcomeBaseline',
    heading: 'Nilai awal outcome',
    kind: 'TEXT',
    width: 18,
  },
  { field: 'outcomeTarget', heading: 'Target outcome', kind: 'TEXT', width: 20 },
  { field: 'fundingSource', heading: 'Sumber dana', kind: 'TEXT', width: 20 },
  { field: 'status', heading: 'Status', kind: 'STATUS', width: 13 },
  { field: 'note', heading: 'Keterangan', kind: 'TEXT', width: 30 },
] as const satisfies readonly FollowUpColumn[];

/** A row that does not exist yet carries its presentation's id behind this sign. */
export const newRowSign = '+';

const listOf = (json: string): string[] => JSON.parse(json) as string[];

/** What a cell of a follow-up shows; days stay ISO. Several names stand on lines of their own. */
export function followUpText(
  row: FollowUpRow,
  { field, kind }: FollowUpColumn,
  words: FollowUpWords,
): string {
  const value = row[field];
  if (value === null) return '';
  if (kind === 'AGENCY') return words.agency(value);
  if (kind === 'AGENCIES') return listOf(value).map(words.agency).filter(Boolean).join('; ');
  if (kind === 'LOCALITIES') return listOf(value).map(words.locality).filter(Boolean).join('; ');
  return kind === 'STATUS' ? words.status(value) : value;
}

export interface FollowUpWords {
  agency: (id: string) => string;
  locality: (id: string) => string;
  status: (code: string) => string;
}

/** Headings of what is still missing. */
export const missingIn = (row: FollowUpRow): string[] => headingsOf(missingFollowUpFields(row));

export const headingsOf = (fields: readonly FollowUpField[]): string[] =>
  followUpColumns.filter(({ field }) => fields.includes(field)).map(({ heading }) => heading);

/** An empty follow-up of a presentation, as a new one starts. */
export const emptyFollowUp = (
  eventId: string,
  presentationId: string,
  position: number,
): FollowUpRow => ({
  eventId,
  id: `${newRowSign}${presentationId}`,
  presentationId,
  position,
  activity: '',
  agencyId: null,
  supportingAgencyIds: '[]',
  localityIds: '[]',
  startDate: null,
  targetDate: null,
  outputIndicator: '',
  outputTarget: '',
  outcomeIndicator: '',
  outcomeBaseline: '',
  outcomeTarget: '',
  fundingSource: '',
  status: 'BELUM_MULAI',
  note: '',
});

/**
 * All follow-ups, and an empty row for each decision that calls for one and has none yet; in the order of
 * `presentationIds`, those of earlier events last.
 */
export function followUpRows(facts: EventFacts, presentationIds: readonly string[]): FollowUpRow[] {
  const own = Map.groupBy(facts.followUp, ({ presentationId }) => presentationId);
  const decisions = new Map(
    facts.decision.map(({ presentationId, code }) => [presentationId, code]),
  );
  const others = facts.presentation
    .map(({ id }) => id)
    .filter((id) => !presentationIds.includes(id) && own.has(id));
  const byPosition = (rows: readonly FollowUpRow[] = []) =>
    rows.toSorted((a, b) => a.position - b.position);
  return [
    ...[...presentationIds, ...others].flatMap((id) => {
      if (own.has(id)) return byPosition(own.get(id));
      return callsForFollowUp(decisions.get(id) ?? 'BELUM_DIPUTUSKAN')
        ? [emptyFollowUp(facts.event.id, id, 0)]
        : [];
    }),
    ...byPosition(own.get(null)),
  ];
}
