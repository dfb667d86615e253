import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import packageInfo from '../package.json' with { type: 'json' };
import { isOutsideTheHouse } from './lint/doors.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What no source imports, with who needs it. */
const USED_BY_NAME: Readonly<Record<string, string>> = {
  typescript: 'npm run types',
  oxlint: 'npm run lint',
  'oxlint-tsgolint': 'npm run lint, --type-aware',
  'eslint-plugin-security': 'npm run lint, .oxlintrc.json',
  oxfmt: 'npm run format',
  '@types/node': 'npm run types, tsconfig.json',
};
/** Named by what ships, and no part of it: the packager brings the one, the install the other. */
const RUNTIMES = ['electron', 'node'];

// At the start of a line, because the tests of lint and build quote imports inside strings.
const SPECIFIERS = [
  /^(?:import|export|\})[^'\n]*\bfrom '([^'\n]+)'/gm,
  /^import '([^'\n]+)'/gm,
  /^@import '([^'\n]+)'/gm,
  /\bimport\(\s*'([^'\n]+)'/g,
  /\bimport\.meta\s*\.resolve\(\s*'([^'\n]+)'/g,
  /\brequire(?:\.resolve)?\(\s*'([^'\n]+)'/g,
];

function findPackages(text: string): string[] {
  return SPECIFIERS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name))
    .filter((name) => /^[@a-z]/.test(name) && !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** A source without its block comments, which may name an import as an example. */
const readSource = (file: string): string =>
  existsSync(file) ? readFileSync(file, 'utf8').replace(/^\s*\*.*$/gm, '') : '';

function listImports(): { shipped: Set<string>; all: Set<string> } {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file));
  const shipped = new Set<string>();
  const all = new Set<string>();
  for (const file of files) {
    const isShipped = /^(electron|db|renderer)\//.test(file) && !isOutsideTheHouse(file);
    for (const name of findPackages(readSource(path.join(ROOT, file)))) {
      all.add(name);
      if (isShipped) shipped.add(name);
    }
  }
  return { shipped, all };
}

const imports = listImports();
const dependencies = Object.keys(packageInfo.dependencies);
const devDependencies = Object.keys(packageInfo.devDependencies);
const sorted = (names: Iterable<string>): string[] => [...names].sort();

/** The package whose types `name` brings; undefined for any other package. */
const typedBy = (name: string): string | undefined => /^@types\/(.+)$/.exec(name)?.[1];

test('what ships, and nothing else, stands where npm audit --omit=dev looks', () => {
  expect(sorted(dependencies)).toEqual(
    sorted(imports.shipped).filter((name) => !RUNTIMES.includes(name)),
  );
});

test('everything imported is listed, and once', () => {
  const listed = [...dependencies, ...devDependencies];
  expect(sorted(imports.all).filter((name) => !listed.includes(name))).toEqual([]);
  expect(listed.length).toBe(new Set(listed).size);
});

test('nothing is installed that nobody uses', () => {
  const isUsed = (name: string): boolean =>
    imports.all.has(typedBy(name) ?? name) || name in USED_BY_NAME;
  expect(devDependencies.filter((name) => !isUsed(name))).toEqual([]);
});

test('the reasons are for packages that need one', () => {
  expect(
    Object.keys(USED_BY_NAME).filter(
      (name) => imports.all.has(name) || !devDependencies.includes(name),
    ),
  ).toEqual([]);
});
