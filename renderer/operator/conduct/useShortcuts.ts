/** Listens to the console's keys; a person may switch them off. */
import { useLocalStorage, useWindowEvent } from '@mantine/hooks';
import { findShortcut } from './shortcuts.ts';

/** Where a key is typed, not pressed. */
const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"]';
/** What a space already means something to, and what an arrow does; a plain button takes no arrow. */
const PRESSED =
  'button, a, [role="tab"], [role="menuitem"], [role="radio"], [role="switch"], input';
const TURNED = '[role="tab"], [role="menuitem"], [role="radio"], input';
const MOVES = /^(Arrow|Home|End|Page)/;
const OPEN_LAYER = '[role="dialog"], [role="menu"], [role="listbox"]';

export function useShortcutSwitch(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useLocalStorage({
    key: 'bantaya.operator.keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [isOn, setOn];
}

export function useShortcuts(): void {
  const [isOn] = useShortcutSwitch();
  useWindowEvent('keydown', (event) => {
    if (!isOn || event.defaultPrevented) return;
    const shortcut = findShortcut(event);
    if (!shortcut) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest(TYPING) || document.querySelector(OPEN_LAYER)) return;
    if (event.key === ' ' && target?.closest(PRESSED)) return;
    if (MOVES.test(event.key) && target?.closest(TURNED)) return;
    event.preventDefault();
    void shortcut.run();
  });
}
