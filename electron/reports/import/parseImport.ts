/** Mapped sheets to proposals: nothing is saved here, every problem is named by its cell. */
import { randomBytes } from 'node:crypto';
import { parseExact } from '../../ranking/rational.ts';
import { formatExact } from '../../ranking/index.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { listWeightProblems, weightSum } from '../../domain/rubric.ts';
import { rulesSchema } from '../../contract/rules.ts';
import { doubtNip, type NipHolder } from '../../domain/nip.ts';
import { isSameName, nameKey } from '../../domain/text.ts';
import type { ReadSheet } from '../reading/readSheet.ts';
import { currentItems } from './currentItems.ts';
import { importProblem, type ImportProblem } from './importProblem.ts';
import type { ImportProposal, Proposed, ProposalOf } from './proposals.ts';
import {
  readAgency,
  readCriterion,
  readPanelist,
  readPresentation,
  readProgramme,
  type IdOf,
} from './readSubjects.ts';
import { reportRefused } from './reportRefused.ts';
import { mapColumns, type SheetMapping } from './recognise.ts';
import { rowReader, type RowReader } from './rowReader.ts';
import { doubtSheets, tableOf } from './tableOf.ts';
import { presenterCount, type ImportSubject } from './subjects.ts';

const limits: Readonly<Record<ImportSubject, number>> = {
  agencies: 1000,
  programmes: 500,
  criteria: 60,
  panelists: 100,
  presentations: 200,
};
/** Fields of which no two rows may have the same value. */
const uniqueFields: Readonly<Record<ImportSubject, readonly string[]>> = {
  agencies: ['code', 'name'],
  programmes: ['code'],
  criteria: ['name'],
  panelists: ['name'],
  presentations: ['title'],
};

/**
 * @param mappings as recogniseSheets guessed or people changed; sheets of one subject are read together
 * @param todayIso the day against which NIPs are judged
 */
export function parseImport(
  sheets: readonly ReadSheet[],
  mappings: readonly SheetMapping[],
  facts: EventFacts,
  todayIso: string,
): ImportProposal {
  const problems: ImportProblem[] = [];
  const current = currentItems(facts);
  const rowsRead: RowReader[] = [];
  const readers = new Map<string, RowReader>();
  const proposal: ImportProposal = {
    agencies: [],
    programmes: [],
    criteria: [],
    panelists: [],
    presentations: [],
    problems,
  };

  function take<S extends ImportSubject>(
    subject: S,
    read: (row: RowReader, id: string, before: ProposalOf<S> | null) => ProposalOf<S>,
  ): Proposed<ProposalOf<S>>[] {
    const known = current[subject] as ReadonlyMap<string, ProposalOf<S>>;
    const tables = mappings
      .filter((each) => each.subject === subject)
      .flatMap((mapping) => tableOf(sheets, mapping, problems));
    const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
    const [first] = tables;
    if (first && count > limits[subject]) {
      problems.push(
        importProblem(
          'TOO_MANY',
          { sheetName: first.sheet.name, cell: null },
          { limit: limits[subject] },
        ),
      );
      return [];
    }
    const taken = new Set<string>();
    const seen = new Map<string, { sheetName: string; cell: string }>();
    return tables.flatMap(({ sheet, mapping, rows }) =>
      rows.map((at) => {
        const row = rowReader(sheet, mapping, at, problems);
        rowsRead.push(row);
        const id = idOfRow(row, subject, known as ReadonlyMap<string, object>, taken);
        taken.add(id);
        readers.set(`${subject}/${id}`, row);
        const before = known.get(id) ?? null;
        const item = read(row, id, before);
        refuseDuplicates(row, { subject, sheetName: sheet.name }, item, seen);
        return {
          item,
          sheetName: sheet.name,
          rowNumber: row.rowNumber,
          before,
          change:
            before === null
              ? 'NEW'
              : JSON.stringify(before) === JSON.stringify(item)
                ? 'SAME'
                : 'CHANGED',
        };
      }),
    );
  }

  problems.push(...doubtSheets(sheets, mappings));

  proposal.agencies = take('agencies', readAgency);
  const agencyOf = finder([...facts.agency, ...proposal.agencies.map(({ item }) => item)]);
  proposal.programmes = take('programmes', readProgramme);
  const programmeOf = finder([...facts.programme, ...proposal.programmes.map(({ item }) => item)]);
  proposal.criteria = take('criteria', readCriterion);
  checkRubric(proposal, mappings, facts);
  proposal.panelists = take('panelists', (row, id, before) =>
    readPanelist(row, id, agencyOf, before),
  );
  const themeOf = finder(facts.theme);
  proposal.presentations = take('presentations', (row, id, before) =>
    readPresentation(row, id, agencyOf, programmeOf, themeOf, before),
  );
  const readerOf = (subject: ImportSubject, id: string) => readers.get(`${subject}/${id}`);
  reportRefused(facts, proposal, readerOf);
  doubtNips(rowsRead, peopleWhoStay(facts, readerOf), todayIso);
  return proposal;
}

