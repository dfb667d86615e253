import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashInputs } from './hashInputs.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bantaya-hash-'));
  mkdirSync(path.join(root, 'db/migrations'), { recursive: true });
  writeFileSync(path.join(root, 'db/open.ts'), 'open');
  writeFileSync(path.join(root, 'db/migrations/001.sql'), 'CREATE');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a changed source makes the build stale', async () => {
  const before = await hashInputs(root, ['db']);
  expect(await hashInputs(root, ['db'])).toBe(before);
  writeFileSync(path.join(root, 'db/migrations/001.sql'), 'CREATE TABLE');
  expect(await hashInputs(root, ['db'])).not.toBe(before);
});

test('a renamed source makes the build stale', async () => {
  const before = await hashInputs(root, ['db']);
  rmSync(path.join(root, 'db/open.ts'));
  writeFileSync(path.join(root, 'db/opened.ts'), 'open');
  expect(await hashInputs(root, ['db'])).not.toBe(before);
});

test('a changed test does not', async () => {
  const before = await hashInputs(root, ['db', 'absent']);
  writeFileSync(path.join(root, 'db/open.test.ts'), 'test');
  expect(await hashInputs(root, ['db', 'absent'])).toBe(before);
});
