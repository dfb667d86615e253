/** The files a host hands out and takes in: which report stands behind which address of the operator's page. */
import packageInfo from '../../package.json' with { type: 'json' };
import type { EventFacts } from '../contract/facts.ts';
import {
  importSubjects,
  type ImportSubject,
  type CarryReading,
  type ExportKind,
  type FollowUpReminder,
  type ImportMapping,
  type ImportReading,
} from '../contract/files.ts';
import type { RouteQuery } from '../contract/operatorApi.ts';
import { Refusal } from '../contract/problems.ts';
import { cityDay } from '../domain/cityDay.ts';
import type { Engine } from '../engine/index.ts';
import { makeStandings } from '../engine/standings/standings.ts';
import {
  followUpReminders,
  listCarriable,
  mapColumns,
  parseArchive,
  parseImport,
  rankingCsv,
  readFollowUps,
  recognisePasted,
  recogniseSheets,
  Refused,
  revisionOf,
  runReportTask,
  scoresCsv,
  subjects,
  unprintableCode,
  type PdfKind,
  type ReadSheet,
  type ReportInput,
  type SheetMapping,
} from '../reports/index.ts';
import type { SeatLinks } from '../contract/seats.ts';
import type { ExportedFile, Exporter, Exporters, FileReaders } from '../server/server.ts';

const appVersion = packageInfo.version;
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** GET /operator/export/<this>: the document and its name. */
const documents = {
  minutes: ['MINUTES', 'Berita acara'],
  recap: ['RECAP', 'Rekapitulasi nilai'],
  followUp: ['FOLLOW_UP', 'Matriks tindak lanjut'],
  blankSheets: ['BLANK_SHEETS', 'Lembar penilaian'],
  joinCards: ['JOIN_CARDS', 'Kartu masuk'],
  summary: ['SUMMARY', 'Ringkasan'],
  attendance: ['ATTENDANCE', 'Daftar hadir'],
} as const satisfies Partial<Record<ExportKind, readonly [kind: PdfKind, name: string]>>;
type DocumentName = keyof typeof documents;

/** @param links as they stand when cards are printed */
export function composeExporters(engine: Engine, links: (eventId: string) => SeatLinks): Exporters {
  const headOf = ({ event }: EventFacts) => {
    const last = engine.readLedger(event.id).at(-1);
    return last ? { number: last.number, hash: last.hash } : null;
  };
  const pdf =
    (kind: PdfKind, name: string): Exporter =>
    async (facts, { profile, panelistIds, acceptsUnprintable, signal }) => {
      const options = {
        profile,
        acceptsUnprintable,
        madeAtMs: Date.now(),
        appVersion,
        ledgerHead: headOf(facts),
        ...(panelistIds === undefined ? {} : { panelistIds }),
        ...(kind === 'JOIN_CARDS' ? cardsOf(facts, links(facts.event.id)) : {}),
      };
      const body = await refusing(
        runReportTask({ kind: 'PDF', pdf: kind, input: inputOf(facts), options }, { signal }),
      );
      return fileOf(facts, name, 'pdf', body);
    };
  return {
    ...(Object.fromEntries(
      Object.entries(documents).map(([path, [kind, name]]) => [path, pdf(kind, name)]),
    ) as Record<DocumentName, Exporter>),
    xlsx: async (facts, { profile, signal }) => {
      const ledger = profile === 'internal' ? engine.readLedger(facts.event.id) : [];
      const options = { profile, madeAtMs: Date.now(), appVersion, ledger };
      const body = await refusing(
        runReportTask({ kind: 'WORKBOOK', input: inputOf(facts), options }, { signal }),
      );
      return fileOf(facts, 'Nilai', 'xlsx', body);
    },
    csv: async (facts, { profile }) =>
      fileOf(facts, 'Peringkat', 'csv', rankingCsv(inputOf(facts), profile)),
    scores: async (facts) => fileOf(facts, 'Rincian nilai', 'csv', scoresCsv(inputOf(facts))),
    json: async (facts, { signal }) => {
      const meta = { writtenBy: appVersion, ledgerHead: headOf(facts) };
      return fileOf(
        facts,
        'Arsip',
        'json',
        await refusing(runReportTask({ kind: 'ARCHIVE', facts, meta }, { signal })),
      );
    },
    template: async (facts, { signal }) => {
      const options = { madeAtMs: Date.now(), appVersion };
      return fileOf(
        facts,
        'Templat impor',
        'xlsx',
        await refusing(runReportTask({ kind: 'TEMPLATE', facts, options }, { signal })),
      );
    },
  };
}

