/**
 * Lets a module name a file it needs at run time so that it works from source and bundled alike:
 * `new URL('./reader.worker.ts', import.meta.url)` becomes a bundled worker, and
 * `import.meta.resolve('package/file.woff')` a copy of that file. Folders are copied by the build itself.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const RELATIVE_URL = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;
const PACKAGE_URL = /import\.meta\s*\.resolve\(\s*(['"])([^'"]+)\1\s*,?\s*\)/g;

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

export function shippedFiles(): Plugin {
  return {
    name: 'bantaya:shipped-files',
    enforce: 'pre',
    // A server build drops assets unless told otherwise.
    config: () => ({ build: { emitAssets: true } }),
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: 'import.meta' },
      handler(code, id) {
        // Names stay plain: the output is one flat folder, so the same relative address works from every chunk.
        const ship = (file: string): string => {
          const fileName = path.basename(file).replace(/\.ts$/, '.js');
          if (file.endsWith('.ts')) this.emitFile({ type: 'chunk', id: file, fileName });
          else this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
          return `new URL('./${fileName}', import.meta.url)`;
        };
        let isChanged = false;
        const relative = code.replace(
          RELATIVE_URL,
          (whole: string, _quote: string, target: string) => {
            const file = path.resolve(path.dirname(id), target);
            if (!isFile(file)) return whole;
            isChanged = true;
            return ship(file);
          },
        );
        const shipped = relative.replace(
          PACKAGE_URL,
          (_whole: string, _quote: string, target: string) => {
            isChanged = true;
            return `${ship(createRequire(id).resolve(target))}.href`;
          },
        );
        return isChanged ? { code: shipped, map: null } : null;
      },
    },
  };
}
