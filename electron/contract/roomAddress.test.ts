import { expect, test } from 'vitest';
import { readRoomAddress } from './roomAddress.ts';

const PORT = 7443;
const pairs = 'AB'.repeat(32);

test.each([
  ['192.168.1.7', 'https://192.168.1.7:7443', '/join/'],
  [' 10.0.0.4:9000 ', 'https://10.0.0.4:9000', '/join/'],
  ['laptop-bantaya.local', 'https://laptop-bantaya.local:7443', '/join/'],
  [
    'https://172.20.10.2:7443/panelist/p3/#t=abc',
    'https://172.20.10.2:7443',
    '/panelist/p3/#t=abc',
  ],
  ['https://192.168.1.7:7443/operator/', 'https://192.168.1.7:7443', '/join/'],
  ['[fe80::1]:7443', 'https://[fe80::1]:7443', '/join/'],
])('%s leads to %s%s', (typed, origin, page) => {
  expect(readRoomAddress(typed, PORT)).toEqual({ origin, page, fingerprint: null });
});

test.each([
  '',
  'ruang rapat',
  'http://192.168.1.7/',
  'https://example.org/panelist/p3/',
  '8.8.8.8',
  // oxlint-disable-next-line no-script-url -- what must be refused
  'javascript://192.168.1.7/',
  'https://user:secret@192.168.1.7/',
  '172.32.0.1',
])('"%s" is no room', (typed) => {
  expect(readRoomAddress(typed, PORT)).toBeUndefined();
});

test('a link can carry the fingerprint of its host', () => {
  const room = readRoomAddress(`https://10.0.0.4:7443/panelist/p1/#t=x&f=${pairs}`, PORT);
  expect(room?.fingerprint).toBe(Array(32).fill('AB').join(':'));
  expect(readRoomAddress('https://10.0.0.4/join/#f=AB', PORT)?.fingerprint).toBeNull();
});
