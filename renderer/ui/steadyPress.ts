/**
 * One press, one act: what comes under the finger by an act is not pressed by the rest of that act.
 *
 * For a time after a press, a further one nearby is taken only where the control stood there already and said the same
 * when the first was made. So the second half of a double press reaches neither the undo nor the dialog that the first
 * half brought, a switch is not switched back, and "+" three times is still three. A control that has moved away from
 * the finger may be pressed at once. A key that is held presses once; a second Enter or Space on what took the focus
 * meanwhile is ignored as well, until another key is pressed.
 *
 * It is turned on for every page (renderer/main.tsx); single controls need nothing. One that keeps its words while it
 * comes to stand for another subject says so by `data-acts-on`, such as the id of the talk that "next" leads to.
 */

/** A hand that meant a second press waits longer than this after it has seen the first one work. */
export const SETTLES_AFTER_MS = 1_600;
/** Closer than this it is the same place: a fingertip. */
const NEAR_PX = 48;
/** A click comes within this of the key that makes it. */
const KEY_CLICK_MS = 1_000;
/** A press on the edge of a control still is one on it. */
const EDGE_PX = 4;

const CONTROLS =
  'button, a[href], summary, input, [role="button"], [role="radio"], [role="tab"], [role="switch"], [role="option"]';

const TYPED = 'textarea, input:not([type="checkbox"], [type="radio"])';

interface Standing {
  readonly box: DOMRect;
  readonly saying: string;
}

interface Press {
  atMs: number;
  readonly x: number;
  readonly y: number;
  readonly scrolledTo: number;
  readonly isByKey: boolean;
  readonly target: EventTarget | null;
  /** What could be pressed before it did anything. */
  readonly standing: ReadonlyMap<Element, Standing>;
  readonly dialogs: ReadonlySet<Element>;
}

/** Numbers aside: a button that counts how often it can be pressed stays the same button. */
const sayingOf = (control: Element): string =>
  ['aria-label', 'aria-pressed', 'aria-checked', 'aria-expanded', 'aria-selected']
    .map((name) => control.getAttribute(name) ?? '')
    .concat(control.textContent ?? '')
    .join('|')
    .replaceAll(/\d+/g, '#')
    .concat(control.closest('[data-acts-on]')?.getAttribute('data-acts-on') ?? '');

function look(): Pick<Press, 'standing' | 'dialogs'> {
  const standing = new Map<Element, Standing>();
  const dialogs = new Set(document.querySelectorAll('[role="dialog"]'));
  for (const control of document.querySelectorAll(CONTROLS))
    // What lies under a dialog cannot be pressed yet.
    if (dialogs.size === 0 || control.closest('[role="dialog"]'))
      standing.set(control, { box: control.getBoundingClientRect(), saying: sayingOf(control) });
  return { standing, dialogs };
}

const isOn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - EDGE_PX && x <= right + EDGE_PX && y >= top - EDGE_PX && y <= bottom + EDGE_PX;

/** Whether what is pressed now was there for the press before. */
function wasThere(before: Press, target: Element, x: number, y: number): boolean {
  const control = target.closest(CONTROLS);
  const dialog = target.closest('[role="dialog"]') ?? document.querySelector('[role="dialog"]');
  if (dialog && !before.dialogs.has(dialog)) return false;
  if (!control) return true;
  const stood = before.standing.get(control);
  if (!stood || stood.saying !== sayingOf(control)) return false;
  // What a scroll brought under the finger stood on the page before, and is meant.
  const hasScrolled = window.scrollY !== before.scrolledTo;
  return before.isByKey || hasScrolled || isOn(stood.box, x, y);
}

/** A press on a label presses its field at once: both are one. */
const isOwnLabel = (before: Press, target: Element): boolean =>
  target instanceof HTMLInputElement &&
  before.target instanceof Node &&
  [...(target.labels ?? [])].some((label) => label.contains(before.target as Node));

/** One press, one act, on everything that this page shows. @returns stops it */
export function steadyPresses(): () => void {
  let before: Press | undefined;
  let keyAtMs = -Infinity;
  const forget = (): void => {
    before = undefined;
  };

  function hearClick(event: MouseEvent): void {
    const { target, clientX: x, clientY: y, timeStamp: atMs } = event;
    // What the page itself presses is no hand.
    if (!event.isTrusted || !(target instanceof Element)) return;
    const isByKey = event.detail === 0;
    // A screen reader's press has neither place nor key: whoever sends it has chosen the control by its name.
    if (isByKey && atMs - keyAtMs > KEY_CLICK_MS) return;
    if (before && isOwnLabel(before, target)) return;
    const isSame =
      before !== undefined &&
      atMs - before.atMs < SETTLES_AFTER_MS &&
      before.isByKey === isByKey &&
      (isByKey || Math.hypot(x - before.x, y - before.y) < NEAR_PX);
    if (before && isSame && !wasThere(before, target, x, y)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      // A hand that goes on pressing has not seen it yet.
      before.atMs = atMs;
      return;
    }
    before = { atMs, x, y, scrolledTo: window.scrollY, isByKey, target, ...look() };
  }

  function hearKey(event: KeyboardEvent): void {
    const isPressing = event.key === 'Enter' || event.key === ' ';
    if (isPressing) keyAtMs = event.timeStamp;
    // Whoever presses another key has moved on.
    if (!isPressing) {
      forget();
      return;
    }
    const target = event.target instanceof Element ? event.target : null;
    if (event.repeat && target?.closest(CONTROLS)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  // A space presses when it is let go.
  function hearKeyUp(event: KeyboardEvent): void {
    if (event.key === ' ') keyAtMs = event.timeStamp;
  }

  // Whoever types has moved on.
  function hearInput({ target }: Event): void {
    if (target instanceof Element && target.matches(TYPED)) forget();
  }

  // A finger that scrolls has moved on, even where it comes down again at the same place.
  const options = { capture: true } as const;
  window.addEventListener('click', hearClick, options);
  window.addEventListener('keydown', hearKey, options);
  window.addEventListener('keyup', hearKeyUp, options);
  window.addEventListener('input', hearInput, options);
  window.addEventListener('wheel', forget, { capture: true, passive: true });
  window.addEventListener('pointercancel', forget, options);
  return () => {
    window.removeEventListener('click', hearClick, options);
    window.removeEventListener('keydown', hearKey, options);
    window.removeEventListener('keyup', hearKeyUp, options);
    window.removeEventListener('input', hearInput, options);
    window.removeEventListener('wheel', forget, options);
    window.removeEventListener('pointercancel', forget, options);
  };
}
