/** Containers of one picture in many sizes, both holding PNG: .ico for Windows, .icns for macOS. */

export interface IconPng {
  readonly sizePx: number;
  readonly png: Buffer;
}

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

/** Windows icon file. Sizes up to 256 px; a 256 is written as 0, as the format asks. */
export function writeIco(icons: readonly IconPng[]): Buffer {
  const head = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * icons.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(icons.length, 4);
  let offset = head.length;
  icons.forEach(({ sizePx, png }, at) => {
    if (sizePx > 256) throw new Error(`An .ico holds at most 256 px, not ${sizePx}`);
    const entry = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * at;
    head.writeUInt8(sizePx % 256, entry);
    head.writeUInt8(sizePx % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4); // colour planes
    head.writeUInt16LE(32, entry + 6); // bits per pixel
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...icons.map(({ png }) => png)]);
}

/** Apple's type codes for PNG by size. */
const ICNS_TYPES: Readonly<Record<number, string>> = {
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
};

/** macOS icon file; sizes the format has no code for are left out. */
export function writeIcns(icons: readonly IconPng[]): Buffer {
  const chunks = icons.flatMap(({ sizePx, png }) => {
    const type = ICNS_TYPES[sizePx];
    if (!type) return [];
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return [head, png];
  });
  const body = Buffer.concat(chunks);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
