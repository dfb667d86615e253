/** Time left, and the few things one does with it. */
import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { Live } from '../../../electron/contract/topics.ts';
import { timerFace, TimerText, useTimer } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import { addMinutes, resetTimer, toggleTimer } from './acts.ts';
import { useBell } from './bell.ts';
import { BellSwitch } from './BellSwitch.tsx';
import { useBusy } from './busyStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { capOf } from './shortcuts.ts';
import { useVariant } from './usePrimaryAct.ts';
import styles from './timerPanel.module.css';

const STATES = ['IDLE', 'RUNNING', 'PAUSED', 'INTERRUPTED'] as const;

export function TimerPanel({ live }: { live: Live }) {
  const t = useWords();
  const timer = useTimer(live);
  const [hasBell, setBell] = useLocalStorage({
    key: 'bantaya.operator.bell',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  useBell(timer, hasBell);
  const isBusy = useBusy('timer');
  const variant = useVariant('RESUME');
  const isRunning = live.timer.state === 'RUNNING';
  const isWaiting = live.timer.state === 'IDLE';
  const urgency = timer && !isWaiting ? timerFace(timer).urgency : 'CALM';
  return (
    <div className={styles.panel} data-urgency={urgency}>
      <div className={styles.figure}>
        <span className={styles.time}>
          <TimerText timer={timer} />
          <Reserve texts={['+00:00']} />
        </span>
        <span className={styles.state}>
          <span>
            {urgency === 'OVER'
              ? t('conduct.timer.over')
              : isRunning && urgency !== 'CALM'
                ? t('conduct.timer.soon')
                : t(`ui:timer.${live.timer.state}`)}
          </span>
          <Reserve
            texts={[
              t('conduct.timer.over'),
              t('conduct.timer.soon'),
              ...STATES.map((state) => t(`ui:timer.${state}`)),
            ]}
          />
        </span>
      </div>
      <div className={styles.buttons}>
        <Button
          size="md"
          onClick={() => void toggleTimer()}
          loading={isBusy}
          rightSection={<KeyCap cap={t('conduct.spaceKey')} />}
          aria-keyshortcuts="Space"
          variant={variant}
        >
          {isRunning
            ? t('conduct.timer.pause')
            : live.timer.state === 'INTERRUPTED'
              ? t('conduct.timer.resume')
              : t('conduct.timer.start')}
        </Button>
        <Button
          variant="default"
          onClick={() => void addMinutes(-1)}
          rightSection={<KeyCap cap={capOf('minus')} />}
          aria-keyshortcuts="-"
        >
          {t('conduct.timer.minus')}
        </Button>
        <Button
          variant="default"
          onClick={() => void addMinutes(1)}
          rightSection={<KeyCap cap={capOf('plus')} />}
          aria-keyshortcuts="+"
        >
          {t('conduct.timer.plus')}
        </Button>
        <Button
          variant="default"
          onClick={() => void resetTimer()}
          rightSection={<KeyCap cap={capOf('reset')} />}
          aria-keyshortcuts="0"
        >
          {t('conduct.timer.reset')}
        </Button>
        <BellSwitch isOn={hasBell} onChange={setBell} />
      </div>
      {live.timer.state === 'INTERRUPTED' ? (
        <p role="alert" className={styles.note}>
          {t('conduct.timer.interrupted')}
        </p>
      ) : null}
    </div>
  );
}

/** Keeps the place of the longest text that may come, so that no button moves while somebody aims at it. */
function Reserve({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <span key={text} className={styles.reserve} data-text={text} aria-hidden="true" />
  ));
}
