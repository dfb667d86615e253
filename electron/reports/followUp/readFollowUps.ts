/** The follow-up sheet that agencies send back: what changed, cell by cell, and nothing applied. */
import type { CommandData } from '../../contract/commands.ts';
import { statusWords } from '../words.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { findPlanProblem } from '../../domain/schedule.ts';
import { cleanText, isSameName, nameKey } from '../../domain/text.ts';
import { importProblem, type ImportProblem } from '../import/importProblem.ts';
import { rowReader, type RowReader } from '../import/rowReader.ts';
import { plainHeading, type SheetMapping } from '../import/recognise.ts';
import { FileRefused } from '../reading/fileRefused.ts';
import type { ReadSheet } from '../reading/readSheet.ts';
import {
  emptyFollowUp,
  followUpColumns,
  followUpMark,
  followUpMarkVersion,
  followUpText,
  newRowSign,
  type FollowUpColumn,
  type FollowUpField,
  type FollowUpRow,
  type FollowUpWords,
} from './followUpColumns.ts';
import { followUpSubjects, type FollowUpSubject } from './followUpSubjects.ts';
import { agencyList, localityList, type NameList } from './nameLists.ts';

export type FollowUpSave = CommandData<'saveFollowUp'>;

export interface FollowUpCellChange {
  field: FollowUpField;
  heading: string;
  /** Such as "H7". */
  cell: string;
  /** As people read them; days ISO. */
  before: string;
  after: string;
}

export interface FollowUpChange {
  /** Null for a follow-up that does not exist yet. */
  followUpId: string | null;
  /** Null for one that was carried over. */
  presentationId: string | null;
  presentationTitle: string;
  rowNumber: number;
  cells: FollowUpCellChange[];
  /** The whole row as it would be saved; only what is confirmed is applied. */
  save: FollowUpSave;
}

export interface FollowUpReading {
  changes: FollowUpChange[];
  problems: ImportProblem[];
  /** Follow-ups of the event that the file no longer has; they are kept. */
  missingIds: string[];
}

const idHeading = 'ID baris';
const presentationHeading = 'ID paparan';
const titleHeading = 'Usulan';

/** @throws FileRefused NOT_A_SHEET for a file that is no follow-up sheet of this event */
export function readFollowUps(sheets: readonly ReadSheet[], facts: EventFacts): FollowUpReading {
  const sheet = sheets.find(({ rows }) => markOf(rows) !== null);
  const mark = sheet ? markOf(sheet.rows) : null;
  if (!sheet || !mark) throw new FileRefused('NOT_A_SHEET', 'rencana tindak lanjut');
  if (mark.eventId !== facts.event.id)
    throw new FileRefused('NOT_A_SHEET', `kegiatan ${mark.eventId}`);
  if (mark.version > followUpMarkVersion)
    throw new FileRefused('NOT_A_SHEET', `bentuk ${mark.version}`);
  const headingRow = sheet.rows.findIndex(
    (row) => plainHeading(row[0]) === plainHeading(idHeading),
  );
  const mapping = mapSheet(sheet, headingRow);
  const problems: ImportProblem[] = [];
  for (const { heading, field } of followUpColumns) {
    if (!mapping.fields.includes(field))
      problems.push(
        importProblem('COLUMN_MISSING', { sheetName: sheet.name, cell: null }, { column: heading }),
      );
  }
  if (headingRow < 0 || problems.length > 0) return { changes: [], problems, missingIds: [] };
  const reader = new FollowUpReader(facts, sheet, mapping, problems);
  const changes = sheet.rows.flatMap((_, row) => (row > headingRow ? reader.read(row) : []));
  return {
    changes,
    problems,
    missingIds: facts.followUp.filter(({ id }) => !reader.seen.has(id)).map(({ id }) => id),
  };
}

function markOf(rows: ReadSheet['rows']): { version: number; eventId: string } | null {
  const cell = rows[0]?.[0];
  const [name, version, eventId] = typeof cell === 'string' ? cell.split(':') : [];
  return name === followUpMark && eventId ? { version: Number(version), eventId } : null;
}

function mapSheet(sheet: ReadSheet, headingRow: number): SheetMapping {
  const headings = (sheet.rows[headingRow] ?? []).map((cell) =>
    typeof cell === 'string' ? cell : '',
  );
  const names = new Map<string, string>([
    ...followUpColumns.map(({ heading, field }) => [plainHeading(heading), field] as const),
    ...[idHeading, presentationHeading, titleHeading].map(
      (heading) => [plainHeading(heading), heading] as const,
    ),
  ]);
  return {
    sheetName: sheet.name,
    subject: null,
    headingRow,
    headings,
    fields: headings.map((heading) => names.get(plainHeading(heading)) ?? null),
  };
}

class FollowUpReader {
  readonly seen = new Set<string>();
  readonly #facts: EventFacts;
  readonly #sheet: ReadSheet;
  readonly #mapping: SheetMapping;
  readonly #problems: ImportProblem[];
  readonly #agencies: NameList;
  readonly #localities: NameList;
  readonly #words: FollowUpWords;
  readonly #subjectOf: (row: FollowUpRow) => FollowUpSubject;

