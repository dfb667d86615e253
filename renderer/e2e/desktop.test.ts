/** The built desktop: its windows, its bridge, its displays, and what happens when a part of it fails. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFailed, onTestFinished } from 'vitest';
import type { DesktopBridge, HostBridge } from '../../electron/contract/desktop.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { startHost } from '../../electron/host/host.ts';
import { issueCertificate, type HostCertificate } from '../../electron/server/room/certificate.ts';
import { keyOf } from '../../electron/windows/displays.ts';
import {
  laptop,
  launchDesktop,
  projectorDisplay,
  type Desktop,
  type LaunchOptions,
} from './desktopDriver.ts';
import { desktopTest } from './desktopTest.ts';
import { findBarriers, takePicture } from './look.ts';
import type { StandInDesktop } from './standInDesktop.ts';

const hostSeat: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};
const folders: string[] = [];
let desktop: Desktop;
let drives: Desktop['drives'] | undefined;

afterEach(async () => {
  await desktop.dispose();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function launch(options: LaunchOptions = {}): Promise<Desktop> {
  desktop = await launchDesktop(options);
  const launched = desktop;
  if (drives !== launched.drives) {
    drives = launched.drives;
    console.log(`This run drives ${drives}.`);
  }
  onTestFailed(() => console.log(launched.output()));
  return launched;
}
/** What only the stand-in can do, because no real page can. */
function asStandIn(launched: Desktop): StandInDesktop | undefined {
  return 'ask' in launched ? (launched as StandInDesktop) : undefined;
}
/** A window that has just opened has no address yet. */
const stateOf = async (seat: string) =>
  (await desktop.windows()).find(({ url }) => URL.parse(url)?.pathname.startsWith(`/${seat}/`));

desktopTest(
  'the start screen opens, and hosting puts the operator on the laptop and the room on the projector',
  async () => {
    await launch();
    const start = await desktop.page('start');
    expect(await start.evaluate(() => Object.keys(window.desktop ?? {}).toSorted())).toEqual([
      'findRoom',
      'joinRoom',
      'kind',
      'setLanguage',
      'startHosting',
      'startRehearsal',
      'startRestoring',
    ]);
    await start.getByRole('button', { name: 'Jadi tuan rumah' }).click();
    const operator = await desktop.page('operator');
    await operator.getByText('Bantaya').first().waitFor();
    // The token is spent and gone from the address.
    await expect.poll(() => operator.url()).not.toContain('#t=');
    await expect.poll(async () => (await stateOf('projector'))?.isFullScreen).toBe(true);
    expect((await stateOf('projector'))?.bounds).toEqual(projectorDisplay.bounds);
    expect((await stateOf('operator'))?.bounds.x).toBeLessThan(projectorDisplay.bounds.x);
    await expect.poll(async () => (await desktop.windows()).length).toBe(2);
  },
);

desktopTest(
  'the start screen leads to the guided restore, in the window that then hosts the day',
  async () => {
    await launch();
    const start = await desktop.page('start');
    await start.getByRole('button', { name: 'Pulihkan dari cadangan' }).waitFor();
    await takePicture(start, 'desktop', 'start');
    for (const colorScheme of ['light', 'dark'] as const) {
      await start.emulateMedia({ colorScheme });
      expect(await findBarriers(start)).toEqual([]);
    }
    await start.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
    const operator = await desktop.page('operator');
    await operator.getByRole('dialog').getByText('Tidak ada cadangan di sini.').waitFor();
    // A reload does not ask again.
    await expect.poll(() => operator.url()).not.toContain('restore');
    await operator.getByRole('dialog').getByRole('button', { name: 'Pilih folder…' }).waitFor();
  },
);

