import { expect, it } from 'vitest';
import { ofSuite } from '../../build/suites/rounds.ts';
import { intrude } from './attacker.fixture.ts';
import { startProxy } from './proxy.fixture.ts';
import { claim, openRoom, visit } from '../server/room.fixture.ts';

const WITHIN_MS = 15_000;
const [FRAMES, HOW_MANY] = ofSuite([10_000, 'ten'] as const, [100_000, 'a hundred'] as const);

it(
  'sees that a seat is lost whose network went dead without a word',
  { timeout: 180_000 },
  async () => {
    await using room = await openRoom();
    using operator = await visit(room.host.operatorUrl);
    const { id, url } = room.host.panelists[0] ?? { id: '', url: '' };
    const { origin, seatPath, cookie } = await claim(url);
    const { hostname, port, host } = new URL(origin);
    await using proxy = await startProxy({ host: hostname, port: Number(port) });
    const page = await intrude(`http://127.0.0.1:${proxy.port}`, `${seatPath}/feed`, {
      cookie,
      origin,
      host,
    });
    const isSeen = (isConnected: boolean) =>
      operator.see('presence', (seats) =>
        seats.some((seat) => seat.panelistId === id && seat.isConnected === isConnected),
      );
    await isSeen(true);
    proxy.blackhole();
    const tooLate = new Promise((_resolve, reject) =>
      setTimeout(() => reject(new Error('still counted as connected')), WITHIN_MS).unref(),
    );
    expect(await Promise.race([isSeen(false), tooLate])).toBeDefined();
    // The page itself has heard nothing: its socket is still open.
    expect(page.socket.readyState).toBe(page.socket.OPEN);
    page.socket.terminate();
  },
);

it(
  `is not disturbed by ${HOW_MANY} thousand malformed, oversized and out-of-turn frames`,
  { timeout: 180_000 },
  async () => {
    await using room = await openRoom();
    const { host } = room;
    const ledgerLength = () => host.engine.readLedger(host.engine.openEventId() ?? '').length;
    const { origin, seatPath, cookie } = await claim(host.panelists[0]?.url ?? '');
    const before = ledgerLength();
    const frames = badFrames();
    let sent = 0;
    let memoryAfterFirstHalf = 0;
    while (sent < FRAMES) {
      const page = await intrude(origin, `${seatPath}/feed`, { cookie, origin });
      // As a flood is cut off after some hundreds, the flooder comes back again and again.
      const closed = page.closed.then(() => true);
      for (let burst = 0; burst < 2000 && sent < FRAMES; burst += 100) {
        for (let i = 0; i < 100; i += 1) page.send(frames[(sent + i) % frames.length] ?? '');
        sent += 100;
        const isClosed = await Promise.race([
          closed,
          new Promise<false>((resolve) => setImmediate(() => resolve(false))),
        ]);
        if (isClosed) break;
      }
      page.socket.terminate();
      const given = page.answers.filter(
        ({ result }) => (result as { type?: string } | undefined)?.type === 'data',
      );
      expect(given).toEqual([]);
      if (memoryAfterFirstHalf === 0 && sent > FRAMES / 2) memoryAfterFirstHalf = memoryMb();
    }
    expect(memoryMb() - memoryAfterFirstHalf).toBeLessThan(100);
    expect(ledgerLength()).toBe(before);
    using panelist = await visit(host.panelists[1]?.url ?? '');
    expect(await panelist.client.seat.query()).toMatchObject({ role: 'PANELIST' });
  },
);

function memoryMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / (1024 * 1024);
}

/** Frames that no page would send, each wrong in its own way. */
function badFrames(): (string | Uint8Array)[] {
  const call = (params: unknown, method = 'mutation') => JSON.stringify({ id: 7, method, params });
  const command = (name: unknown, input: unknown) =>
    call({ path: 'command', input: { name, input, id: 'x' } });
  const sheet = { presentationId: 'M01', device: 'd', revision: 1, base: null };
  return [
    '',
    '{"id":',
    '[[[[',
    'null',
    'true',
    '"PING',
    '{"id":null,"method":"mutation"}',
    call({ path: '' }),
    call({ path: 'command' }),
    call({ path: 'command', input: [] }),
    call({ path: 'feed', input: { topics: ['live'] } }),
    call({ path: 'feed', input: { topics: ['ranking'] } }, 'subscription'),
    call({ path: 'feed', input: { topics: [] } }, 'subscription'),
    call({ path: 'seat' }, 'explode'),
    command('openScoring', { presentationId: 'M01' }),
    command('deleteEvent', { eventId: 'x', confirmName: '' }),
    command('submitSheet', {}),
    command('submitSheet', { ...sheet, revision: -1, content: null }),
    command('submitSheet', { ...sheet, revision: 1e308, content: {} }),
    command('submitSheet', {
      ...sheet,
      content: { scores: 'many', note: '', vote: null, abstainReason: '' },
    }),
    command('saveDraft', { ...sheet, device: 'd'.repeat(10_000), content: {} }),
    command('__proto__', {}),
    command(null, null),
    new Uint8Array([0, 1, 2, 255]),
    new Uint8Array(0),
  ];
}