  constructor(
    facts: EventFacts,
    sheet: ReadSheet,
    mapping: SheetMapping,
    problems: ImportProblem[],
  ) {
    this.#facts = facts;
    this.#sheet = sheet;
    this.#mapping = mapping;
    this.#problems = problems;
    this.#subjectOf = followUpSubjects(facts);
    this.#agencies = agencyList(facts);
    this.#localities = localityList(facts);
    this.#words = {
      agency: this.#agencies.nameOf,
      locality: this.#localities.nameOf,
      status: (code) => statusWords[code as FollowUpRow['status']],
    };
  }

  read(rowIndex: number): FollowUpChange[] {
    const ownProblems: ImportProblem[] = [];
    const row = rowReader(this.#sheet, this.#mapping, rowIndex, ownProblems);
    const before = this.#rowBefore(row);
    if (!before) {
      const isFilled = followUpColumns.some(({ field }) => row.raw(field) !== null);
      if (isFilled)
        this.#problems.push(
          importProblem(
            'NEEDED',
            { sheetName: this.#sheet.name, cell: row.cellOf(titleHeading) },
            { column: titleHeading },
          ),
        );
      return [];
    }
    const after: FollowUpRow = { ...before };
    let cells = followUpColumns.flatMap((column): FollowUpCellChange[] => {
      const value = this.#valueOf(row, column, before);
      if (value === before[column.field]) return [];
      Object.assign(after, { [column.field]: value });
      return [
        {
          field: column.field,
          heading: column.heading,
          cell: row.cellOf(column.field),
          before: followUpText(before, column, this.#words),
          after: followUpText(after, column, this.#words),
        },
      ];
    });
    const turned = findPlanProblem(after);
    if (turned) {
      row.report('DATES_REVERSED', 'targetDate', turned.values);
      // As with any cell that has a problem, what was there before stays.
      const { startDate, targetDate } = before;
      Object.assign(after, { startDate, targetDate });
      cells = cells.filter(({ field }) => field !== 'startDate' && field !== 'targetDate');
    }
    const isNew = before.id.startsWith(newRowSign);
    // A cell with a problem keeps its old value, so an unreadable row changes nothing by accident.
    this.#problems.push(...ownProblems);
    if (cells.length === 0) return [];
    const { eventId: _event, position: _position, id, ...content } = after;
    return [
      {
        followUpId: isNew ? null : id,
        presentationId: before.presentationId,
        presentationTitle: this.#subjectOf(before).title,
        rowNumber: row.rowNumber,
        cells,
        save: isNew ? content : { ...content, id },
      },
    ];
  }

  /** By the hidden id; a row people added is told by its proposal's title. */
  #rowBefore(row: RowReader): FollowUpRow | null {
    const idCell = row.raw(idHeading);
    const id = typeof idCell === 'string' ? idCell : '';
    const known = this.#facts.followUp.find((each) => each.id === id);
    if (known && !this.seen.has(id)) {
      this.seen.add(id);
      return known;
    }
    const title = row.raw(titleHeading);
    const presentation =
      this.#facts.presentation.find((each) => id === `${newRowSign}${each.id}`) ??
      (typeof title === 'string' && title.trim() !== ''
        ? this.#facts.presentation.find((each) => isSameName(each.title, title))
        : undefined);
    return presentation ? emptyFollowUp(this.#facts.event.id, presentation.id, 0) : null;
  }

  #valueOf(row: RowReader, { field, kind }: FollowUpColumn, before: FollowUpRow): string | null {
    const kept = before[field];
    switch (kind) {
      case 'TEXT': {
        const raw = row.raw(field);
        // Numbers and dates typed into a text column are what the cell shows.
        const text = raw !== null && typeof raw === 'object' ? raw.day : row.text(field, 5000);
        return sameText(text, kept ?? '') ? kept : text;
      }
      case 'STATUS':
        return row.choice<FollowUpRow['status']>(field, statusWords, before.status);
      case 'DAY':
        return row.raw(field) === null || row.raw(field) === '' ? null : (row.day(field) ?? kept);
      case 'AGENCY':
        return row.raw(field) === null || row.raw(field) === ''
          ? null
          : (row.lookUp(field, this.#agencies.idOf, 'UNKNOWN_AGENCY') ?? kept);
      case 'AGENCIES':
        return this.#listOf(row, field, kept ?? '[]', this.#agencies, 'UNKNOWN_AGENCY');
      case 'LOCALITIES':
        return this.#listOf(row, field, kept ?? '[]', this.#localities, 'UNKNOWN_LOCALITY');
    }
  }

  #listOf(
    row: RowReader,
    field: string,
    kept: string,
    list: NameList,
    unknown: 'UNKNOWN_AGENCY' | 'UNKNOWN_LOCALITY',
  ): string {
    const names = row
      .text(field, 2000)
      .split(/[;\n]/)
      .filter((name) => name.trim() !== '');
    const ids = [...new Set(row.lookUpAll(field, list.idOf, unknown))];
    if (
      ids.length < new Set(names.map(nameKey)).size &&
      names.some((name) => list.idOf(name) === undefined)
    )
      return kept;
    const now = JSON.parse(kept) as string[];
    return ids.length === now.length && ids.every((id) => now.includes(id))
      ? kept
      : JSON.stringify(ids);
  }
}

/** White space at the ends and line endings do not count as an edit. */
const sameText = (a: string, b: string): boolean => cleanText(a).trim() === cleanText(b).trim();
