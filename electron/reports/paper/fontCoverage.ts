/** Which characters a font file has a shape for, read from its character map (OpenType, "cmap", formats 4 and 12). */

/** Code points of an unpacked font. @throws where the font has no Unicode map of these formats */
export function readCoverage(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap');
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) =>
    cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4)),
  );
  const full = maps.find((map) => map.readUInt16BE(0) === 12);
  if (full) return readGroups(full);
  const basic = maps.find((map) => map.readUInt16BE(0) === 4);
  if (basic) return readSegments(basic);
  throw new Error('This font has no Unicode character map');
}

function tableOf(font: Buffer, name: string): Buffer {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === name) {
      const from = font.readUInt32BE(at + 8);
      return font.subarray(from, from + font.readUInt32BE(at + 12));
    }
  throw new Error(`This font has no table ${name}`);
}

function readGroups(map: Buffer): Set<number> {
  const found = new Set<number>();
  const count = map.readUInt32BE(12);
  for (let at = 16; at < 16 + count * 12; at += 12) {
    const [first, last] = [map.readUInt32BE(at), map.readUInt32BE(at + 4)];
    for (let letter = first; letter <= last; letter += 1) found.add(letter);
  }
  return found;
}

function readSegments(map: Buffer): Set<number> {
  const found = new Set<number>();
  const size = map.readUInt16BE(6);
  const [ends, starts] = [14, 16 + size];
  const [deltas, offsets] = [starts + size, starts + size * 2];
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [map.readUInt16BE(starts + at), map.readUInt16BE(ends + at)];
    const offset = map.readUInt16BE(offsets + at);
    for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
      // Glyph 0 is the box for what is missing.
      const glyph =
        offset === 0
          ? (letter + map.readUInt16BE(deltas + at)) & 0xffff
          : map.readUInt16BE(offsets + at + offset + (letter - start) * 2);
      if (glyph !== 0) found.add(letter);
    }
  }
  return found;
}
