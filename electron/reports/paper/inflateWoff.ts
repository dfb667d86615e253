/**
 * Unpacks a web font (WOFF 1.0, https://www.w3.org/TR/WOFF/, sections 3 to 5) into the font it was made from. The PDF
 * library would do it itself, in slow code and again for every document.
 */
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const FONT_HEADER = 12;
const FONT_ENTRY = 16;

/** @throws where `woff` is no web font of version 1 */
export function inflateWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1.0 font');
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(FONT_HEADER + count * FONT_ENTRY);
  woff.copy(header, 0, 4, 8);
  // What a reader needs for its binary search: the largest power of two, its logarithm, and the rest.
  const log = Math.floor(Math.log2(count));
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(2 ** log * FONT_ENTRY, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE((count - 2 ** log) * FONT_ENTRY, 10);
  const tables: Buffer[] = [];
  let offset = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = WOFF_HEADER + index * WOFF_ENTRY;
    const [from, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const stored = woff.subarray(from, from + packed);
    const table = packed < size ? inflateSync(stored, { maxOutputLength: size }) : stored;
    const place = FONT_HEADER + index * FONT_ENTRY;
    woff.copy(header, place, entry, entry + 4);
    woff.copy(header, place + 4, entry + 16, entry + 20);
    header.writeUInt32BE(offset, place + 8);
    header.writeUInt32BE(size, place + 12);
    const padding = Buffer.alloc(-size & 3);
    tables.push(table, padding);
    offset += size + padding.length;
  }
  return Buffer.concat([header, ...tables]);
}
