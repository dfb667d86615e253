import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from 'vite';
import { shippedFiles } from './shippedFiles.ts';

let folder: string;
beforeEach(() => {
  // Inside the project, because the sources name packages of node_modules.
  mkdirSync(path.resolve(import.meta.dirname, '../out'), { recursive: true });
  folder = mkdtempSync(path.resolve(import.meta.dirname, '../out/.shipped-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function bundleAndRun(source: string): Promise<string> {
  writeFileSync(path.join(folder, 'entry.ts'), source);
  const outDir = path.join(folder, 'dist');
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    plugins: [shippedFiles()],
    ssr: { noExternal: true },
    build: {
      ssr: 'entry.ts',
      outDir,
      rolldownOptions: { output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
  const entry = path.join(outDir, 'entry.js');
  return execFileSync(process.execPath, [entry], { encoding: 'utf8', cwd: outDir });
}

test('a bundled worker starts and answers', async () => {
  writeFileSync(
    path.join(folder, 'echo.worker.ts'),
    `import { parentPort, workerData } from 'node:worker_threads';
     const answer: string = 'read ' + (workerData as string);
     parentPort?.postMessage(answer);`,
  );
  const output = await bundleAndRun(
    `import { Worker } from 'node:worker_threads';
     const worker = new Worker(new URL('./echo.worker.ts', import.meta.url), { workerData: 'sheet' });
     worker.on('message', (answer: string) => console.log(answer));`,
  );
  expect(output).toBe('read sheet\n');
});

test('a font of a package is found from the bundle', async () => {
  const output = await bundleAndRun(
    `import { readFileSync } from 'node:fs';
     import { fileURLToPath } from 'node:url';
     const file = fileURLToPath(import.meta.resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff'));
     console.log(file.includes('node_modules'), readFileSync(file).subarray(0, 4).toString('latin1'));`,
  );
  expect(output).toBe('false wOFF\n');
});

test('a folder beside the module stays where the build copies it', async () => {
  const output = await bundleAndRun(
    `console.log(new URL('./migrations', import.meta.url).pathname.split('/').slice(-2).join('/'));`,
  );
  expect(output).toBe('dist/migrations\n');
});
