/**
 * The follow-up sheet that agencies send back: what changed, cell by cell, and nothing applied. Compared are what the
 * file was exported with, what it says, and what stands now; a file without its base is compared with what stood before.
 */
import type { EventFacts } from '../../contract/facts.ts';
import type { FollowUpReading } from '../../contract/files.ts';
import { findPlanProblem } from '../../domain/schedule.ts';
import { isSameName } from '../../domain/text.ts';
import { importProblem, type ImportProblem } from '../import/importProblem.ts';
import { rowReader, type RowReader } from '../import/rowReader.ts';
import { plainHeading, type SheetMapping } from '../import/recognise.ts';
import { FileRefused } from '../reading/fileRefused.ts';
import type { ReadSheet } from '../reading/readSheet.ts';
import { baseOf, isSameValue, readBase, type BaseCell, type FollowUpBase } from './followUpBase.ts';
import { followUpCells, hasMoved, isAsExported, type FollowUpCells } from './followUpCells.ts';
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
} from './followUpColumns.ts';
import { followUpSubjects, type FollowUpSubject } from './followUpSubjects.ts';

type FollowUpCellChange = FollowUpReading['changes'][number]['cells'][number];
interface ReadFollowUps extends FollowUpReading {
  problems: ImportProblem[];
}

const idHeading = 'ID baris';
const presentationHeading = 'ID paparan';
const titleHeading = 'Usulan';

/**
 * @param former what the follow-ups said before, from the trail: an old copy is told by it where the file has no base
 * @throws FileRefused NOT_A_SHEET for a file that is no follow-up sheet of this event or of one it carries on
 */
export function readFollowUps(
  sheets: readonly ReadSheet[],
  facts: EventFacts,
  former: readonly FollowUpRow[] = [],
): ReadFollowUps {
  const sheet = sheets.find(({ rows }) => markOf(rows) !== null);
  const mark = sheet ? markOf(sheet.rows) : null;
  if (!sheet || !mark) throw new FileRefused('NOT_A_SHEET', 'rencana tindak lanjut');
  if (mark.eventId !== facts.event.id && !carriesOn(facts, sheet))
    throw new FileRefused('NOT_A_SHEET', `kegiatan ${mark.eventId}`);
  if (mark.version > followUpMarkVersion)
    throw new FileRefused('NOT_A_SHEET', `bentuk ${mark.version}`);
  const headingRow = sheet.rows.findIndex(
    (row) => plainHeading(row[0]) === plainHeading(idHeading),
  );
  const mapping = mapSheet(sheet, headingRow);
  const base = readBase(sheets, mark.eventId);
  const reading: ReadFollowUps = {
    changes: [],
    problems: [],
    missingIds: [],
    outdated: [],
    elsewhere: [],
    hasBase: base !== null,
  };
  for (const { heading, field } of followUpColumns) {
    if (!mapping.fields.includes(field))
      reading.problems.push(
        importProblem('COLUMN_MISSING', { sheetName: sheet.name, cell: null }, { column: heading }),
      );
  }
  if (headingRow < 0 || reading.problems.length > 0) return reading;
  const isOwn = mark.eventId === facts.event.id;
  const reader = new FollowUpReader({ facts, sheet, mapping, base, former, isOwn }, reading);
  sheet.rows.forEach((_, row) => {
    if (row > headingRow) reader.read(row);
  });
  if (isOwn)
    // Of one agency's own workbook the other rows are not missing: its base names what it was given.
    reading.missingIds = facts.followUp
      .map(({ id }) => id)
      .filter((id) => !reader.seen.has(id) && (base === null || base.has(id)));
  return reading;
}

function markOf(rows: ReadSheet['rows']): { version: number; eventId: string } | null {
  const cell = rows[0]?.[0];
  const [name, version, eventId] = typeof cell === 'string' ? cell.split(':') : [];
  return name === followUpMark && eventId ? { version: Number(version), eventId } : null;
}

