/** Packs each asset of the pages once, beside itself, so that the host need not do it for every device. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Fonts are packed already. */
const PACKABLE = /\.(js|css|svg)$/;
const pack = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes `name.br` and, for browsers that know no Brotli outside of https, `name.gz`, where they save anything. */
export async function compressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => PACKABLE.test(name));
  await Promise.all(
    names.map(async (name) => {
      const whole = await readFile(path.join(folder, name));
      for (const kind of ['br', 'gz'] as const) {
        const packed = await pack[kind](whole);
        if (packed.length < whole.length)
          await writeFile(path.join(folder, `${name}.${kind}`), packed);
      }
    }),
  );
}
