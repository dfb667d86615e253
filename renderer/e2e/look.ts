/** Looking at a page as the tests of every seat do: who is shut out, and its picture where somebody wants one. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright';
import { ROOT } from '../../build/build.ts';

/** BANTAYA_PICTURES=1 takes every picture of a run; without it only a test that failed leaves some. */
export const takesPictures = Boolean(process.env['BANTAYA_PICTURES']);

/** A picture into test-results/`folder`, if this run takes them. @param name without ending */
export async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  if (!takesPictures) return;
  // A colour on its way to another would be shown half way.
  await waitForStillness(page);
  await writePicture(page, folder, name);
}

/** As `takePicture`, in any run. */
export async function writePicture(page: Page, folder: string, name: string): Promise<void> {
  const place = path.join(ROOT, 'test-results', folder);
  await mkdir(place, { recursive: true });
  await page.screenshot({ path: path.join(place, `${name}.png`), timeout: 60_000 });
}

/** A page that leads elsewhere while it is looked at is looked at again there, this often. */
const LOOKS = 3;

/**
 * What shuts somebody out (axe), each with the first element it was found on.
 * Motion is waited for, and only what is still there at a second look counts.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  for (let look = 1; ; look += 1) {
    try {
      const first = await lookOnce(page);
      return first.length === 0 ? first : await lookOnce(page);
    } catch (error) {
      if (look === LOOKS || !/navigation|destroyed|detached/i.test(String(error))) throw error;
      await page.waitForLoadState();
    }
  }
}

async function lookOnce(page: Page): Promise<string[]> {
  await waitForStillness(page);
  await Promise.all(page.frames().map(bringAxe));
  const found = await page.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const { violations } = await here.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes: [node] }) => ({
      id,
      target: node?.target.join(' ') ?? '',
      html: node?.html.slice(0, 160) ?? '',
      why: node?.failureSummary?.split('\n')[1]?.trim() ?? '',
    }));
  });
  return found.map(({ id, target, html, why }) => `${id}: ${target} ${html} ${why}`);
}

/** Every frame needs its own, or the frame above waits a minute for its answer. It stays until the frame loads anew. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in window)) return;
  await frame.evaluate(axe.source);
}

/** Waits until whatever moves and will end has ended, and what follows from it is drawn. */
export async function waitForStillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isEnding = (motion: Animation): boolean =>
      motion.playState === 'running' &&
      motion.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    for (let moving = document.getAnimations().filter(isEnding); moving.length > 0;) {
      await Promise.allSettled(moving.map(({ finished }) => finished));
      await nextFrame();
      moving = document.getAnimations().filter(isEnding);
    }
  });
}

/** What is pressed but cannot be: outside the window, cut off by what does not scroll, or under something else. */
export function findUnreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 60);
    const isHeld = (element: Element): boolean =>
      /hidden|clip/.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY);
    // Layers above the page keep what is below them from being pressed, as they should.
    const top = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document.body;
    for (const element of top.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role="tab"], [role="radio"]',
    )) {
      const { width, height } = element.getBoundingClientRect();
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isShown || width < 8 || height < 8 || element.closest('[inert], [aria-hidden="true"]'))
        continue;
      if (element.matches(':disabled')) continue;
      const holders: Element[] = [];
      for (let above = element.parentElement; above; above = above.parentElement)
        if (isHeld(above)) holders.push(above);
      const before = holders.map(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft] as const);
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const isMoved = holders.some(
        ({ scrollTop, scrollLeft }, at) =>
          scrollTop !== before[at]?.[0] || scrollLeft !== before[at]?.[1],
      );
      holders.forEach((holder, at) => holder.scrollTo(before[at]?.[1] ?? 0, before[at]?.[0] ?? 0));
      const box = element.getBoundingClientRect();
      const isOutside =
        box.left < -1 ||
        box.top < -1 ||
        box.right > innerWidth + 1 ||
        (box.bottom > innerHeight + 1 && box.height < innerHeight);
      if (isMoved || isOutside) {
        wrong.push(`cut off: ${nameOf(element)}`);
        continue;
      }
      const hit = document.elementFromPoint(
        box.left + box.width / 2,
        Math.min(box.top + box.height / 2, innerHeight - 2),
      );
      const isOwn =
        hit !== null &&
        (element.contains(hit) ||
          (hit.closest('label')?.contains(element) ?? false) ||
          [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(hit)) ||
          (element.matches('input') && (hit.parentElement?.contains(element) ?? false)));
      if (!isOwn) wrong.push(`covered: ${nameOf(element)} by ${hit?.className ?? 'nothing'}`);
    }
    return wrong;
  });
}

/**
 * A hand that has looked before it presses again. Tests press faster than any person: without it a press where another
 * control has come since the last one is taken for the second half of a double press (renderer/ui/steadyPress.ts).
 */
export const lookFirst = (page: Page): Promise<void> => page.keyboard.press('Shift');