type ReaderOf = (subject: ImportSubject, id: string) => RowReader | undefined;

/** Those of the event whose NIP no row of the file replaces. */
function peopleWhoStay(facts: EventFacts, readerOf: ReaderOf): NipHolder[] {
  const hasTeamNips = (row: RowReader | undefined): boolean =>
    Array.from({ length: presenterCount }, (_, at) => `presenterNip${at + 1}`).some((field) =>
      row?.has(field),
    );
  return [
    ...facts.panelist.filter(({ id }) => !readerOf('panelists', id)?.has('nip')),
    ...facts.presenter.filter(
      ({ presentationId }) => !hasTeamNips(readerOf('presentations', presentationId)),
    ),
  ];
}

/** A NIP that comes twice is named at the second place, whoever has it. */
function doubtNips(
  rows: readonly RowReader[],
  staying: readonly NipHolder[],
  todayIso: string,
): void {
  const others = [...staying];
  for (const row of rows) {
    for (const { nip, name, employeeStatus, field } of row.takenNips) {
      for (const { words } of doubtNip(nip, { employeeStatus, todayIso, others }))
        row.report('NIP', field, { detailId: words.id, detailEn: words.en }, false);
      others.push({ name: `${name} (${row.cellOf(field)})`, nip });
    }
  }
}

/** A person chose another subject or heading row for a sheet. */
export const remapSheet = mapColumns;

const stems: Readonly<Record<ImportSubject, string>> = {
  agencies: 'opd',
  programmes: 'pp',
  criteria: 'K',
  panelists: 'panelis',
  presentations: 'paparan',
};

/** By chance, not by number: the id of a row that was deleted may still stand on a card or in a draft. */
const freshId = (stem: string): string => `${stem}-${randomBytes(6).toString('hex')}`;

/** By the id column, else by what people call it (code, name or title), else a new id. */
function idOfRow(
  row: RowReader,
  subject: ImportSubject,
  known: ReadonlyMap<string, object>,
  taken: ReadonlySet<string>,
): string {
  const given = row.text('id', 64);
  if (given !== '' && known.has(given) && !taken.has(given)) return given;
  if (given !== '') row.report('BAD_ID', 'id', { value: given }, false);
  for (const field of uniqueFields[subject]) {
    const value = row.raw(field);
    if (typeof value !== 'string' || value.trim() === '') continue;
    const match = [...known].find(
      ([id, item]) => !taken.has(id) && isSameName(textField(item, field), value),
    );
    if (match) return match[0];
  }
  const code = row.raw('code');
  const wished =
    typeof code === 'string' && /^[A-Za-z0-9._-]{1,60}$/.test(code.trim()) ? code.trim() : null;
  if (wished !== null && !known.has(wished) && !taken.has(wished)) return wished;
  return freshId(stems[subject]);
}

function textField(item: object, field: string): string {
  const value = (item as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : '';
}

function refuseDuplicates(
  row: RowReader,
  { subject, sheetName }: { subject: ImportSubject; sheetName: string },
  item: object,
  seen: Map<string, { sheetName: string; cell: string }>,
): void {
  for (const field of uniqueFields[subject]) {
    const value = (item as Record<string, unknown>)[field];
    if (typeof value !== 'string' || value === '') continue;
    const key = `${field}\n${nameKey(value)}`;
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, { sheetName, cell: row.cellOf(field) });
      continue;
    }
    const place = other.sheetName === sheetName ? other.cell : `“${other.sheetName}” ${other.cell}`;
    row.report('DUPLICATE', field, { value, other: place });
  }
}

/** Names and codes to ids; a later row wins, so an imported name replaces the old one. */
function finder(rows: readonly { id: string; code: string; name: string }[]): IdOf {
  const ids = new Map<string, string>();
  for (const { id, code, name } of rows) {
    for (const text of [id, code, name, `${code} ${name}`])
      if (text.trim() !== '') ids.set(nameKey(text), id);
  }
  return (name) => ids.get(nameKey(name));
}

function checkRubric(
  { criteria, problems }: ImportProposal,
  mappings: readonly SheetMapping[],
  facts: EventFacts,
): void {
  const mapping = mappings.find(({ subject }) => subject === 'criteria');
  if (!mapping || criteria.length === 0) return;
  const place = { sheetName: mapping.sheetName, cell: null };
  const { weightTotal } = rulesSchema.parse(JSON.parse(facts.event.rules));
  const items = criteria.map(({ item }) => item);
  for (const { code, values } of listWeightProblems(items, weightTotal)) {
    problems.push(
      code === 'GROUP_EMPTY'
        ? importProblem('GROUP_MISSING', place, { value: String(values['group']) })
        : importProblem('WEIGHT_TOTAL', place, {
            sum: formatExact(weightSum(items), 2, 'id'),
            total: formatExact(parseExact(weightTotal), 2, 'id'),
          }),
    );
  }
}