desktopTest('the bridge of each window has what that seat may do and nothing more', async () => {
  await launch({ isSample: true });
  const operator = await desktop.page('operator');
  const projector = await desktop.page('projector');
  const keys = () => Object.keys(window.desktop ?? {}).toSorted();
  expect(await operator.evaluate(keys)).toEqual([
    'chooseDisplay',
    'chooseFolder',
    'kind',
    'openFolder',
    'readArrangement',
    'setLanguage',
    'watchArrangement',
    'watchSaved',
  ]);
  expect(await projector.evaluate(keys)).toEqual([
    'chooseDisplay',
    'kind',
    'readArrangement',
    'watchArrangement',
  ]);
  expect(await operator.evaluate(() => Object.isFrozen(window.desktop))).toBe(true);
  expect(await operator.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  const refused = await operator.evaluate(async () => {
    const { chooseDisplay } = window.desktop as {
      chooseDisplay: (key: unknown) => Promise<unknown>;
    };
    return chooseDisplay({ key: 1 }).catch((error: unknown) => String(error));
  });
  expect(refused).toContain('INVALID_INPUT');
});

desktopTest(
  'a call is refused to a frame, to a foreign page and to a window that may not make it',
  async (context) => {
    const standIn = asStandIn(await launch({ isSample: true }));
    context.skip(!standIn, 'no real page can reach main past its bridge');
    if (!standIn) return;
    await desktop.page('projector');
    const { origin } = new URL((await desktop.page('operator')).url());
    const call = (
      seat: 'operator' | 'projector',
      url: string,
      isTop: boolean,
      channel: string,
      value: unknown,
    ) => standIn.ask(seat, { about: 'invoke', url, isTop, channel, values: [value] });
    await expect(
      call('projector', `${origin}/projector/`, true, 'call:chooseFolder', null),
    ).rejects.toThrow('REFUSED');
    await expect(
      call('operator', `${origin}/operator/`, false, 'call:openFolder', 'DATA'),
    ).rejects.toThrow('REFUSED');
    await expect(
      call('operator', 'http://127.0.0.1:59999/operator/', true, 'call:openFolder', 'DATA'),
    ).rejects.toThrow('REFUSED');
    await expect(
      call('operator', `${origin}/operator/`, true, 'call:openFolder', '../..'),
    ).rejects.toThrow('INVALID_INPUT');
    await expect(
      call('operator', `${origin}/operator/`, true, 'call:startHosting', null),
    ).rejects.toThrow('REFUSED');
    expect(desktop.notes.filter((note) => note.startsWith('open'))).toEqual([]);
    expect(
      await call('operator', `${origin}/operator/`, true, 'call:openFolder', 'DATA'),
    ).toBeNull();
  },
);

desktopTest(
  'unplugged, the projector goes away and comes back by itself; the operator sees both',
  async () => {
    await launch({ isSample: true });
    const operator = await desktop.page('operator');
    await expect.poll(async () => (await stateOf('projector'))?.isFullScreen).toBe(true);
    await operator.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      (window.desktop as HostBridge).watchArrangement(({ projector }) => seen.push(projector));
    });
    await desktop.setDisplays([laptop]);
    await expect.poll(async () => (await stateOf('projector'))?.isVisible).toBe(false);
    // Back under another number and on the other side.
    const moved = { ...projectorDisplay, id: 9, bounds: { ...projectorDisplay.bounds, x: -1024 } };
    await desktop.setDisplays([laptop, moved]);
    await expect
      .poll(() => stateOf('projector'))
      .toMatchObject({ bounds: moved.bounds, isVisible: true, isFullScreen: true });
    await expect
      .poll(() => operator.evaluate(() => (window as unknown as { seen: string[] }).seen))
      .toEqual(['UNPLUGGED', 'SHOWN']);
  },
);

desktopTest(
  'the chosen display is remembered over a restart, and the operator is never covered',
  async () => {
    const television = {
      ...projectorDisplay,
      id: 3,
      label: 'SAMSUNG',
      bounds: { x: 0, y: -1080, width: 1920, height: 1080 },
      workArea: { x: 0, y: -1080, width: 1920, height: 1080 },
    };
    const displays = [laptop, projectorDisplay, television];
    await launch({ isSample: true, displays });
    const operator = await desktop.page('operator');
    const choose = (key: string) =>
      operator.evaluate((chosen) => (window.desktop as HostBridge).chooseDisplay(chosen), key);
    await choose(keyOf(television));
    await expect.poll(async () => (await stateOf('projector'))?.bounds).toEqual(television.bounds);
    await choose(keyOf(laptop));
    expect((await stateOf('projector'))?.bounds).toEqual(television.bounds);
    // The operator goes to look at the television: the room's screen leaves it, and takes no other.
    await desktop.drag('operator', { x: 100, y: -900, width: 1200, height: 700 });
    await expect.poll(async () => (await stateOf('projector'))?.isVisible).toBe(false);
    await desktop.drag('operator', { x: 40, y: 40, width: 1200, height: 700 });
    await expect.poll(async () => (await stateOf('projector'))?.isVisible).toBe(true);
    const remembered = path.join(desktop.dataDir, 'shell/desktop.json');
    await expect
      .poll(() => JSON.parse(readFileSync(remembered, 'utf8')) as object)
      .toMatchObject({ projectorMark: { label: 'SAMSUNG' }, operator: { x: 40, y: 40 } });
    await desktop.failHost();
    expect(await desktop.exit).toBe(1);
    await expect
      .poll(async () => (await stateOf('projector'))?.bounds, { timeout: 20_000 })
      .toEqual(television.bounds);
    expect((await stateOf('operator'))?.bounds).toMatchObject({ x: 40, y: 40 });
  },
);

