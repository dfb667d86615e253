import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OXLINT = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');

/** Findings as `file rule message` lines. */
function lint(cwd: string, config: string, ...paths: string[]): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [OXLINT, '-c', config, '-f', 'json', ...paths],
    { cwd, encoding: 'utf8' },
  );
  if (!stdout.trim().startsWith('{')) throw new Error(stdout + stderr);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string; message: string }[];
  };
  return diagnostics.map(({ filename, code, message }) => `${filename} ${code} ${message}`).sort();
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bantaya-lint-'));
  // The project's own configuration, with its plugins named from elsewhere.
  const config = readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8')
    .replace('"./build/lint/plugin.ts"', JSON.stringify(path.join(ROOT, 'build/lint/plugin.ts')))
    .replace(
      '"eslint-plugin-security"',
      JSON.stringify(path.join(ROOT, 'node_modules/eslint-plugin-security/index.js')),
    );
  writeFileSync(path.join(folder, '.oxlintrc.json'), config);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function findingsOf(files: Record<string, string>): string[] {
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), source);
  }
  return lint(folder, '.oxlintrc.json', '.');
}

test('every way to reach another module passes by the doors', () => {
  const findings = findingsOf({
    'db/sheet.ts': 'export const sheet = 1;\nexport type Sheet = number;\n',
    'electron/server/a.ts': "import { sheet } from '../../db/sheet.ts';\nexport const a = sheet;\n",
    'electron/server/b.ts': "export { sheet } from '../../db/sheet.ts';\n",
    'electron/server/c.ts': "export * from '../../db/sheet.ts';\n",
    'electron/server/d.ts': "export const d = await import('../../db/sheet.ts');\n",
    'electron/server/e.ts':
      "import type { Sheet } from '../../db/sheet.ts';\nexport const e: Sheet = 1;\n",
    'electron/contract/f.ts':
      "import type { Sheet } from '../../db/sheet.ts';\nexport const f: Sheet = 1;\n",
  });
  expect(findings.map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => `electron/server/${name}.ts bantaya(doors)`),
  );
  expect(findings[0]).toContain(
    'electron/server may not import db: ask electron/engine: commands in, topics out',
  );
});

test('two modules that import each other are refused, also by types', () => {
  const findings = findingsOf({
    'db/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();\n",
    'db/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();\n",
    'db/c.ts': "import type { D } from './d.ts';\nexport interface C { d: D }\n",
    'db/d.ts': "import type { C } from './c.ts';\nexport interface D { c: C }\n",
  });
  expect(findings.map((finding) => finding.split(' ')[1])).toEqual(
    Array(4).fill('import(no-cycle)'),
  );
});

test('SQL outside db/, default exports, clocks in the ranking are refused', () => {
  const findings = findingsOf({
    'db/ok.ts': "export const ok = 'SELECT 1 FROM sheet';\n",
    'electron/engine/a.ts': "export const a = 'SELECT value FROM score';\n",
    'electron/engine/b.ts': 'export const b = (table: string): string => `DELETE FROM ${table}`;\n',
    'electron/engine/c.ts':
      "interface Db { prepare(text: string): void }\nexport const c = (db: Db): void => db.prepare('x');\n",
    'electron/engine/d.ts': 'export default 1;\n',
    'electron/ranking/e.ts': 'export const e = (): number => Math.random() + Date.now();\n',
  });
  expect(findings.map((finding) => finding.split(' ').slice(0, 2).join(' '))).toEqual([
    'electron/engine/a.ts bantaya(sql-in-db)',
    'electron/engine/b.ts bantaya(sql-in-db)',
    'electron/engine/c.ts bantaya(sql-in-db)',
    'electron/engine/d.ts import(no-default-export)',
    'electron/ranking/e.ts eslint(no-restricted-globals)',
    'electron/ranking/e.ts eslint(no-restricted-properties)',
  ]);
});

test('the sources keep the rules of the house and have no import cycle', () => {
  const config = path.join(folder, 'house.json');
  writeFileSync(
    config,
    JSON.stringify({
      plugins: ['import'],
      jsPlugins: [path.join(ROOT, 'build/lint/plugin.ts')],
      categories: { correctness: 'off' },
      rules: {
        'bantaya/doors': 'error',
        'bantaya/sql-in-db': 'error',
        'import/no-cycle': ['error', { ignoreTypes: false }],
      },
    }),
  );
  expect(lint(ROOT, config, 'electron', 'renderer', 'db', 'build')).toEqual([]);
});
