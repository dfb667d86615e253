/** Looks at a room on another laptop before anybody joins it: does it answer, and with which certificate? */
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { RoomAnswer } from '../contract/desktop.ts';
import { DEFAULT_ROOM_PORT, readRoomAddress, type RoomAddress } from '../contract/roomAddress.ts';
import type { Memory } from './memory.ts';

const ANSWER_MS = 6_000;
const LARGEST_PAGE = 64 * 1024;

export function parseRoom(address: string): RoomAddress | undefined {
  return readRoomAddress(address, DEFAULT_ROOM_PORT);
}

export async function findRoom(address: string, memory: Memory): Promise<RoomAnswer> {
  const room = parseRoom(address);
  if (!room) return { kind: 'NOT_AN_ADDRESS' };
  const seen = await lookAt(room.origin).catch(() => undefined);
  if (!seen) return { kind: 'UNREACHABLE' };
  if (!seen.isRoom) return { kind: 'NOT_A_ROOM' };
  const pinned =
    room.fingerprint ?? memory.now.rooms.find(({ origin }) => origin === room.origin)?.fingerprint;
  const trust = pinned === undefined ? 'NEW' : pinned === seen.fingerprint ? 'SAME' : 'CHANGED';
  return { kind: 'FOUND', fingerprint: seen.fingerprint, trust };
}

/** Latest first; a room that moved to another certificate replaces its old entry. */
export function rememberRoom(memory: Memory, origin: string, fingerprint: string): void {
  const others = memory.now.rooms.filter((room) => room.origin !== origin);
  memory.patch({ rooms: [{ origin, fingerprint }, ...others].slice(0, 20) });
}

/** Nothing is trusted here: the certificate is only read, and a person or the pin decides. */
function lookAt(origin: string): Promise<{ fingerprint: string; isRoom: boolean }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    fingerprint: string;
    isRoom: boolean;
  }>();
  const request = https.get(
    new URL('/join/', origin),
    { rejectUnauthorized: false, timeout: ANSWER_MS, agent: false },
    (response) => {
      const { fingerprint256 } = (response.socket as TLSSocket).getPeerCertificate();
      let page = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        page += chunk;
        if (page.length > LARGEST_PAGE) request.destroy(new Error('too long'));
      });
      response.on('end', () =>
        resolve({ fingerprint: fingerprint256, isRoom: page.includes('<title>Bantaya</title>') }),
      );
    },
  );
  request.on('timeout', () => request.destroy(new Error('no answer')));
  request.on('error', reject);
  return promise;
}
