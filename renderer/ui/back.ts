/** The browser's Back: closes what is open last, else goes a page back in the seat; it never leaves the app unasked. */
import { useEffect, useRef } from 'react';

/**
 * Entries below the page's own. Back falls onto one of them and is brought up again before anything is done: what is
 * open is never tied to entries, so that a dialog that closes while another opens cannot come apart from them. Several,
 * for a hand that presses again before the first press is over.
 */
const NETS = 3;
/** Browsers tell of another fragment a moment after the step itself. */
const UNTOLD_MS = 250;

type Step = () => void;
const layers: { close: Step }[] = [];
let goToPreviousPage: Step = () => undefined;

const depthOf = (state: unknown): number | undefined =>
  (state as { backNet?: number } | null)?.backNet;
const depthNow = (): number | undefined => depthOf(window.history.state);

/** Spreads the nets; what stands above them keeps its address. */
function spread(): void {
  const from = depthNow() ?? 0;
  window.history.replaceState({ backNet: from }, '');
  for (let depth = from + 1; depth <= NETS; depth += 1)
    window.history.pushState({ backNet: depth }, '');
}

function stepBack(): void {
  const layer = layers.at(-1);
  if (layer) layer.close();
  else goToPreviousPage();
}

/**
 * To be called once, before the seat is loaded: browsers tell a window's listeners in their order.
 * @returns to be called when the page's address is settled
 */
export function holdBack(): Step {
  let isSpread = false;
  let presses = 0;
  let fallen: ReturnType<typeof setTimeout> | undefined;
  const landed = (): void => {
    clearTimeout(fallen);
    fallen = undefined;
    stepBack();
  };
  window.addEventListener('popstate', ({ state }) => {
    const depth = depthOf(state);
    if (!isSpread) return;
    // An address was typed over the page's: the change of its fragment tells of it.
    if (depth === undefined) return;
    if (depth < NETS) {
      presses += 1;
      window.history.go(NETS - depth);
      return;
    }
    // An address had been typed over the page's, and this is the entry below it; where both are alike nothing more is told.
    if (presses === 0) fallen ??= setTimeout(landed, UNTOLD_MS);
    for (; presses > 0; presses -= 1) stepBack();
  });
  // Nobody goes to the address of an entry that is only passed; one that was typed is an entry nobody has marked yet.
  window.addEventListener(
    'hashchange',
    (event) => {
      if (!isSpread) return;
      if (depthNow() === undefined) {
        window.history.replaceState({ backNet: NETS }, '');
        return;
      }
      event.stopImmediatePropagation();
      if (fallen === undefined) return;
      window.history.replaceState(window.history.state, '', event.oldURL);
      landed();
    },
    { capture: true },
  );
  return () => {
    spread();
    isSpread = true;
  };
}

/** @returns what ends it */
export function onBackWithoutLayer(step: Step): Step {
  goToPreviousPage = step;
  return () => {
    goToPreviousPage = () => undefined;
  };
}

/** Back does what Escape does: the layer opened last is asked to close. */
export function useBackCloses(isOpen: boolean, onClose: Step): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const layer = { close: () => close.current() };
    layers.push(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, [isOpen]);
}