desktopTest(
  'the operator sees the desk as it stands, and moves the room’s screen to another display',
  async () => {
    const television = {
      ...projectorDisplay,
      id: 3,
      label: 'SAMSUNG',
      bounds: { x: 0, y: -1080, width: 1920, height: 1080 },
      workArea: { x: 0, y: -1080, width: 1920, height: 1080 },
    };
    await launch({ isSample: true, displays: [laptop, projectorDisplay, television] });
    const operator = await desktop.page('operator');
    await expect.poll(async () => (await stateOf('projector'))?.isFullScreen).toBe(true);
    await operator.getByRole('tab', { name: 'Langsung' }).click();
    await operator.getByRole('button', { name: /^Layar\s*\d/ }).click();
    const desk = operator.getByRole('region', { name: 'Layar pada laptop ini' });
    await desk.getByText('Proyektor tampil').waitFor();
    await desk
      .getByRole('listitem')
      .filter({ hasText: 'SAMSUNG' })
      .getByRole('button', { name: 'Tampilkan proyektor di sini' })
      .click();
    await expect.poll(async () => (await stateOf('projector'))?.bounds).toEqual(television.bounds);
  },
);

desktopTest('a second start brings the first one to the front and ends', async () => {
  await launch();
  await desktop.page('start');
  expect(await desktop.startAgain()).toBe(0);
  expect((await desktop.windows()).length).toBe(1);
  await (await desktop.page('start')).getByRole('button', { name: 'Jadi tuan rumah' }).waitFor();
});

desktopTest('a page that dies comes back to where it was', async () => {
  await launch({ isSample: true });
  const operator = await desktop.page('operator');
  await operator.getByRole('tab', { name: 'Hasil' }).click();
  await expect.poll(() => operator.url()).toContain('#results');
  await expect.poll(async () => (await stateOf('operator'))?.isVisible).toBe(true);
  await desktop.crashPage('operator');
  await expect
    .poll(
      async () =>
        (await desktop.page('operator')) !== operator && (await stateOf('operator')) !== undefined,
      { timeout: 15_000 },
    )
    .toBe(true);
  const again = await desktop.page('operator');
  await again.getByRole('tab', { name: 'Hasil', selected: true }).waitFor();
  expect(again.url()).toContain('#results');
  await desktop.crashPage('projector');
  await expect
    .poll(() => readFileSync(path.join(desktop.dataDir, 'bantaya.log'), 'utf8'))
    .toContain('projector page gone');
  expect(readFileSync(path.join(desktop.dataDir, 'bantaya.log'), 'utf8')).toContain(
    'operator page gone',
  );
  await (
    await desktop.page('projector')
  )
    .locator('#root > *')
    .first()
    .waitFor({ state: 'attached' });
});

desktopTest(
  'a page that hangs is asked about, and comes back when the operator wants it',
  async () => {
    await launch({ isSample: true });
    const operator = await desktop.page('operator');
    await operator.getByRole('tab').first().waitFor();
    await desktop.answerDialogs(() => 1);
    await desktop.hangPage('operator');
    await expect.poll(() => desktop.asked.at(-1)?.message).toBe('Halaman ini tidak menanggapi');
    await expect
      .poll(async () => (await desktop.page('operator')) !== operator, { timeout: 15_000 })
      .toBe(true);
    await (await desktop.page('operator')).getByRole('tab').first().waitFor();
  },
);

