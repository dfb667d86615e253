/** Colours of pictures as CSS variables, so that light and dark follow the page; never the only carrier of a meaning. */

export const chartColor = {
  line: 'var(--mantine-primary-color-filled)',
  soft: 'var(--mantine-primary-color-light-hover)',
  second: 'light-dark(var(--mantine-color-orange-8), var(--mantine-color-orange-5))',
  text: 'var(--mantine-color-text)',
  faint: 'var(--mantine-color-dimmed)',
  grid: 'var(--mantine-color-default-border)',
  band: 'light-dark(var(--mantine-color-gray-1), var(--mantine-color-dark-6))',
} as const;

/** Background of a share from 0 to 1 with a text colour that stays readable on it (contrast at least 4.5). */
export function shade(share: number): { background: string; color: string } {
  const strength = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return {
    background: `color-mix(in oklab, var(--mantine-primary-color-9) ${Math.round(strength * 0.92)}%, var(--mantine-color-body))`,
    color: strength > 45 ? 'var(--mantine-color-white)' : 'var(--mantine-color-text)',
  };
}