/** A follow-up keeps its id when it is carried over: the workbook of the event before may come back to this one. */
function carriesOn({ followUpOrigin }: EventFacts, { rows }: ReadSheet): boolean {
  const carried = new Set<unknown>(followUpOrigin.map(({ followUpId }) => followUpId));
  return rows.some(([id]) => carried.has(id));
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

interface ReturnedSheet {
  facts: EventFacts;
  sheet: ReadSheet;
  mapping: SheetMapping;
  base: FollowUpBase | null;
  former: readonly FollowUpRow[];
  /** False for the workbook of an earlier event, whose unfinished follow-ups go on here. */
  isOwn: boolean;
}

/** A row of the file beside the follow-up it stands for. */
interface RowPair {
  now: FollowUpRow;
  base: ReadonlyMap<FollowUpField, BaseCell> | undefined;
}

class FollowUpReader {
  readonly seen = new Set<string>();
  readonly #file: ReturnedSheet;
  readonly #reading: ReadFollowUps;
  readonly #cells: FollowUpCells;
  readonly #former: ReadonlyMap<string, readonly FollowUpRow[]>;
  readonly #subjectOf: (row: FollowUpRow) => FollowUpSubject;

  constructor(file: ReturnedSheet, reading: ReadFollowUps) {
    this.#file = file;
    this.#reading = reading;
    this.#cells = followUpCells(file.facts);
    this.#former = Map.groupBy(file.former, ({ id }) => id);
    this.#subjectOf = followUpSubjects(file.facts);
  }

  read(rowIndex: number): void {
    const { sheet, mapping } = this.#file;
    const row = rowReader(sheet, mapping, rowIndex, this.#reading.problems);
    const pair = this.#pairOf(row);
    if (!pair) return this.#noteUnknown(row);
    const cells = followUpColumns.flatMap((column) => this.#compare(rowIndex, column, pair));
    const { now } = pair;
    const after: FollowUpRow = { ...now };
    for (const { field, value, isConflict } of cells)
      if (!isConflict) Object.assign(after, { [field]: value });
    const turned = findPlanProblem(after);
    if (turned) {
      row.report('DATES_REVERSED', 'targetDate', turned.values);
      // As with any cell that has a problem, what was there before stays.
      const { startDate, targetDate } = now;
      Object.assign(after, { startDate, targetDate });
    }
    const kept = cells.filter(
      ({ field, isConflict }) =>
        !turned || isConflict || (field !== 'startDate' && field !== 'targetDate'),
    );
    if (kept.length === 0) return;
    const isNew = now.id.startsWith(newRowSign);
    const { eventId: _event, position: _position, id, ...content } = after;
    this.#reading.changes.push({
      followUpId: isNew ? null : id,
      presentationId: now.presentationId,
      presentationTitle: this.#subjectOf(now).title,
      rowNumber: row.rowNumber,
      cells: kept,
      save: isNew ? content : { ...content, id },
    });
  }

  /** Empty where the cell changes nothing. An unreadable one keeps what stands, so it changes nothing by accident. */
  #compare(rowIndex: number, column: FollowUpColumn, { now, base }: RowPair): FollowUpCellChange[] {
    const { sheet, mapping } = this.#file;
    const { words, valueOf } = this.#cells;
    const { field, kind, heading } = column;
    const found: ImportProblem[] = [];
    const row = rowReader(sheet, mapping, rowIndex, found);
    const value = valueOf(row, column, now);
    const exported = base?.get(field);
    const isRead = !found.some(({ isError }) => isError);
    if (exported && isAsExported(row.raw(field), isRead ? (value ?? '') : null, column, exported))
      return [];
    this.#reading.problems.push(...found);
    if (value === now[field]) return [];
    const shown = {
      field,
      heading,
      cell: row.cellOf(field),
      before: followUpText(now, column, words),
      after: followUpText({ ...now, [field]: value }, column, words),
    };
    const stoodBefore = (this.#former.get(now.id) ?? []).some((old) =>
      isSameValue(kind, old[field] ?? '', value ?? ''),
    );
    if (!exported && stoodBefore) {
      const presentationTitle = this.#subjectOf(now).title;
      this.#reading.outdated.push({ ...shown, rowNumber: row.rowNumber, presentationTitle });
      return [];
    }
    const isConflict = exported !== undefined && hasMoved(now, column, words, exported);
    return [{ ...shown, value, isConflict, exported: isConflict ? exported.shown : null }];
  }

  /** By the hidden id; a row people added is told by its proposal's title. */
  #pairOf(row: RowReader): RowPair | null {
    const { facts, base } = this.#file;
    const idCell = row.raw(idHeading);
    const id = typeof idCell === 'string' ? idCell : '';
    const known = facts.followUp.find((each) => each.id === id);
    if (known && !this.seen.has(id)) {
      this.seen.add(id);
      return { now: known, base: base?.get(id) };
    }
    if (this.#isElsewhere(id)) return null;
    return this.#decidedPair(id) ?? this.#addedPair(row);
  }

  /** Not carried over to this event, or deleted here since the export: it comes to no new row by itself. */
  #isElsewhere(id: string): boolean {
    const { facts, base, isOwn } = this.#file;
    if (!isOwn) return true;
    const isHere = facts.followUp.some((each) => each.id === id);
    return !isHere && !id.startsWith(newRowSign) && base?.has(id) === true;
  }

  /** The row of a decision that had no plan when it was exported; whoever sent theirs first has made one since. */
  #decidedPair(id: string): RowPair | null {
    const { facts } = this.#file;
    const presentation = facts.presentation.find((each) => id === `${newRowSign}${each.id}`);
    if (!presentation) return null;
    const empty = emptyFollowUp(facts.event.id, presentation.id, 0);
    const made = facts.followUp
      .filter((each) => each.presentationId === presentation.id && !this.seen.has(each.id))
      .toSorted((a, b) => a.position - b.position)[0];
    if (made) this.seen.add(made.id);
    return { now: made ?? empty, base: baseOf(empty, this.#cells.words) };
  }

  #addedPair(row: RowReader): RowPair | null {
    const { facts } = this.#file;
    const title = row.raw(titleHeading);
    if (typeof title !== 'string' || title.trim() === '') return null;
    const presentation = facts.presentation.find((each) => isSameName(each.title, title));
    if (!presentation) return null;
    return { now: emptyFollowUp(facts.event.id, presentation.id, 0), base: undefined };
  }

  #noteUnknown(row: RowReader): void {
    if (!followUpColumns.some(({ field }) => row.raw(field) !== null)) return;
    const title = row.raw(titleHeading);
    const id = row.raw(idHeading);
    if (this.#isElsewhere(typeof id === 'string' ? id : '')) {
      const presentationTitle = typeof title === 'string' ? title : '';
      this.#reading.elsewhere.push({ rowNumber: row.rowNumber, presentationTitle });
      return;
    }
    this.#reading.problems.push(
      importProblem(
        'NEEDED',
        { sheetName: this.#file.sheet.name, cell: row.cellOf(titleHeading) },
        { column: titleHeading },
      ),
    );
  }
}
