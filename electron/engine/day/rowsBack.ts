/** Puts a row back as it was before a noted change, as long as nothing has changed it since. */
import { changeRow, findRow, sameRow } from '../../../db/changes.ts';
import type { FactChange } from '../../../db/capture.ts';
import type { Db } from '../../../db/open.ts';

/** @returns false, with nothing written, where the row is another one by now */
export function putRowBack(db: Db, { table, before, after }: FactChange): boolean {
  if (!sameRow(findRow(db, { table, before, after }), after)) return false;
  changeRow(db, { table, before: after, after: before });
  return true;
}
