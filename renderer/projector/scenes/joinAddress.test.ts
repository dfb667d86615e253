import { expect, test } from 'vitest';
import { findRoomAddress } from './joinAddress.ts';

test('the address of the room is shown, the host’s own loopback address is not', () => {
  expect(findRoomAddress('https://192.168.1.20:8443')).toBe('https://192.168.1.20:8443/join/');
  expect(findRoomAddress('http://127.0.0.1:4100')).toBeNull();
  expect(findRoomAddress('http://localhost:4100')).toBeNull();
  expect(findRoomAddress('http://[::1]:4100')).toBeNull();
});
