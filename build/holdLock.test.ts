import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdLock } from './holdLock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bantaya-lock-'));
  file = path.join(folder, 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second build waits until the first has ended', async () => {
  const first = await holdLock(file);
  const order: string[] = [];
  const second = holdLock(file).then((lock) => {
    order.push('second');
    return lock;
  });
  order.push('first');
  await first.release();
  await (await second).release();
  expect(order).toEqual(['first', 'second']);
  expect(existsSync(file)).toBe(false);
});

test('the lock of a build that was killed does not block the next one', async () => {
  writeFileSync(file, '999999999');
  const lock = await holdLock(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  await lock.release();
});
