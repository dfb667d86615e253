import { expect, test } from 'vitest';
import { restoreCommandOf } from './restoreCommandOf.ts';

const files = [
  { name: 'bantaya-2.sqlite', atMs: 2, bytes: 1, reason: 'lock' },
  { name: 'bantaya-1.sqlite', atMs: 1, bytes: 1, reason: 'timed' },
];

test('the command names the newest backup on the stick, in the stick’s own spelling', () => {
  const second = { folder: 'E:\\Cadangan Bantaya\\', state: 'OK' as const, detail: '', atMs: 1 };
  expect(restoreCommandOf({ files, folder: 'C:\\data', second })).toBe(
    'bantaya restore "E:\\Cadangan Bantaya\\bantaya-2.sqlite"',
  );
});

test('without a second place it names the laptop’s own folder', () => {
  expect(restoreCommandOf({ files, folder: '/data/cadangan', second: null })).toBe(
    'bantaya restore "/data/cadangan/bantaya-2.sqlite"',
  );
});
