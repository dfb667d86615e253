/** A seat that is opened on another device: the one before is told, the operator is told, and the trail keeps it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { findBarriers, takePicture } from './look.ts';
import { openPlace, SIZES, startOperatorRoom, type OperatorRoom } from './operatorRoom.ts';

let room: OperatorRoom;
let operator: Page;
beforeAll(async () => {
  room = await startOperatorRoom({ sample: true });
  operator = await room.open();
});
afterAll(() => room?.close());

test('the device that is sent out says so, and the operator reads whose seat it was and where it is open now', async () => {
  const { name, url } = room.host.panelists[0]!;
  const first = await room.openSeat(url, { width: 390, height: 844 });
  await first.getByRole('button', { name: 'Saya mengerti, lanjutkan' }).click();
  await room.openSeat(url, { width: 1366, height: 768 });
  await first
    .getByText(/perangkat lain/)
    .first()
    .waitFor();
  await takePicture(first, 'seat-takeover', 'sent-out');
  const told = operator.getByRole('alert').filter({ hasText: `Kursi ${name} dibuka` });
  await told.waitFor();
  expect(await told.textContent()).toContain('di laptop tuan rumah');
  expect(await findBarriers(operator)).toEqual([]);
  for (const { width, height } of SIZES) {
    await operator.setViewportSize({ width, height });
    await takePicture(operator, 'seat-takeover', `operator-${width}`);
  }
  // Said once: the topic comes again with every change.
  await told.getByRole('button').click();
  await told.waitFor({ state: 'detached' });
  await room.send('showScene', { scene: 'AGENDA' });
  await room.openSeat(room.host.panelists[1]?.url ?? '', { width: 390, height: 844 });
  await openPlace(operator, '#results/log');
  const row = operator.getByRole('row').filter({ hasText: 'Kursi dibuka' });
  await expect.poll(() => row.count()).toBeGreaterThan(3);
  await row
    .filter({ hasText: name })
    .filter({ hasText: 'di laptop tuan rumah · dengan kartu · perangkat sebelumnya keluar' })
    .waitFor();
  expect(await told.count()).toBe(0);
  for (const { width, height } of SIZES) {
    await operator.setViewportSize({ width, height });
    await takePicture(operator, 'seat-takeover', `trail-${width}`);
  }
});
