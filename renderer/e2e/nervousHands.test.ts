/**
 * Nervous hands at the console: every button that can be pressed, and in the long suite every button of what it opens, is
 * pressed twice, at times from 60 to 1,500 ms apart.
 */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ofSuite } from '../../build/suites/rounds.ts';
import type { CommandName } from '../../electron/contract/commands.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import { lookFirst } from './look.ts';
import { openPlace, startOperatorRoom, type OperatorRoom } from './operatorRoom.ts';

/** Between the two presses, ms. */
const GAPS = [60, 120, 250, 400, 600, 800, 1_000, 1_250, 1_500];
/** A minute more is a minute more, as often as it is pressed; a person's own count of steps is theirs. */
const COUNTED = new Set<CommandName>(['adjustTimer']);

const hostSeat: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

let room: OperatorRoom;
let page: Page;
const asked: CommandName[] = [];

beforeAll(async () => {
  room = await startOperatorRoom({ sample: true });
  const { engine } = room.host;
  const execute = engine.execute.bind(engine);
  Object.assign(engine, {
    execute: (...call: Parameters<typeof execute>) => {
      if (call[0].seatId !== 'test') asked.push(call[1]);
      return execute(...call);
    },
  });
  page = await room.open({ hash: '#conduct' });
});
afterAll(() => room.close());

/** The states of the console's day, each from a rehearsal of its own. */
const states: Record<string, () => Promise<void>> = {
  'a talk that is ready': () => at('READY'),
  'open scoring': () => at('SCORING'),
  'a locked talk': () => at('LOCKED'),
};

const talk = { presentationId: 'M01' };
async function at(phase: 'READY' | 'TALK' | 'QA' | 'SCORING' | 'LOCKED' | 'SHOWN'): Promise<void> {
  await room.send('goToPresentation', talk);
  if (phase === 'TALK' || phase === 'QA') await room.send('setPhase', { ...talk, phase });
  if (phase === 'READY' || phase === 'TALK' || phase === 'QA') return;
  await room.send('openScoring', talk);
  if (phase === 'SCORING') return;
  await room.send('lockPresentation', talk);
  if (phase === 'SHOWN') await room.send('publishResult', talk);
}

/** Puts the day into a state again: a rehearsal is thrown away and made anew. */
async function begin(state: () => Promise<void>): Promise<void> {
  const { engine } = room.host;
  const event = () => engine.readFacts(engine.openEventId() ?? '').event;
  if (event().rehearsalOfEventId !== null) await room.send('endRehearsal', {});
  await room.send('startRehearsal', {});
  await state();
  await openPlace(page, '#prepare/readiness');
  await openPlace(page, '#conduct');
  const isTalk = engine.read(hostSeat, 'live').value?.currentPresentationId !== null;
  // Drawn and filled: the panel comes by a topic of its own.
  if (isTalk) await page.getByText('Elang Contoh').first().waitFor();
}

const PRESSABLE =
  '[data-place="conduct"] button:visible:not([disabled], [aria-disabled="true"], [role="tab"])';
/** What can be pressed in a dialog or menu that is open. */
const IN_LAYER =
  ':is([role="dialog"], [role="menu"]) :is(button, [role="menuitem"]):visible:not([disabled], [aria-disabled="true"])';
/** Dialogs and menus take as long again. */
const triesLayers = ofSuite(false, true);
/** How many buttons of one look and state are tried: the rows of a list are all alike. */
const ALIKE = 2;

/** What can be pressed now, by its place among all such buttons and its name. */
const listButtons = (pressable = PRESSABLE): Promise<{ at: number; name: string }[]> =>
  page.locator(pressable).evaluateAll((buttons, alike) => {
    const seen = new Map<string, number>();
    return buttons.flatMap((button, at) => {
      const look = `${button.className} ${button.getAttribute('data-state')}`;
      const count = (seen.get(look) ?? 0) + 1;
      seen.set(look, count);
      const isRow = button.closest('li') !== null;
      const name = button.getAttribute('aria-label') ?? button.textContent ?? '';
      // Without its times of day and its counts, which go on while the buttons are tried.
      const lasting = name
        .replaceAll(/\d+(\.\d{2})?/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
      return isRow && count > alike ? [] : [{ at, name: lasting }];
    });
  }, ALIKE);

interface Asked {
  /** Of the host, by both presses, and how many of them before the second. */
  commands: CommandName[];
  byFirst: number;
  windows: number;
}

/** @param gapMs null for one press alone */
async function press(button: Locator, gapMs: number | null): Promise<Asked> {
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (!box) throw new Error('a button without a place');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  asked.length = 0;
  await closeWindows();
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(gapMs ?? 2_000);
  const byFirst = asked.length;
  if (gapMs !== null) {
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    // What either press has asked comes to the host by then.
    await page.waitForTimeout(300);
  }
  return { commands: [...asked], byFirst, windows: await closeWindows() };
}

/** What two presses did that one does not do. */
function findRepeated(twice: Asked, once: Asked): string[] {
  const left = [...once.commands];
  const more = twice.commands.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !COUNTED.has(name);
  });
  return twice.windows > once.windows ? [...more, 'a window'] : more;
}