desktopTest('a host that dies starts again, with the operator where the day goes on', async () => {
  await launch({ isSample: true });
  await (await desktop.page('operator')).getByRole('tab').first().waitFor();
  await desktop.failHost();
  expect(await desktop.exit).toBe(1);
  const operator = await desktop.page('operator');
  await operator.getByRole('tab').first().waitFor();
  const log = readFileSync(path.join(desktop.dataDir, 'bantaya.log'), 'utf8');
  expect(log).toContain('host died: Error: a failure made by a test');
  expect(log).toContain('host starts again');
  expect(log).not.toMatch(/#t=[\w-]{8}/);
});

desktopTest('a host that keeps dying says so and stays down', async () => {
  await launch({ isSample: true });
  for (let round = 0; round < 4; round += 1) {
    await (await desktop.page('operator')).locator('body').waitFor();
    await desktop.failHost();
    expect(await desktop.exit).toBe(1);
  }
  expect(desktop.asked.at(-1)).toMatchObject({ kind: 'error' });
  expect(await desktop.windows()).toEqual([]);
});

desktopTest(
  'a laptop that comes back in the middle of the day goes on; closing it while scoring is open asks first',
  async () => {
    const dataDir = await prepareScoring();
    await launch({ dataDir });
    // No start screen: the day is live.
    const operator = await desktop.page('operator');
    await operator.getByRole('tab').first().waitFor();
    await expect.poll(() => desktop.notes).toContain('awake prevent-display-sleep');
    await desktop.closeWindow('operator');
    await expect.poll(() => desktop.asked.at(-1)?.message).toBe('Penilaian masih terbuka');
    expect(desktop.asked.at(-1)?.buttons).toEqual(['Tetap buka', 'Tutup Bantaya']);
    // The closing cross of the question means: stay.
    await operator.getByRole('tab').first().waitFor();
    expect((await stateOf('operator'))?.isVisible).toBe(true);
    await desktop.answerDialogs(() => 1);
    await desktop.press('quit');
    expect(await desktop.exit).toBe(0);
    expect(desktop.asked).toHaveLength(2);
  },
);

/** A data folder whose open event is live, with scoring open for its first presentation. */
async function prepareScoring(): Promise<string> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-live-'));
  folders.push(dataDir);
  const host = await startHost({ dataDir });
  const facts = emptyDay(sampleFacts());
  const presentationId = facts.presentation[0]!.id;
  const ask = <N extends 'importEvent' | 'openEvent' | 'goToPresentation' | 'openScoring'>(
    name: N,
    input: object,
  ) => host.engine.execute(hostSeat, name, input as never);
  await ask('importEvent', { facts, source: '' });
  await ask('openEvent', { eventId: facts.event.id });
  await ask('goToPresentation', { presentationId });
  await ask('openScoring', { presentationId });
  await host.close();
  return dataDir;
}

desktopTest('SIGTERM closes everything cleanly and asks nothing', async () => {
  await launch({ isSample: true });
  await (await desktop.page('operator')).getByRole('tab').first().waitFor();
  desktop.kill('SIGTERM');
  expect(await desktop.exit).toBe(0);
  expect(desktop.asked).toEqual([]);
  // The log of the database is written back and gone.
  expect(existsSync(path.join(desktop.dataDir, 'bantaya.sqlite-wal'))).toBe(false);
});

desktopTest(
  'no page leads anywhere else: not by a link, not by a redirect, not in a new window',
  async () => {
    await launch({ isSample: true });
    const operator = await desktop.page('operator');
    await operator.getByRole('tab').first().waitFor();
    const before = operator.url();
    await operator.evaluate(() => window.location.assign('http://127.0.0.1:59999/elsewhere'));
    const log = () => readFileSync(path.join(desktop.dataDir, 'bantaya.log'), 'utf8');
    await expect.poll(log).toContain('navigation denied: http://127.0.0.1:59999');
    expect(operator.url()).toBe(before);
    await operator.evaluate(() => void window.open('https://example.org/'));
    await operator.evaluate(() => {
      const anchor = document.createElement('a');
      anchor.href = 'https://example.org/';
      anchor.target = '_blank';
      document.body.append(anchor);
      anchor.click();
    });
    // Both ways of asking: by script and by a link.
    const denials = () => log().split('new window denied: https://example.org').length - 1;
    await expect.poll(denials).toBe(2);
    expect((await desktop.windows()).length).toBe(2);
    expect(
      operator
        .context()
        .pages()
        .filter((page) => page.url().includes('example.org')),
    ).toEqual([]);
  },
);

