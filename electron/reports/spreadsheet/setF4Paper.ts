/** Puts F4 (Folio, 215 × 330 mm; paper code 14) where the spreadsheet library, which has no name for it, wrote A4. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const folio = 14;
const worksheet = /^xl\/worksheets\/sheet\d+\.xml$/;
/** A fixed time keeps the bytes the same for the same facts (zip cannot hold years before 1980). */
const fixedTime = new Date(1980, 0, 1);

export function setF4Paper(xlsx: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(xlsx))) {
    const content = worksheet.test(name)
      ? strToU8(strFromU8(bytes).replace(/(<pageSetup\b[^>]*\bpaperSize=")\d+"/, `$1${folio}"`))
      : bytes;
    parts[name] = [content, { mtime: fixedTime, level: 6 }];
  }
  return zipSync(parts);
}