/** @returns how many had been opened beside the console */
async function closeWindows(): Promise<number> {
  const extra = page
    .context()
    .pages()
    .filter((window) => window !== page);
  await Promise.all(extra.map((window) => window.close()));
  return extra.length;
}

/** Where the day stands, for the console's buttons. */
function readPlace(): string {
  const { value } = room.host.engine.read(hostSeat, 'live');
  return JSON.stringify([
    value?.phase,
    value?.currentPresentationId,
    value?.undo,
    value?.timer.state,
    value?.timer.limitMs,
  ]);
}

describe('pressed twice', () => {
  test.each(ofSuite(Object.entries(states).slice(0, 1), Object.entries(states).slice(1)))(
    'in %s, no button of the console undoes or repeats what it did',
    async (_, state) => {
      await begin(state);
      const buttons = await listButtons();
      expect(buttons.length).toBeGreaterThan(10);
      const start = readPlace();
      const wrong: unknown[] = [];
      const layered: { opener: string; name: string }[] = [];
      const gone: typeof layered = [];
      const gaps = walk(GAPS);

      /** By its name: what a finger found before may stand elsewhere now. */
      const find = async (name: string): Promise<Locator | undefined> => {
        for (let tries = 0; tries < 6; tries += 1) {
          const found = (await listButtons()).find((button) => button.name === name);
          if (found) return page.locator(PRESSABLE).nth(found.at);
          await begin(state);
        }
        return undefined;
      };
      const comeBack = async (): Promise<void> => {
        await closeLayers();
        if (asked.length > 0 || readPlace() !== start || !page.url().endsWith('#conduct'))
          await begin(state);
      };
      /** @param locate leads to the button as it is at the start */
      const tryOut = async (
        locate: () => Promise<Locator | undefined>,
        names: object,
      ): Promise<boolean> => {
        const button = await locate();
        if (!button) return false;
        const gapMs = gaps.next().value;
        const twice = await press(button, gapMs);
        if (twice.commands.length === twice.byFirst && twice.windows < 2) return true;
        // A slow host hears of the first press after the second: one press alone tells whose it was.
        await comeBack();
        const again = await locate();
        const second = again ? findRepeated(twice, await press(again, null)) : twice.commands;
        if (second.length > 0) wrong.push({ ...names, gapMs, second });
        return true;
      };

      for (const { name } of buttons) {
        if (!(await tryOut(() => find(name), { name })))
          throw new Error(`the button "${name}" is gone`);
        if (triesLayers) {
          const names = new Set((await listButtons(IN_LAYER)).map((button) => button.name));
          layered.push(...[...names].map((inLayer) => ({ opener: name, name: inLayer })));
        }
        await comeBack();
      }
      for (const { opener, name } of layered) {
        const locate = async (): Promise<Locator | undefined> => {
          await (await find(opener))?.click();
          await lookFirst(page);
          const found = (await listButtons(IN_LAYER)).find((button) => button.name === name);
          return found && page.locator(IN_LAYER).nth(found.at);
        };
        // What a press before has blanked or moved is not put back by a new rehearsal.
        if (!(await tryOut(locate, { opener, name }))) gone.push({ opener, name });
        await comeBack();
      }
      const isTried = layered.length > 2 && gone.length < layered.length / 3;
      expect(isTried).toBe(triesLayers);
      expect(wrong).toEqual([]);
    },
  );
});

function* walk<T>(values: readonly T[]): Generator<T, never> {
  for (;;) yield* values;
}

/** Closes what a button has opened; the page has to look as before. */
async function closeLayers(): Promise<void> {
  const layer = page.locator('[role="dialog"], [role="menu"]');
  for (let tries = 0; (await layer.count()) > 0; tries += 1) {
    if (tries > 30) throw new Error(`does not close: ${await layer.first().innerText()}`);
    await layer
      .last()
      .press('Escape', { timeout: 1_000 })
      .catch(() => undefined);
  }
  await page.mouse.move(1, 1);
}