desktopTest('no page is given a permission', async () => {
  await launch({ isSample: true });
  const operator = await desktop.page('operator');
  const states = await operator.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    return Promise.all(
      names.map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    );
  });
  expect(states).not.toContain('granted');
});

desktopTest(
  'the shell refuses every permission, webview, foreign request and redirect it is asked about',
  async (context) => {
    const standIn = asStandIn(await launch({ isSample: true }));
    context.skip(!standIn, 'real Electron asks its handlers by itself only');
    if (!standIn) return;
    const { origin } = new URL((await desktop.page('operator')).url());
    for (const permission of [
      'geolocation',
      'media',
      'fullscreen',
      'openExternal',
      'screen-wake-lock',
    ])
      expect(await standIn.ask('operator', { about: 'permission', permission }), permission).toBe(
        false,
      );
    expect(await standIn.ask('operator', { about: 'webview' })).toBe(false);
    for (const url of [
      'https://example.org/font.woff',
      'http://127.0.0.1:1/',
      'file:///etc/passwd',
    ])
      expect(await standIn.ask('operator', { about: 'request', url }), url).toBe(false);
    expect(await standIn.ask('operator', { about: 'request', url: `blob:${origin}/1` })).toBe(true);
    const redirect = (url: string) => standIn.ask('operator', { about: 'redirect', url });
    expect(await redirect('https://example.org/')).toBe(false);
    expect(await redirect(`${origin}/join/`)).toBe(true);
  },
);

desktopTest('a file is saved where the person says, and its folder can be opened', async () => {
  await launch({ isSample: true });
  const operator = await desktop.page('operator');
  await operator.getByRole('tab').first().waitFor();
  await operator.evaluate(() => {
    Object.assign(window, { saved: [] as string[] });
    (window.desktop as HostBridge).watchSaved(({ name }) =>
      (window as unknown as { saved: string[] }).saved.push(name),
    );
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob(['satu;dua']));
    anchor.download = 'Nilai.csv';
    anchor.click();
  });
  await expect.poll(() => readdirSync(desktop.documents)).toEqual(['Nilai.csv']);
  // The page says where it went, with the way to it.
  await operator.getByText('Berkas tersimpan').waitFor();
  await operator.getByRole('button', { name: 'Buka folder' }).click();
  await expect
    .poll(() => desktop.notes)
    .toContain(`showInFolder ${path.join(desktop.documents, 'Nilai.csv')}`);
  await expect
    .poll(() => operator.evaluate(() => (window as unknown as { saved: string[] }).saved))
    .toEqual(['Nilai.csv']);
  expect(readFileSync(path.join(desktop.documents, 'Nilai.csv'), 'utf8')).toBe('satu;dua');
  await desktop.press('savedFolder');
  await expect
    .poll(() => desktop.notes)
    .toContain(`showInFolder ${path.join(desktop.documents, 'Nilai.csv')}`);
  await desktop.press('dataFolder');
  await expect.poll(() => desktop.notes).toContain(`open ${desktop.dataDir}`);
});

desktopTest('the menu speaks both languages and has its shortcuts', async () => {
  await launch();
  const start = await desktop.page('start');
  const labels = async () => (await desktop.menu()).map(({ label }) => label);
  expect(await labels()).toEqual(['&Berkas', '&Sunting', '&Tampilan', '&Proyektor', 'Ba&ntuan']);
  await start.getByRole('button', { name: 'Jadi tuan rumah' }).waitFor();
  await start.evaluate(() => {
    const bridge = window.desktop as Extract<DesktopBridge, { kind: 'START' }>;
    return bridge.setLanguage('en');
  });
  await expect.poll(labels).toEqual(['&File', '&Edit', '&View', '&Projector', '&Help']);
  const accelerators = (await desktop.menu()).flatMap(({ submenu = [] }) =>
    submenu.flatMap(({ accelerator }) => accelerator ?? []),
  );
  expect(new Set(accelerators).size).toBe(accelerators.length);
  // Single keys belong to the operator's console.
  for (const accelerator of accelerators)
    expect(accelerator).toMatch(/^(CmdOrCtrl|Control|Ctrl|F11)/);
});

