/** The key of an action beside its name; hidden from readers, who hear aria-keyshortcuts instead. */
import { useShortcutSwitch } from './useShortcuts.ts';
import styles from './keyCap.module.css';

export function KeyCap({ cap }: { cap: string }) {
  const [isOn] = useShortcutSwitch();
  return isOn ? (
    <kbd className={styles.cap} aria-hidden="true">
      {cap}
    </kbd>
  ) : null;
}
