/**
 * The panelists' own sheets as their seats see them, kept ready: a tap changes one sheet, and only that one is read
 * and signed again.
 */
import type { FactChange } from '../../../db/capture.ts';
import type { Db } from '../../../db/open.ts';
import { listPanelistSheets, sheetTable, type SheetRow } from '../../../db/sheet.ts';
import type { MySheet } from '../../contract/topics.ts';
import { contentOf } from './sheetStore.ts';
import { contentHash, type Receipts } from '../proofs/receipts.ts';

export type StoredSheet = Omit<MySheet, 'waiting'>;

export interface SheetShelf {
  /** Sheets of one panelist by presentation, as committed. */
  list(eventId: string, panelistId: string): readonly StoredSheet[];
  /** To be told every noted change. */
  note(change: FactChange): void;
  /** Forgets everything: what was noted has been taken back. */
  clear(): void;
}

interface Own {
  readonly sheets: Map<string, StoredSheet>;
  /** Presentations whose sheet has changed since it was read. */
  readonly changed: Set<string>;
}

export function createSheetShelf(db: Db, receipts: Receipts): SheetShelf {
  const shelves = new Map<string, Own>();
  const store = (sheet: SheetRow): StoredSheet => {
    const content = contentOf({ db }, sheet);
    const { eventId, presentationId, panelistId, state, device, revision, writer } = sheet;
    const { submittedAtMs } = sheet;
    const named = { presentationId, state, device, revision };
    const receipt = receipts.sign({
      ...named,
      eventId,
      panelistId,
      contentHash: contentHash(content),
    });
    return { ...named, writer, content, receipt, submittedAtMs };
  };
  const open = (eventId: string, panelistId: string): Own => {
    const sheets = listPanelistSheets(db, eventId, panelistId);
    return {
      sheets: new Map(sheets.map((sheet) => [sheet.presentationId, store(sheet)])),
      changed: new Set(),
    };
  };
  return {
    list: (eventId, panelistId) => {
      const name = nameOf(eventId, panelistId);
      let own = shelves.get(name);
      if (!own) shelves.set(name, (own = open(eventId, panelistId)));
      for (const presentationId of own.changed) {
        const sheet = sheetTable.find(db, { eventId, presentationId, panelistId });
        if (sheet) own.sheets.set(presentationId, store(sheet));
        else own.sheets.delete(presentationId);
      }
      own.changed.clear();
      return [...own.sheets.values()].sort((a, b) =>
        a.presentationId < b.presentationId ? -1 : 1,
      );
    },
    note: ({ table, before, after }) => {
      if (table !== 'sheet' && table !== 'score') return;
      const row = after ?? before;
      shelves
        .get(nameOf(String(row?.['eventId']), String(row?.['panelistId'])))
        ?.changed.add(String(row?.['presentationId']));
    },
    clear: () => shelves.clear(),
  };
}

function nameOf(eventId: string, panelistId: string): string {
  return `${eventId}/${panelistId}`;
}
