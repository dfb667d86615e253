import { expect, test } from 'vitest';
import type { LockRecord } from '../../electron/contract/sheets.ts';
import { openLockKeeper } from './lockKeeper.ts';
import { createMemoryStorage } from './outboxStorage.ts';

const record = (presentationId: string, epoch: number, number: number): LockRecord => ({
  eventId: 'e1',
  presentationId,
  epoch,
  number,
  kind: 'LOCK',
  atMs: 0,
  sheets: [],
  signature: 's',
});

test('a lock the restored host has forgotten is still known to the seat, also after a reload', async () => {
  const storage = createMemoryStorage();
  const keeper = await openLockKeeper(storage, 'e1');
  await keeper.keep([record('M01', 1, 10), record('M02', 1, 20)]);
  const reloaded = await openLockKeeper(storage, 'e1');
  expect(reloaded.listUnknown([record('M01', 1, 10)])).toEqual([record('M02', 1, 20)]);
  expect(reloaded.listUnknown([record('M01', 1, 10), record('M02', 2, 3)])).toEqual([]);
});

test('an older record of the host does not replace the newer one that is kept', async () => {
  const keeper = await openLockKeeper(createMemoryStorage(), 'e1');
  await keeper.keep([record('M01', 1, 10)]);
  await keeper.keep([record('M01', 1, 4), { ...record('M03', 9, 9), eventId: 'other' }]);
  expect(keeper.listUnknown([])).toEqual([record('M01', 1, 10)]);
});
