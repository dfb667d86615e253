import encodeQR, { type ErrorCorrection } from 'qr';
import { expect, test } from 'vitest';
import { findCode, type Picture } from './findCode.ts';

const LINK = 'https://192.168.100.23:8443/panelist/p3/#t=kV7Yx0Qm3tq5bJ8sD2eWfA';

/** A picture of a code: `module` pixels a module, turned by `degrees`, on a page with a margin. */
function draw(
  text: string,
  {
    module = 4,
    degrees = 0,
    ecc = 'medium' as ErrorCorrection,
    margin = 20,
    noise = 0,
    dark = 30,
    light = 235,
    rows = encodeQR(text, 'raw', { ecc, border: 1 }),
  } = {},
): Picture {
  const edge = Math.ceil(rows.length * module * 1.42) + margin * 2;
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255);
  const angle = (degrees * Math.PI) / 180;
  let seed = 7;
  for (let y = 0; y < edge; y += 1) {
    for (let x = 0; x < edge; x += 1) {
      const [dx, dy] = [x - edge / 2, y - edge / 2];
      const u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / module + rows.length / 2;
      const v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / module + rows.length / 2;
      const isDark = rows[Math.floor(v)]?.[Math.floor(u)] === true;
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const grain = ((seed / 2147483648) * 2 - 1) * noise;
      data.fill((isDark ? dark : light) + grain, (y * edge + x) * 4, (y * edge + x) * 4 + 3);
    }
  }
  return { width: edge, height: edge, data };
}

test.each(['low', 'medium', 'quartile', 'high'] as const)(
  "a card's code is read at correction level %s",
  (ecc) => {
    expect(findCode(draw(LINK, { ecc }))).toBe(LINK);
  },
);

test('a code drawn by another program is read', () => {
  // From uqr 0.1.3, level M: one hexadecimal number a row, so that one author's mistake cannot hide in both halves.
  const rows = `1fcaea7f 1047fd41 1752a65d 175b6d5d 175f3a5d 10500441 1fd5557f 001d5600
    17c51d7c 1c27e251 197df080 1b1ba72a 1b486e8c 06193251 157a000c 0aa554d2
    1c511dac 1e29e255 15e9fcf4 103ca082 17746df7 001b3f1f 1fc70b5c 10545112
    175215f5 175ceeac 175af8de 10412f72 1fd120dc`
    .split(/\s+/)
    .map((row) =>
      Array.from({ length: 29 }, (_, x) => ((Number.parseInt(row, 16) >> (28 - x)) & 1) === 1),
    );
  expect(findCode(draw('', { rows }))).toBe('https://192.168.100.23:8443/');
});

test.each([10, 45, 90, 180, 200, 315])('a picture turned by %s° is read', (degrees) => {
  expect(findCode(draw(LINK, { degrees, module: 6 }))).toBe(LINK);
});

test.each([1, 2, 3, 5, 9, 24])('a picture with %s pixels a module is read', (module) => {
  expect(findCode(draw(LINK, { module }))).toBe(LINK);
});

test.each([
  { dark: 60, light: 150 },
  { dark: 100, light: 170 },
])('a code printed on grey paper is read: $dark on $light', (inks) => {
  expect(findCode(draw(LINK, inks))).toBe(LINK);
});

test('a grainy screenshot is read', () => {
  expect(findCode(draw(LINK, { module: 5, noise: 45 }))).toBe(LINK);
});

test('numbers, capitals and names in any script are read', () => {
  for (const text of ['0123456789', 'BANTAYA:8443/JOIN', 'Café – Pálu – ☂'])
    expect(findCode(draw(text))).toBe(text);
});

test.each([1, 40, 90, 150, 260, 400])('a text of %s signs is read', (length) => {
  const text = LINK.repeat(8).slice(0, length);
  expect(findCode(draw(text, { module: 3 }))).toBe(text);
});

test('a smudge that the correction can bear is borne, a larger one is not guessed at', () => {
  const smudge = (pixels: number): Picture => {
    const picture = draw(LINK, { module: 4, ecc: 'quartile' });
    const data = Uint8ClampedArray.from(picture.data);
    const from = Math.round(picture.width / 2);
    for (let y = from; y < from + pixels; y += 1)
      for (let x = from; x < from + pixels; x += 1)
        data.fill(255, (y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3);
    return { ...picture, data };
  };
  expect(findCode(smudge(20))).toBe(LINK);
  expect(findCode(smudge(110))).toBeUndefined();
});

test('a picture without a code says so', () => {
  expect(
    findCode({ width: 60, height: 60, data: new Uint8Array(60 * 60 * 4).fill(200) }),
  ).toBeUndefined();
});
