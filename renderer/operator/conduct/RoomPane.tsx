/** Right: what the room sees now, what it will see next, and the ways to change it. */
import { Button, Text } from '@mantine/core';
import { scenes } from '../../../electron/contract/codes.ts';
import { useTopic } from '../../stores/index.ts';
import { useWords } from '../useWords.ts';
import { showScene, toggleBlank } from './acts.ts';
import { useBusy } from './busyStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { Miniature } from './Miniature.tsx';
import { RevealControls } from './RevealControls.tsx';
import { capOf } from './shortcuts.ts';
import panes from './console.module.css';
import styles from './roomPane.module.css';

export function RoomPane() {
  const t = useWords();
  const stage = useTopic('stage');
  const next = useTopic('stageNext');
  const isBlanking = useBusy('blank');
  const isBlank = stage?.isBlank ?? false;
  const because = next?.because;
  return (
    <aside className={`${panes.pane} ${panes.room}`} aria-label={t('conduct.room')}>
      <Button
        fullWidth
        color="red"
        variant={isBlank ? 'filled' : 'outline'}
        onClick={() => void toggleBlank()}
        loading={isBlanking}
        aria-pressed={isBlank}
        rightSection={<KeyCap cap={capOf('blank')} />}
        aria-keyshortcuts="B"
        className={styles.blank}
      >
        {isBlank ? t('conduct.unblank') : t('conduct.blank')}
      </Button>
      <div className={`${panes.scroll} ${styles.scroll}`}>
        <figure className={styles.now}>
          <figcaption>
            {t('conduct.roomNow')}{' '}
            <strong>
              {stage ? (isBlank ? t('conduct.blank') : t(`conduct.scene.${stage.scene}`)) : '–'}
            </strong>
          </figcaption>
          <Miniature stage={stage ?? null} title={t('conduct.miniatureNow')} />
        </figure>
        <RevealControls />
        <figure className={styles.next}>
          <Miniature stage={next ?? null} title={t('conduct.miniatureNext')} />
          <figcaption>
            <Text size="sm" c="dimmed">
              {t('conduct.roomNext')}
            </Text>
            <strong>{next ? t(`conduct.scene.${next.scene}`) : '–'}</strong>
            {because ? (
              <Text size="sm">
                {t('conduct.after', {
                  step: t(`conduct.because.${because as 'setPhase'}`, { defaultValue: because }),
                })}
              </Text>
            ) : null}
          </figcaption>
        </figure>
        <div className={styles.scenes} role="group" aria-label={t('conduct.scenes')}>
          {scenes.map((scene) => (
            <button
              key={scene}
              type="button"
              className={styles.scene}
              aria-pressed={stage?.scene === scene}
              aria-keyshortcuts={capOf(`scene${scene}`)}
              onClick={() => void showScene(scene)}
            >
              <span>{t(`conduct.scene.${scene}`)}</span>
              <KeyCap cap={capOf(`scene${scene}`)} />
            </button>
          ))}
        </div>
      </div>
    </aside>
  );
}
