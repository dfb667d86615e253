/** Colours of pictures as CSS variables, so that light and dark follow the page; never the only carrier of a meaning. */

export const chartColor = {
  line: 'light-dark(var(--mantine-color-lagoon-8), var(--mantine-color-lagoon-4))',
  soft: 'var(--mantine-primary-color-light-hover)',
  second: 'light-dark(var(--mantine-color-orange-8), var(--mantine-color-orange-5))',
  text: 'var(--mantine-color-text)',
  faint: 'var(--mantine-color-dimmed)',
  grid: 'var(--mantine-color-default-border)',
  band: 'light-dark(var(--mantine-color-gray-1), var(--mantine-color-dark-6))',
} as const;

/** Between these strengths neither dark nor white text reaches a contrast of 4.5 on the light page, so no shade lies there. */
const DARK_TEXT_UP_TO = 0.6;
const WHITE_TEXT_FROM = 0.8;
/** Where the scale jumps over that gap. */
const JUMP_AT = 0.66;

/** How much of the accent is mixed in for a share from 0 to 1: rises throughout, without the unreadable middle. */
export function shadeStrength(share: number): number {
  const at = Math.min(1, Math.max(0, share));
  return at <= JUMP_AT
    ? (at / JUMP_AT) * DARK_TEXT_UP_TO
    : WHITE_TEXT_FROM + ((at - JUMP_AT) / (1 - JUMP_AT)) * (1 - WHITE_TEXT_FROM);
}

/** Background of a share from 0 to 1 with a text colour that stays readable on it (contrast at least 4.5). */
export function shade(share: number): { background: string; color: string } {
  const strength = shadeStrength(share);
  return {
    background: `color-mix(in oklab, var(--mantine-primary-color-9) ${Math.round(strength * 92)}%, var(--mantine-color-body))`,
    color: strength >= WHITE_TEXT_FROM ? 'var(--mantine-color-white)' : 'var(--mantine-color-text)',
  };
}