/** POST /operator/read/<this>?fileName=…: what a spreadsheet proposes; nothing is changed by reading. */
export const composeFileReaders = (engine: Engine): FileReaders => ({
  import: async (bytes, facts, query) => {
    // What only a program can show was not made to be read by people.
    const all = await readSheets(bytes, query);
    const sheets = all.filter(({ visibility }) => visibility !== 'VERY_HIDDEN');
    const mappings = query.mappings
      ? mappedSheets(sheets, query.mappings)
      : query.subject
        ? recognisedPaste(sheets, query.subject)
        : recogniseSheets(sheets);
    const mappingOf = new Map(mappings.map((mapping) => [mapping.sheetName, mapping]));
    return {
      ...parseImport(sheets, mappings, facts, cityDay(Date.now())),
      sheets: sheets.map(({ name, rows, visibility }) => ({
        name,
        rowCount: rows.length,
        isHidden: visibility !== undefined,
        firstRows: rows.slice(0, shownRows).map((row) => row.slice(0, shownColumns).map(cellText)),
        mapping: mappingOf.get(name) ?? unmapped(name),
      })),
      columns: columnsOfSubjects,
    };
  },
  followUps: async (bytes, facts, query) => {
    const sheets = await readSheets(bytes, query);
    const former = engine.readFormerFollowUps(facts.event.id);
    return refusing(Promise.try(() => readFollowUps(sheets, facts, former)));
  },
  /** An archive file of an earlier event. */
  carried: async (bytes, facts) => listCarried(await readArchive(bytes), facts),
});

/** Of another event on this laptop. @throws Refusal CARRY_SAME_EVENT */
export function listCarried(from: EventFacts, into: EventFacts): CarryReading {
  if (from.event.id === into.event.id)
    throw new Refusal('CARRY_SAME_EVENT', { name: into.event.name });
  return listCarriable(from, into);
}

/** Of the city's today. */
export function listReminders(facts: EventFacts): FollowUpReminder[] {
  const names = new Map(facts.agency.map(({ id, name }) => [id, name]));
  return followUpReminders(facts, cityDay(Date.now())).map((reminder) => ({
    ...reminder,
    agencyName: names.get(reminder.followUp.agencyId ?? '') ?? '',
  }));
}

export function readArchive(bytes: Uint8Array): Promise<EventFacts> {
  return refusing(Promise.try(() => parseArchive(bytes).facts));
}

const readSheets = (bytes: Uint8Array, { fileName }: RouteQuery<'read'>) =>
  refusing(runReportTask({ kind: 'READ_TABLE', bytes, fileName: fileName.slice(0, 200) }));

const recognisedPaste = (sheets: readonly ReadSheet[], subject: ImportSubject): SheetMapping[] =>
  sheets.slice(0, 1).map((sheet) => recognisePasted(sheet, subject));

const shownRows = 20;
const shownColumns = 60;

const columnsOfSubjects = Object.fromEntries(
  importSubjects.map((subject) => [
    subject,
    subjects[subject].columns.map(({ field, heading, isNeeded }) => ({ field, heading, isNeeded })),
  ]),
) as ImportReading['columns'];

const unmapped = (sheetName: string): SheetMapping => ({
  sheetName,
  subject: null,
  headingRow: 0,
  headings: [],
  fields: [],
});

function cellText(cell: ReadSheet['rows'][number][number]): string {
  const text = cell === null ? '' : typeof cell === 'object' ? Object.values(cell)[0] : cell;
  return String(text).slice(0, 80);
}

/** Each sheet as a person wants it; sheets that nobody named stay out. */
function mappedSheets(
  sheets: readonly ReadSheet[],
  chosen: readonly ImportMapping[],
): SheetMapping[] {
  return chosen.flatMap(({ sheetName, subject, headingRow, fields }) => {
    const sheet = sheets.find(({ name }) => name === sheetName);
    if (!sheet || subject === null) return [];
    const byHeading = mapColumns(sheet, subject, headingRow);
    return [fields === null ? byHeading : { ...byHeading, fields }];
  });
}

/** A refusal of the reports as a problem that crosses the wire in both languages. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { id: indonesian, en: english } = error.words;
    const code = error.code === unprintableCode ? 'UNPRINTABLE' : 'FILE_REFUSED';
    throw new Refusal(code, { indonesian, english }, error.at);
  }
}

const inputOf = (facts: EventFacts): ReportInput => ({
  facts,
  analysis: makeStandings(facts).analysis,
});

function cardsOf(
  facts: EventFacts,
  { joinUrl, lanJoinUrl, panelists, fingerprint, networkName }: SeatLinks,
) {
  const roles = new Map(facts.panelist.map(({ id, role }) => [id, role]));
  const cards = panelists.map(({ id, name, url, lanUrl, code }) => ({
    name,
    role: roles.get(id) ?? ('MEMBER' as const),
    url: lanUrl ?? url,
    address: lanJoinUrl ?? joinUrl,
    code,
  }));
  return { cards, fingerprint, networkName };
}

function fileOf(
  { event }: EventFacts,
  what: string,
  ending: keyof typeof mediaTypes,
  body: Uint8Array | string,
): ExportedFile {
  const parts = [what, revisionOf(event)?.toLowerCase(), event.dateIso, event.name];
  const fileName = parts.filter(Boolean).join(' ').slice(0, 120).trim();
  return { body, fileName: `${fileName}.${ending}`, mediaType: mediaTypes[ending] };
}
