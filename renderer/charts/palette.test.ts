import { expect, test } from 'vitest';
import { cssVariables, theme } from '../ui/theme.ts';
import { shade, shadeStrength } from './palette.ts';

type Rgb = readonly [number, number, number];

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Björn Ottosson's Oklab, as color-mix() uses it. */
function toOklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
function fromOklab([L, a, b]: Rgb): Rgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
const contrast = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const deep = theme.colors?.['lagoon']?.[9] ?? '';
const variables = cssVariables(theme as never);
const pages = {
  light: { body: variables.light['--mantine-color-body'] ?? '', text: theme.black ?? '' },
  dark: {
    body: variables.dark['--mantine-color-body'] ?? '',
    text: theme.colors?.['dark']?.[0] ?? '',
  },
};

test.each(['light', 'dark'] as const)(
  'every shade of the %s page can be read, from nothing to full',
  (scheme) => {
    const { body, text } = pages[scheme];
    for (let percent = 0; percent <= 100; percent++) {
      const { background, color } = shade(percent / 100);
      const part = Number(/(\d+)%/.exec(background)?.[1]) / 100;
      const [from, to] = [toOklab(linear(body)), toOklab(linear(deep))];
      const mixed = fromOklab(
        from.map((value, at) => value + part * ((to[at] ?? 0) - value)) as unknown as Rgb,
      );
      const ink = color.includes('white') ? '#ffffff' : text;
      expect(
        contrast(luminance(mixed), luminance(linear(ink))),
        `share ${percent} %`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('a higher share is never drawn lighter', () => {
  for (let percent = 1; percent <= 100; percent++)
    expect(shadeStrength(percent / 100)).toBeGreaterThan(shadeStrength((percent - 1) / 100));
});
