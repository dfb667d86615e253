/** `bantaya export` beside a running host: sealed as the host's own door, and the host goes on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseArchive } from '../reports/archive/archive.ts';
import { openRoom, visit } from '../server/room.fixture.ts';
import { runCli } from './main.ts';

test('the host’s next command succeeds, its trail has the export, and nothing of an unlocked sheet is in the file', async () => {
  await using room = await openRoom();
  using operator = await visit(room.host.operatorUrl);
  const { engine } = room.host;
  const eventId = engine.openEventId() ?? '';
  await operator.send('unlockPresentation', {
    presentationId: 'M01',
    name: 'Sekretaris',
    reason: 'Salah ketik',
  });
  for (let round = 1; round <= 3; round += 1) {
    const out = path.join(room.dataDir, `arsip-${round}.json`);
    const args = ['export', eventId, '--format', 'json', '--data', room.dataDir, '--out', out];
    expect(await runCli(args)).toBe(0);
    await operator.send('annotate', { text: `Catatan ${round}` });
    const { facts } = parseArchive(readFileSync(out));
    expect(facts.sheet.some(({ presentationId }) => presentationId === 'M01')).toBe(false);
    expect(facts.sheet.some(({ presentationId }) => presentationId === 'M02')).toBe(true);
  }
  const rows = engine.readLedger(eventId).slice(-6);
  expect(rows.map(({ command }) => command)).toEqual([
    'export',
    'annotate',
    'export',
    'annotate',
    'export',
    'annotate',
  ]);
  expect(rows.map(({ number }) => number - rows[0]!.number)).toEqual([0, 1, 2, 3, 4, 5]);
});
