import { describe, expect, it } from 'vitest';
import type { Seat } from '../../contract/seats.ts';
import type { TopicName } from '../../contract/topics.ts';
import { createHub, type Following, type Source } from './hub.ts';

const seat = (seatId: string, role: Seat['role'], panelistId: string | null = null): Seat => ({
  seatId,
  role,
  eventId: null,
  panelistId,
  door: 'LOOPBACK',
});
const wake = (following: Following) => following.changed(new AbortController().signal);
const isWoken = async (following: Following) => {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), 300);
  await following.changed(ended.signal);
  clearTimeout(timer);
  return !ended.signal.aborted;
};

/** A source whose values count its changes and its reads. */
function countingHub() {
  const reads: string[] = [];
  let number = 0;
  const source = {
    viewerKey: ({ role, panelistId }: Seat, topic: TopicName) =>
      topic === 'mySheets' ? String(panelistId) : role,
    read: ({ seatId }: Seat, topic: TopicName) => {
      reads.push(`${seatId} ${topic}`);
      return { topic, epoch: 1, number, value: null };
    },
  } as Source;
  const hub = createHub(() => source);
  return {
    hub,
    reads,
    change: (topics: TopicName[], panelistIds: Iterable<string> | 'ALL' = []): void => {
      number += 1;
      hub.publish({
        topics: new Set(topics),
        panelistIds: panelistIds === 'ALL' ? 'ALL' : new Set(panelistIds),
      });
    },
  };
}

describe('hub', () => {
  it('gives a new seat the present value of every topic it follows, once', () => {
    const { hub } = countingHub();
    const following = hub.follow(seat('a', 'PANELIST', 'p1'), ['live', 'progress']);
    expect([following.take()?.topic, following.take()?.topic, following.take()]).toEqual([
      'live',
      'progress',
      undefined,
    ]);
  });

  it('reads a value once for all seats that see the same', async () => {
    const { hub, reads, change } = countingHub();
    const seats = ['a', 'b', 'c'].map((id) => hub.follow(seat(id, 'PANELIST', id), ['live']));
    for (const following of seats) following.take();
    reads.length = 0;
    change(['live']);
    await Promise.all(seats.map(wake));
    expect(seats.map((following) => following.take()?.number)).toEqual([1, 1, 1]);
    expect(reads).toHaveLength(1);
  });

  it('gives a seat that was slow the newest value only', async () => {
    const { hub, change } = countingHub();
    const slow = hub.follow(seat('a', 'OPERATOR'), ['live']);
    slow.take();
    for (let i = 0; i < 50; i += 1) {
      change(['live']);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await wake(slow);
    await expect.poll(() => slow.take()?.number).toBe(50);
    expect(slow.take()).toBeUndefined();
  });

  it('wakes only the panelist whose sheet changed', async () => {
    const { hub, change } = countingHub();
    const own = hub.follow(seat('a', 'PANELIST', 'p1'), ['mySheets']);
    const other = hub.follow(seat('b', 'PANELIST', 'p2'), ['mySheets']);
    own.take();
    other.take();
    change(['mySheets'], ['p1']);
    expect(await Promise.all([isWoken(own), isWoken(other)])).toEqual([true, false]);
    change(['mySheets'], 'ALL');
    expect(await isWoken(other)).toBe(true);
  });

  it('gives a panelist whose taps stream in the first value at once, few in between and always the last', async () => {
    const { hub, change } = countingHub();
    const own = hub.follow(seat('a', 'PANELIST', 'p1'), ['mySheets']);
    own.take();
    const taken: (number | undefined)[] = [];
    for (let tap = 1; tap <= 100; tap += 1) {
      change(['mySheets'], ['p1']);
      await new Promise((resolve) => setImmediate(resolve));
      const message = own.take();
      if (message) taken.push(message.number);
    }
    while (taken.at(-1) !== 100) {
      await wake(own);
      taken.push(own.take()?.number);
    }
    expect(taken.length).toBeLessThan(50);
    expect(own.take()).toBeUndefined();
  });

  it('does not hold up a topic without a pace behind one that has', async () => {
    const { hub, change } = countingHub();
    const own = hub.follow(seat('a', 'PANELIST', 'p1'), ['mySheets', 'live']);
    own.take();
    own.take();
    change(['live', 'mySheets'], ['p1']);
    await wake(own);
    expect(own.take()?.topic).toBe('live');
    await wake(own);
    expect(own.take()?.topic).toBe('mySheets');
  });

  it('refuses a topic the role may not see, and one that does not exist', () => {
    const { hub } = countingHub();
    for (const topic of ['ranking', 'setup', 'constructor', '__proto__', 'nothing']) {
      expect(() => hub.follow(seat('a', 'PANELIST', 'p1'), ['live', topic])).toThrow(
        'unknown or not for this seat',
      );
    }
  });

  it('stops waking a seat that has left', async () => {
    const { hub, change } = countingHub();
    const gone = hub.follow(seat('a', 'OPERATOR'), ['live']);
    gone.take();
    gone.end();
    change(['live']);
    expect(await isWoken(gone)).toBe(false);
  });
});
