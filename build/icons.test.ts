import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = path.join(import.meta.dirname, 'icons');

/** Width in the header of a PNG. */
function readPngWidth(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return png.readUInt32BE(16);
}

test('the Windows icon has every size the shell asks for', () => {
  const ico = readFileSync(path.join(FOLDER, 'icon.ico'));
  expect(ico.readUInt16LE(2)).toBe(1);
  const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at;
    const offset = ico.readUInt32LE(entry + 12);
    const width = readPngWidth(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)));
    expect(ico.readUInt8(entry)).toBe(width % 256);
    return width;
  });
  expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the macOS icon is whole to its last byte', () => {
  const icns = readFileSync(path.join(FOLDER, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const widths: number[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    widths.push(readPngWidth(icns.subarray(at + 8)));
  expect(widths).toEqual([16, 32, 64, 128, 256, 512, 1024]);
});

test.each([16, 32, 48, 64, 128, 256, 512])('the Linux icon of %i px has that size', (sizePx) => {
  expect(readPngWidth(readFileSync(path.join(FOLDER, `${sizePx}x${sizePx}.png`)))).toBe(sizePx);
});
