import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layFonts } from './fonts.ts';
import { inflateWoff } from './inflateWoff.ts';

function laidFonts(): Map<string, Buffer> {
  const laid = new Map<string, Buffer>();
  layFonts({
    existsSync: (name) => laid.has(name),
    writeFileSync: (name, content) => void laid.set(name, content),
  });
  return laid;
}

/** The sum of a table's 32-bit words, as its directory entry must give it (OpenType, "Calculating checksums"). */
function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

test('every font of the papers is unpacked whole: each table has the checksum its maker wrote', () => {
  const laid = laidFonts();
  expect(laid.size).toBe(10);
  for (const [name, font] of laid) {
    const count = font.readUInt16BE(4);
    const kept = readFileSync(name);
    const isPacked = name.endsWith('.woff');
    expect(font.length, name).toBe(isPacked ? kept.readUInt32BE(16) : kept.length);
    for (let index = 0; index < count; index += 1) {
      const at = 12 + index * 16;
      const tag = font.toString('latin1', at, at + 4);
      const [sum, offset, size] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as [
        number,
        number,
        number,
      ];
      const table = Buffer.from(font.subarray(offset, offset + size));
      // The whole font's own adjustment stands in its head and counts as zero.
      if (tag === 'head') table.writeUInt32BE(0, 8);
      expect([name, tag, sumOf(table)]).toEqual([name, tag, sum]);
    }
  }
});

test('a file that is no web font is refused, not read as one', () => {
  expect(() => inflateWoff(Buffer.from('wOF2 and more'))).toThrow('no WOFF 1.0 font');
});
