/** Single keys of the deliberation, silent while somebody types or a dialog is open. */
import { useWindowEvent } from '@mantine/hooks';

const typing = 'input:not([type="radio"]), textarea, select, [contenteditable="true"]';

/** @param keys by lower-case key */
export function useProposalKeys(keys: Readonly<Record<string, () => void>>): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof Element && target.closest(`${typing}, [role="dialog"], [role="listbox"]`))
      return;
    if (document.querySelector('[aria-modal="true"]')) return;
    const act = Object.hasOwn(keys, event.key.toLowerCase())
      ? keys[event.key.toLowerCase()]
      : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
