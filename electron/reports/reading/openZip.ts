/** Opens a zip the careful way: nothing is unpacked that its own directory did not declare and we did not allow. */
import { inflateRawSync } from 'node:zlib';
import { FileRefused } from './fileRefused.ts';

export interface ZipLimits {
  entries: number;
  /** Bytes of one part and of all parts together, unpacked. */
  partBytes: number;
  totalBytes: number;
}
export const sheetZipLimits: ZipLimits = {
  entries: 500,
  partBytes: 60_000_000,
  totalBytes: 120_000_000,
};

interface Entry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * Every part by name, unpacked.
 * @throws FileRefused DAMAGED, BOMB or UNSAFE with the part's name
 */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = sheetZipLimits,
): Map<string, Uint8Array> {
  const entries = readDirectory(bytes, limits);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (parts.has(entry.name)) throw new FileRefused('UNSAFE', entry.name);
    if (!entry.name.endsWith('/')) parts.set(entry.name, unpack(bytes, entry));
  }
  return parts;
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || count > limits.entries)
    throw new FileRefused('BOMB', `${count} bagian`);
  const entries: Entry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature)
      throw new FileRefused('DAMAGED', 'daftar isi');
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new FileRefused('OLD_EXCEL', name);
    total += entry.size;
    if (entry.size > limits.partBytes || total > limits.totalBytes)
      throw new FileRefused('BOMB', name);
    entries.push(entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  refuseOverlaps(entries);
  return entries;
}

/** The end record stands in the last 65,557 bytes; its comment is why the place is not fixed. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new FileRefused('DAMAGED', 'akhir berkas');
}

/** Bombs of a few kilobytes let many entries share one packed block. */
function refuseOverlaps(entries: readonly Entry[]): void {
  let reached = 0;
  for (const { name, offset, packedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < reached) throw new FileRefused('BOMB', name);
    reached = offset + 30 + packedSize;
  }
}

function unpack(bytes: Uint8Array, { name, method, packedSize, size, offset }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.byteLength || view.getUint32(offset, true) !== localSignature)
    throw new FileRefused('DAMAGED', name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.byteLength !== packedSize) throw new FileRefused('DAMAGED', name);
  if (method === 0) {
    if (packedSize !== size) throw new FileRefused('DAMAGED', name);
    return packed;
  }
  if (method !== 8) throw new FileRefused('UNSAFE', name);
  const content = inflate(packed, size, name);
  if (content.byteLength !== size) throw new FileRefused('DAMAGED', name);
  return content;
}

/** zlib stops as soon as a part grows past what it declared. */
function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isTooLong =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    throw new FileRefused(isTooLong ? 'BOMB' : 'DAMAGED', name);
  }
}
