/** All keys of the seat in one place, and the switch that turns the console's off. */
import { Switch, Text, Title } from '@mantine/core';
import { useWords } from '../../useWords.ts';
import { shortcuts, type ShortcutGroup } from '../shortcuts.ts';
import { useShortcutSwitch } from '../useShortcuts.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import keyCap from '../keyCap.module.css';
import styles from './helpDialog.module.css';

const groups: readonly ShortcutGroup[] = [
  'steps',
  'agenda',
  'timer',
  'projector',
  'reveal',
  'panel',
  'other',
];
/** Keys that are not the console's own; each is written as on the keyboard. */
const others = [
  ['tabs', 'Alt 1–3'],
  ['move', 'Tab'],
  ['rows', '↑ ↓'],
  ['press', 'Enter'],
  ['save', 'Ctrl S'],
  ['close', 'Esc'],
] as const;
const deliberation = [
  ['proposal', 'J K'],
  ['decide', '1–6'],
  ['draft', 'Ctrl S'],
  ['confirm', 'Ctrl Enter'],
] as const;

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [isOn, setOn] = useShortcutSwitch();
  return (
    <ConsoleModal title={t('conduct.helpTitle')} onClose={onClose} size={1240}>
      <Text mb="sm">{t('conduct.helpText')}</Text>
      <Switch
        label={t('conduct.keysOn')}
        description={t('conduct.keysOnHint')}
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
        mb="md"
      />
      <div className={styles.grid}>
        {groups.map((group) => (
          <section key={group} aria-label={t(`conduct.keyGroup.${group}`)}>
            <Title order={3} size="h6">
              {t(`conduct.keyGroup.${group}`)}
            </Title>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ name, cap }) => (
                  <Key
                    key={name}
                    cap={name === 'timer' ? t('conduct.spaceKey') : cap}
                    words={t(`conduct.keys.${name}`)}
                  />
                ))}
            </dl>
          </section>
        ))}
        {(
          [
            ['everywhere', others],
            ['deliberation', deliberation],
          ] as const
        ).map(([group, keys]) => (
          <section key={group} aria-label={t(`conduct.keyGroup.${group}`)}>
            <Title order={3} size="h6">
              {t(`conduct.keyGroup.${group}`)}
            </Title>
            <dl>
              {keys.map(([name, cap]) => (
                <Key key={name} cap={cap} words={t(`conduct.keysElsewhere.${name}`)} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </ConsoleModal>
  );
}

function Key({ cap, words }: { cap: string; words: string }) {
  return (
    <>
      <dt>
        <kbd className={keyCap.cap}>{cap}</kbd>
      </dt>
      <dd>{words}</dd>
    </>
  );
}
