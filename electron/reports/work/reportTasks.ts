/** Long work by name: what a worker can be asked, and what it answers. */
import { writeArchive, type ArchiveMeta } from '../archive/archive.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { writeTemplate, type TemplateOptions } from '../import/writeTemplate.ts';
import { buildPdf } from '../paper/buildPdf.ts';
import type { PdfKind, PdfOptions } from '../paper/pdfKinds.ts';
import type { ReadSheet } from '../reading/readSheet.ts';
import { readTable } from '../reading/readTable.ts';
import type { ReportInput } from '../standings.ts';
import { buildWorkbook, type WorkbookOptions } from '../workbook/buildWorkbook.ts';

export type ReportTask =
  | { kind: 'WORKBOOK'; input: ReportInput; options: WorkbookOptions }
  | { kind: 'PDF'; pdf: PdfKind; input: ReportInput; options: PdfOptions }
  | { kind: 'ARCHIVE'; facts: EventFacts; meta: ArchiveMeta }
  | { kind: 'TEMPLATE'; facts: EventFacts | null; options: TemplateOptions }
  | { kind: 'READ_TABLE'; bytes: Uint8Array; fileName: string };

export interface ReportAnswers {
  WORKBOOK: Uint8Array;
  PDF: Uint8Array;
  ARCHIVE: Uint8Array;
  TEMPLATE: Uint8Array;
  READ_TABLE: ReadSheet[];
}
export type AnswerOf<T extends ReportTask> = ReportAnswers[T['kind']];

/** Runs inside the worker. */
export function performTask(task: ReportTask): Promise<ReportAnswers[ReportTask['kind']]> {
  switch (task.kind) {
    case 'WORKBOOK':
      return buildWorkbook(task.input, task.options);
    case 'PDF':
      return buildPdf(task.pdf, task.input, task.options);
    case 'ARCHIVE':
      return Promise.resolve(new TextEncoder().encode(writeArchive(task.facts, task.meta)));
    case 'TEMPLATE':
      return writeTemplate(task.facts, task.options);
    case 'READ_TABLE':
      return readTable(task.bytes, task.fileName);
  }
}
