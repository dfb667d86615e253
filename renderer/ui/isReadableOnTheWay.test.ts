import { expect, test } from 'vitest';
import { isReadableOnTheWay } from './isReadableOnTheWay.ts';

test.each([
  ['http://192.168.1.7:8443/join/', true],
  ['http://laptop.local:8443/join/', true],
  ['https://192.168.1.7:8443/join/', false],
  ['http://127.0.0.1:4713/panelist/p1/', false],
  ['http://localhost:4713/panelist/p1/', false],
  ['http://[::1]:4713/panelist/p1/', false],
])('says of %s whether the network can read it: %s', (address, isReadable) => {
  expect(isReadableOnTheWay(new URL(address))).toBe(isReadable);
});
