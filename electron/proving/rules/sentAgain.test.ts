/** A command sent again after a crash is done once: the host dies before its answer, the seat asks the next one. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import { startHostProcess } from '../hostProcess.fixture.ts';
import { claim, problemOf, sit, type Visitor } from '../../server/room.fixture.ts';
import { fullContent } from './openedDay.fixture.ts';

/** The same seat before and after the host was killed. */
async function acrossACrash<Seen>(act: (operator: Visitor) => Promise<Seen>): Promise<Seen[]> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bantaya-again-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const seen: Seen[] = [];
  let seat: Awaited<ReturnType<typeof claim>> | undefined;
  for (let round = 0; round < 2; round += 1) {
    const host = await startHostProcess(dataDir, { isQuiet: true });
    try {
      seat ??= await claim(host.operatorUrl);
      using operator = sit({ ...seat, origin: host.origin });
      seen.push(await act(operator));
    } finally {
      await host.kill();
    }
  }
  return seen;
}

test('same id again after a crash between commit and answer', async () => {
  const rows = await acrossACrash(async (operator) => {
    await operator.send('annotate', { text: 'Ketua membuka acara' }, 'catatan-1');
    const { annotations, entries } = await operator.see('log');
    return [annotations.length, entries.filter(({ command }) => command === 'annotate').length];
  });
  expect(rows).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('a paper entry sent again is not its own second entry', async () => {
  const entry: CommandInput<'enterProxySheet'> = {
    presentationId: 'M01',
    panelistId: 'P1',
    content: fullContent(3),
    state: 'SUBMITTED',
    reason: 'Lembar kertas',
  };
  const answers = await acrossACrash(async (operator) => {
    await operator.send('goToPresentation', { presentationId: 'M01' }, 'maju-1');
    await operator.send('openScoring', { presentationId: 'M01' }, 'buka-1');
    const { status } = await operator.send('enterProxySheet', entry, 'kertas-1');
    const { waiting } = (await operator.see('tray'))!;
    return [status, waiting.length];
  });
  expect(answers).toEqual([
    ['FIRST', 1],
    ['FIRST', 1],
  ]);
});

test('somebody added to the panel, sent again, stands on it once, and the answer names the same row', async () => {
  const answers = await acrossACrash(async (operator) => {
    const { id } = await operator.send(
      'savePanelist',
      {
        name: 'Panelis baru',
        title: '',
        element: '',
        role: 'MEMBER',
        agencyId: null,
        rankTitle: '',
        rankGrade: '',
        nip: null,
        weight: '1',
        isScoring: 1,
        substituteForId: null,
      },
      'panelis-1',
    );
    const { panelist } = (await operator.see('setup'))!;
    return [id, panelist.filter(({ name }) => name === 'Panelis baru').map((row) => row.id)];
  });
  const [first] = answers;
  expect(answers).toEqual([first, first]);
  expect(first?.[1]).toEqual([first?.[0]]);
});

test('a step back sent again takes one step back, and a refused command is refused again', async () => {
  const seen = await acrossACrash(async (operator) => {
    await operator.send('goToPresentation', { presentationId: 'M01' }, 'maju-1');
    await operator.send('goToPresentation', { presentationId: 'M02' }, 'maju-2');
    await operator.send('undoStep', {}, 'mundur-1').catch(() => undefined);
    const early = await problemOf(operator.send('publishRanking', {}, 'peringkat-1'));
    return [(await operator.see('live'))?.currentPresentationId, early];
  });
  expect(seen).toEqual([
    ['M01', 'TALKS_NOT_DONE'],
    ['M01', 'TALKS_NOT_DONE'],
  ]);
});

test('an id that another seat has used is not answered with what that seat was told', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bantaya-again-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const host = await startHostProcess(dataDir, { isQuiet: true });
  try {
    using operator = sit(await claim(host.operatorUrl));
    using panelist = sit(await claim(host.panelists[0]!.url));
    await operator.send('setMessage', { message: 'Selamat datang' }, 'sama');
    await panelist.send(
      'declareConflict',
      { presentationId: 'M01', panelistId: host.panelists[0]!.id, reason: 'OTHER', note: '' },
      'sama',
    );
    const { conflict } = (await operator.see('setup'))!;
    expect(conflict).toHaveLength(1);
  } finally {
    await host.kill();
  }
});
