import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './build.ts';

/** Classes of a style sheet's selectors; comments and values hold none. */
function classesOf(css: string): Set<string> {
  const selectors = css.replaceAll(/\/\*[^]*?\*\//g, '').match(/[^{};]+(?=\{)/g) ?? [];
  return new Set(selectors.flatMap((selector) => selector.match(/(?<=\.)[A-Za-z_][\w-]*/g) ?? []));
}

/** Names of styles a source asks for that its style sheets do not have. */
function missingIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import (\w+) from '([^']+\.module\.css)';$/gm)].flatMap(
    ([, name = '', from = '']) => {
      const known = classesOf(readFileSync(path.resolve(path.dirname(file), from), 'utf8'));
      const used = text.replaceAll(/^import .*$/gm, '');
      const asked = used.matchAll(new RegExp(String.raw`\b${name}(?:\.(\w+)|\['([\w-]+)'\])`, 'g'));
      return [...asked]
        .map(([, dotted, quoted]) => dotted ?? quoted ?? '')
        .filter((asks) => !known.has(asks))
        .map((asks) => `${path.relative(ROOT, file)}: ${name}.${asks}`);
    },
  );
}

test('every style that a page of any seat asks for is there', () => {
  const files = globSync('renderer/**/*.{ts,tsx}', { cwd: ROOT }).map((file) =>
    path.join(ROOT, file),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(missingIn)).toEqual([]);
});
