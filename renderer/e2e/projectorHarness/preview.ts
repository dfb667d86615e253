/** The harness page as a preview of the wall: opened in a size, and given pictures to draw. */
import type { Browser, Page } from 'playwright';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export async function openPreview(
  browser: Browser,
  size: Size,
  query: string,
  url: string,
  { hasOwnClock = false } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { ...size }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  if (hasOwnClock) await page.clock.install();
  await page.goto(`${url}?preview=next&${query}`);
  await page.locator('[data-scene]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

export async function draw(page: Page, message: object): Promise<void> {
  await page.evaluate(async (data) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const received = new Promise((resolve) =>
      window.addEventListener('message', resolve, { once: true }),
    );
    window.postMessage({ kind: 'bantayaPreview', ...data }, window.location.origin);
    await received;
    // One frame to draw it, one to measure what was drawn.
    await nextFrame();
    // What is drawn first asks for its fonts only now; measured in another font it would be of another size.
    await document.fonts.ready;
    await nextFrame();
  }, message);
}
