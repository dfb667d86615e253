/** Paper is white: a dark page is printed in its light colours, and is dark again afterwards. */
const SCHEME = 'data-mantine-color-scheme';

export function printLight(): void {
  const root = document.documentElement;
  let before: string | null = null;
  const turn = (isPrinting: boolean): void => {
    if (isPrinting) {
      before ??= root.getAttribute(SCHEME);
      if (before !== null) root.setAttribute(SCHEME, 'light');
    } else {
      if (before !== null) root.setAttribute(SCHEME, before);
      before = null;
    }
  };
  window.addEventListener('beforeprint', () => turn(true));
  window.addEventListener('afterprint', () => turn(false));
  window.matchMedia('print').addEventListener('change', ({ matches }) => turn(matches));
}
