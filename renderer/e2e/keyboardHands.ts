/** A person who has a keyboard and nothing else: walks to things by Tab and reads where the focus stands. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** More steps than any page of the seat has things to stop at. */
const MOST_STEPS = 250;

export interface KeyboardHands {
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Walks on until the focus stands on something of that name. @throws Error when it never comes */
  walkTo(name: RegExp, step?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** Waits until the focus stands on something of that name by itself. */
  standOn(name: RegExp): Promise<void>;
  /** Whether a pointer ever touched the page. */
  hasUsedPointer(): Promise<boolean>;
}

/** To be called before the page's first click, if there were one. */
export async function takeKeyboard(page: Page): Promise<KeyboardHands> {
  const watch = (): void => {
    const note = (): void => sessionStorage.setItem('touched', 'yes');
    window.addEventListener('pointerdown', note, { capture: true });
  };
  await page.addInitScript(watch);
  await page.evaluate(watch);
  const nameNow = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const labels = 'labels' in element ? [...((element.labels as NodeList | null) ?? [])] : [];
      return (
        element.getAttribute('aria-label') ??
        ([...labels.map((label) => label.textContent), element.textContent]
          .map((text) => text?.trim() ?? '')
          .find((text) => text !== '') ||
          element.id)
      );
    });
  return {
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    async walkTo(name, step = 'Tab') {
      const passed: string[] = [];
      while (passed.length < MOST_STEPS) {
        const now = await nameNow();
        if (name.test(now)) return;
        passed.push(now);
        await page.keyboard.press(step);
      }
      throw new Error(`no way to ${String(name)} by ${step}: ${passed.slice(0, 60).join(' | ')}`);
    },
    async standOn(name) {
      await expect.poll(nameNow, { timeout: 60_000, interval: 30 }).toMatch(name);
    },
    hasUsedPointer: () => page.evaluate(() => sessionStorage.getItem('touched') === 'yes'),
  };
}
