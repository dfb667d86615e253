/** Hosts with a door to the network, and browsers that come in through it, for the tests of the room. */
import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import { ROOT } from '../../build/build.ts';
import type { CommandAnswer, CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { RoomChoice, RoomState } from '../../electron/contract/room.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { startHost, type Host } from '../../electron/host/host.ts';
import { claim } from '../../electron/server/room.fixture.ts';
import { roomNetwork } from './roomNetwork.ts';

export const operatorSeat: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};
export const soon = { timeout: 60_000, interval: 100 };

export interface Laptop {
  readonly dataDir: string;
  readonly host: Host;
  run<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandAnswer<N>>;
  /** Opens the door. @returns its origin */
  openRoom(): Promise<string>;
  /** What the operator chooses of the room's network. */
  choose(choice: RoomChoice): Promise<RoomState>;
  /** Answers whoever asks to come in as this panelist. */
  nod(panelistId: string): Promise<void>;
  close(): Promise<void>;
}

/** A laptop whose only network is one of this machine's own loopback addresses. */
export async function startLaptop(
  options: { address?: string; dataDir?: string; forwardedPorts?: readonly number[] } = {},
): Promise<Laptop> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'bantaya-lan-'));
  const host = await startHost({
    dataDir,
    rendererDir: path.join(ROOT, 'out/renderer'),
    lan: roomNetwork(options),
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await host.close();
    isOpen = false;
  };
  onTestFinished(async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const run: Laptop['run'] = (name, input) => host.engine.execute(operatorSeat, name, input);
  return {
    dataDir,
    host,
    run,
    async openRoom() {
      await run('setRoomOpen', { isRoomOpen: 1 });
      const ask = await askRoom(host);
      let joinUrl = '';
      await expect
        .poll(async () => {
          const state = await ask();
          joinUrl = state.joinUrl ?? '';
          return state.isOpen;
        }, soon)
        .toBe(true);
      return new URL(joinUrl).origin;
    },
    choose: async (choice) => (await askRoom(host))(choice),
    async nod(panelistId) {
      const find = () =>
        host.engine
          .read(operatorSeat, 'joinRequests')
          .value.requests.find((request) => request.panelistId === panelistId);
      await expect.poll(() => find() !== undefined, soon).toBe(true);
      await run('answerJoin', { id: find()?.id ?? '', isAllowed: 1 });
    },
    close,
  };
}

/** The operator's own way to the room's network; with a choice it is made. */
async function askRoom(host: Host): Promise<(choice?: RoomChoice) => Promise<RoomState>> {
  const { origin, cookie } = await claim(host.createOperatorUrl());
  return async (choice) => {
    const answer = await fetch(`${origin}/operator/room`, {
      headers: { cookie, origin, 'content-type': 'application/json' },
      ...(choice && { method: 'POST', body: JSON.stringify(choice) }),
    });
    return (await answer.json()) as RoomState;
  };
}

/** Puts the empty sample day on a laptop. */
export async function openDay(laptop: Laptop): Promise<string> {
  const facts = emptyDay(sampleFacts());
  await laptop.run('importEvent', { facts, source: 'test' });
  await laptop.run('openEvent', { eventId: facts.event.id });
  return facts.event.id;
}

/** A device of its own: it took the browser's warning once, and shares nothing with the others. */
export async function takeDevice(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  return context;
}

export const codeOf = (laptop: Laptop, panelistId: string): string =>
  laptop.host.panelists.find(({ id }) => id === panelistId)?.code ?? '';

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kode enam angka').fill(code);
}

export const scoresOf = (laptop: Laptop, eventId: string, panelistId: string): (number | null)[] =>
  laptop.host.engine
    .readFacts(eventId)
    .score.filter((row) => row.presentationId === 'M01' && row.panelistId === panelistId)
    .map(({ value }) => value);

export const sheetOf = (laptop: Laptop, eventId: string, panelistId: string) =>
  laptop.host.engine
    .readFacts(eventId)
    .sheet.find((row) => row.presentationId === 'M01' && row.panelistId === panelistId);

/** What a second device calls this machine: its own numbers would be the host itself to a page. */
export const networkName = `${os.hostname().toLowerCase()}.local`;
export const isNameable = /^[a-z0-9-]{1,63}\.local$/.test(networkName);
export const underNetworkName = {
  args: [`--host-resolver-rules=MAP ${networkName} 127.0.0.1`],
};

/** A port nobody listens at now. */
export async function findFreePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
