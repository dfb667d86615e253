import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bantaya-install-'));
  copyFileSync(path.join(import.meta.dirname, 'sayNode.mjs'), path.join(folder, 'sayNode.mjs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What an install says where the package `node` has this version; undefined for none. */
function install(version: string | undefined): string {
  if (version !== undefined) {
    mkdirSync(path.join(folder, 'node_modules/node'), { recursive: true });
    writeFileSync(
      path.join(folder, 'node_modules/node/package.json'),
      JSON.stringify({ name: 'node', version }),
    );
  }
  return execFileSync(process.execPath, [path.join(folder, 'sayNode.mjs')], { encoding: 'utf8' });
}

test('an install says in one line which Node came along', () => {
  const { node } = process.versions;
  expect(install(node)).toMatch(new RegExp(`^Node ${node} came along: .+\n$`));
});

test('a Node that should have come along and does not run is named', () => {
  expect(install('24.0.0')).toMatch(/^Node 24\.0\.0 should have come along, .+\n$/);
});

test('an install without development dependencies says nothing', () => {
  expect(install(undefined)).toBe('');
});
