/** The door of the reports: what hosts and the command line may call. */
export {
  archiveByteLimit,
  parseArchive,
  refuseTooLarge,
  writeArchive,
  type ArchiveMeta,
} from './archive/archive.ts';
export { ArchiveRefused, type ArchiveRefusal } from './archive/archiveRefused.ts';
export { sortedFacts } from '../domain/factTables.ts';
export {
  coverageOf,
  countBy,
  type Coverage,
  type GroupCount,
  type ProgrammeCoverage,
} from './coverage.ts';
export { FileFailed, type FileFailure } from './files/fileFailed.ts';
export {
  findSeal,
  removePartialFolders,
  sealedFolderName,
  type Seal,
} from './files/sealedFolder.ts';
export {
  verifyFolder,
  type FolderProblem,
  type FolderProof,
  type VerifyOptions,
} from './files/verifyFolder.ts';
export { writeFileAside, type WriteAsideOptions } from './files/writeFileAside.ts';
export { writeSealedFolder, type SealOptions } from './files/writeSealedFolder.ts';
export { readFollowUps } from './followUp/readFollowUps.ts';
export { listCarriable } from './followUp/listCarriable.ts';
export { followUpReminders, type Reminder, type ReminderKind } from './followUp/reminders.ts';
export { missingIn } from './followUp/followUpColumns.ts';
export type { ImportProblem, ImportProblemCode } from './import/importProblem.ts';
export { parseImport } from './import/parseImport.ts';
export type { ImportProposal, Proposed } from './import/proposals.ts';
export {
  mapColumns,
  recognisePasted,
  recogniseSheets,
  type SheetMapping,
} from './import/recognise.ts';
export { importSubjects, subjects, type ImportSubject } from './import/subjects.ts';
export type { TemplateOptions } from './import/writeTemplate.ts';
export { documentHash } from './paper/documentHash.ts';
export { pdfKinds, type PdfKind, type PdfOptions } from './paper/pdfKinds.ts';
export { unprintableCode } from './paper/unprintable.ts';
export { sheetCode } from './paper/sheetCode.ts';
export type { JoinCard } from './paper/joinCards.ts';
export { FileRefused, type FileRefusal } from './reading/fileRefused.ts';
export { tableFileLimits, type ReadCell, type ReadSheet } from './reading/readSheet.ts';
export { Refused } from './refused.ts';
export { revisionOf } from './revision.ts';
export { standingsOf, type ReportInput, type Standing, type Standings } from './standings.ts';
export { rankingCsv, scoresCsv } from './table/eventTables.ts';
export type { LedgerLine } from './workbook/ledgerSheet.ts';
export type { WorkbookOptions } from './workbook/buildWorkbook.ts';
export type { AnswerOf, ReportTask } from './work/reportTasks.ts';
export { runReportTask, type RunOptions } from './work/runReportTask.ts';
export { erasureText } from './erasureText.ts';
