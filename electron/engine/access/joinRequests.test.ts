import { expect, test } from 'vitest';
import { testClock } from '../testing/testEngine.ts';
import { createRequestKeeper } from './joinRequests.ts';

const nameOf = (_: string, panelistId: string) => panelistId;
const asked = {
  eventId: 'hari',
  panelistId: 'P1',
  cause: 'CODE',
  label: 'telepon',
  typedAt: null,
} as const;

test('an answer, a collected seat and a taken seat whose commit failed never were: the device still waits', () => {
  const keeper = createRequestKeeper(testClock());
  const secret = keeper.add(asked);
  keeper.committed();
  const [waiting] = keeper.read(nameOf).requests;
  const answered = keeper.answer(waiting!.id, true);
  keeper.forget(answered);
  keeper.noteTakeover({ eventId: 'hari', panelistId: 'P1', door: 'LAN' });
  keeper.failed();
  expect(keeper.read(nameOf)).toMatchObject({ requests: [waiting], takeovers: [] });
  expect(keeper.find(secret).verdict).toBe('WAITING');
  keeper.answer(waiting!.id, true);
  keeper.committed();
  keeper.failed();
  expect(keeper.find(secret).verdict).toBe('ALLOWED');
});
