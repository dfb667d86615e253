/** Long lists on the wall: page by page each row is seen by the room, whole, on every screen. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventFacts } from '../../electron/contract/facts.ts';
import { generateFacts } from '../../electron/engine/sample/index.ts';
import type { Picture } from '../projector/layout/picture.ts';
import { PAGE_MS } from '../projector/usePart.ts';
import { launchBrowser } from './browser.ts';
import { findBarriers, takePicture } from './look.ts';
import { inspectPage } from './projectorHarness/inspectPage.ts';
import { picturesAfter, picturesBefore, type Pictures } from './projectorHarness/pictures.ts';
import { draw, openPreview } from './projectorHarness/preview.ts';
import { serveHarness, type Harness } from './projectorHarness/serveHarness.ts';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 3840, height: 1080 },
] as const;
const LISTS = ['agenda', 'agenda-done', 'ranking-all', 'ranking-groups'] as const;
/** More pages than any list takes. */
const MOST_PAGES = 16;

/** Thirty talks before a panel of twenty; each title has 120 characters and ends in its own words. */
function longDay(): EventFacts {
  const facts = generateFacts({
    presentations: 30,
    panelists: 20,
    criteria: 4,
    state: 'LOCKED',
  });
  const presentation = facts.presentation.map((row, index) => {
    const end = ` tahap ke-${index + 1}`;
    const title = `${row.title} bagi seluruh warga dan perangkat daerah Kota Palu serta kelurahan binaannya di empat kecamatan`;
    return { ...row, title: title.slice(0, 120 - end.length).padEnd(120 - end.length, 'a') + end };
  });
  return { ...facts, presentation };
}

let browser: Browser;
let harness: Harness;
let pictures: Pictures;
let titles: string[];
beforeAll(async () => {
  const facts = longDay();
  titles = facts.presentation.map(({ title }) => title);
  const [before, after, ...opened] = await Promise.all([
    picturesBefore(facts),
    picturesAfter(facts),
    launchBrowser(),
    serveHarness(),
  ]);
  pictures = new Map([...before, ...after]);
  [browser, harness] = opened;
});
afterAll(async () => {
  await browser.close();
  await harness.close();
});

const picture = (name: string): Picture => {
  const found = pictures.get(name);
  if (!found) throw new Error(`no picture ${name}`);
  return found;
};

/** Texts whose last letters stand inside the window with nothing over them. */
const readWhole = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const whole: string[] = [];
    for (const element of document.querySelectorAll('main [data-clamp]')) {
      const node = element.firstChild;
      const text = node?.textContent ?? '';
      if (!(node instanceof Text) || text === '') continue;
      const isShown = [0, text.length - 1].every((at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        const x = box.x + box.width / 2;
        const y = box.y + box.height / 2;
        return document.elementFromPoint(x, y) === element;
      });
      if (isShown) whole.push(text);
    }
    return whole;
  });

test.each(SIZES)(
  'thirty long titles are all read on the wall, page by page, in agenda, ranking and groups at $width×$height',
  async (size) => {
    const page = await openPreview(browser, size, 'theme=light', harness.url, {
      hasOwnClock: true,
    });
    const missed: Record<string, string[]> = {};
    const findings: Record<string, unknown> = {};
    for (const name of LISTS) {
      await draw(page, picture(name));
      const unseen = new Set(titles);
      for (let turn = 0; turn < MOST_PAGES && unseen.size > 0; turn += 1) {
        if (turn > 0) await page.clock.fastForward(PAGE_MS);
        const found = [
          ...(await inspectPage(page)),
          ...(turn === 1 ? await findBarriers(page) : []),
        ];
        if (found.length > 0) findings[`${name} ${turn}`] = found;
        await takePicture(page, 'projector', `pages-${name}-${turn}-${size.width}x${size.height}`);
        for (const title of await readWhole(page)) unseen.delete(title);
      }
      missed[name] = [...unseen];
    }
    await page.context().close();
    expect({ missed, findings }).toEqual({
      missed: Object.fromEntries(LISTS.map((name) => [name, []])),
      findings: {},
    });
  },
);
