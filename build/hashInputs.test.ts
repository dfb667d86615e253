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

test('a changed test, case or document does not', async () => {
  const before = await hashInputs(root, ['db', 'absent']);
  writeFileSync(path.join(root, 'db/open.test.ts'), 'test');
  writeFileSync(path.join(root, 'db/RULES.md'), 'rules');
  mkdirSync(path.join(root, 'db/cases/public'), { recursive: true });
  writeFileSync(path.join(root, 'db/cases/public/one.json'), '{}');
  expect(await hashInputs(root, ['db', 'absent'])).toBe(before);
});