desktopTest(
  'a rehearsal runs on data of its own, and ends on the start screen without a trace',
  async () => {
    await launch();
    await (await desktop.page('start')).getByRole('button', { name: 'Latihan' }).click();
    const operator = await desktop.page('operator');
    await operator.getByRole('tab').first().waitFor();
    expect((await stateOf('operator'))?.title).toContain('Latihan');
    expect(new URL(operator.url()).origin).not.toBe(
      /Operator: +(http:\/\/[^/]+)/.exec(desktop.output())?.[1],
    );
    await desktop.closeWindow('operator');
    await (await desktop.page('start')).getByRole('button', { name: 'Jadi tuan rumah' }).waitFor();
    expect((await desktop.windows()).length).toBe(1);
  },
);

/** A room on another laptop: the join page behind a certificate of its own. */
async function openRoom(
  certificate: HostCertificate,
): Promise<{ address: string; close: () => void }> {
  const server = https.createServer(
    { key: certificate.key, cert: certificate.certificate },
    (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<title>Bantaya</title><h1>Kursi panelis</h1>');
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, close: () => server.close().closeAllConnections() };
}

desktopTest(
  'a room is joined once its fingerprint was compared; the page then has the displays and nothing else',
  async () => {
    const certificate = await issueCertificate(['127.0.0.1'], Date.now());
    const room = await openRoom(certificate);
    onTestFinished(room.close);
    await launch();
    const start = await desktop.page('start');
    const field = start.getByLabel('Alamat atau tautan kartu');
    await field.fill('ruang rapat');
    await start.getByRole('button', { name: 'Cari ruang' }).click();
    await start.getByText('Ini bukan alamat ruang rapat').waitFor();
    await field.fill(room.address);
    await start.getByRole('button', { name: 'Cari ruang' }).click();
    await start.getByText(certificate.fingerprint.slice(0, 23).replaceAll(':', ' ')).waitFor();
    await start.getByRole('button', { name: 'Ya, sama: gabung' }).click();
    const joined = await desktop.page('join');
    await joined.getByRole('heading', { name: 'Kursi panelis' }).waitFor();
    expect(await joined.evaluate(() => Object.keys(window.desktop ?? {}).toSorted())).toEqual([
      'chooseDisplay',
      'kind',
      'readArrangement',
      'watchArrangement',
    ]);
    await joined.evaluate(
      (key) => window.desktop?.kind === 'JOINED' && window.desktop.chooseDisplay(key),
      keyOf(projectorDisplay),
    );
    await expect
      .poll(() => stateOf('join'))
      .toMatchObject({ isFullScreen: true, bounds: projectorDisplay.bounds });
    const { rooms } = JSON.parse(
      readFileSync(path.join(desktop.dataDir, 'shell/desktop.json'), 'utf8'),
    ) as { rooms: object[] };
    expect(rooms).toEqual([
      { origin: `https://${room.address}`, fingerprint: certificate.fingerprint },
    ]);
  },
);

desktopTest('a room with another certificate than the pinned one is not shown', async () => {
  const room = await openRoom(await issueCertificate(['127.0.0.1'], Date.now()));
  onTestFinished(room.close);
  const { fingerprint: pinned } = await issueCertificate(['127.0.0.1'], Date.now());
  await launch();
  const start = await desktop.page('start');
  const found = await start.evaluate(
    ([address, fingerprint]) =>
      window.desktop?.kind === 'START'
        ? window.desktop.findRoom(`https://${address}/join/#f=${fingerprint.replaceAll(':', '')}`)
        : null,
    [room.address, pinned] as const,
  );
  expect(found).toMatchObject({ kind: 'FOUND', trust: 'CHANGED' });
  await start.evaluate(
    ([address, fingerprint]) =>
      void (window.desktop?.kind === 'START' && window.desktop.joinRoom({ address, fingerprint })),
    [room.address, pinned] as const,
  );
  await expect.poll(() => desktop.asked.at(-1)?.message).toBe('Ruang rapat tidak terjangkau');
  expect(readFileSync(path.join(desktop.dataDir, 'bantaya.log'), 'utf8')).toContain(
    'is not the pinned one',
  );
  // The question's cross closes the window, and with it the application.
  expect(await desktop.exit).toBe(0);
});
