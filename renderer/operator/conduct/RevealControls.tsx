/** Staged reveal of the ranking: from the last place to the first, each way, by hand or by the clock. */
import { Button, NumberInput, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTopic } from '../../stores/index.ts';
import { useWords } from '../useWords.ts';
import { reveal, revealTo } from './acts.ts';
import { useBusy } from './busyStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { capOf } from './shortcuts.ts';
import { useVariant } from './usePrimaryAct.ts';
import styles from './revealControls.module.css';

export function RevealControls() {
  const t = useWords();
  const ranking = useTopic('stage')?.ranking ?? null;
  const isBusy = useBusy('reveal');
  const variant = useVariant('REVEAL');
  const [isAuto, setAuto] = useState(false);
  const [seconds, setSeconds] = useState<number>(6);
  const isEnd = !ranking || ranking.revealStep >= ranking.stepCount;

  useEffect(() => {
    if (!isAuto || isEnd) return undefined;
    const timer = setInterval(() => void reveal(1), Math.max(2, seconds) * 1000);
    return () => clearInterval(timer);
  }, [isAuto, isEnd, seconds]);
  useEffect(() => {
    if (isEnd) setAuto(false);
  }, [isEnd]);

  if (!ranking) return null;
  const { revealStep, stepCount } = ranking;
  return (
    <div className={styles.controls} role="group" aria-label={t('conduct.reveal.label')}>
      <Text fw={600} role="status">
        {t('conduct.reveal.state', { step: revealStep, count: stepCount })}
      </Text>
      <div className={styles.buttons}>
        <Button
          variant="default"
          disabled={revealStep === 0}
          onClick={() => void reveal(-1)}
          leftSection={<KeyCap cap={capOf('revealBack')} />}
          px="xs"
        >
          {t('conduct.reveal.back')}
        </Button>
        <Button
          variant={variant}
          disabled={isEnd}
          loading={isBusy}
          onClick={() => void reveal(1)}
          data-acts-on={revealStep}
          rightSection={<KeyCap cap={capOf('revealNext')} />}
          px="xs"
        >
          {t('conduct.reveal.next')}
        </Button>
        <Button
          variant="default"
          disabled={isEnd}
          onClick={() => void revealTo(stepCount)}
          rightSection={<KeyCap cap={capOf('revealAll')} />}
          aria-keyshortcuts="End"
          px="xs"
        >
          {t('conduct.reveal.all')}
        </Button>
        <Button
          variant="default"
          disabled={revealStep === 0}
          onClick={() => void revealTo(0)}
          rightSection={<KeyCap cap={capOf('revealNone')} />}
          aria-keyshortcuts="Home"
          px="xs"
        >
          {t('conduct.reveal.reset')}
        </Button>
      </div>
      <div className={styles.auto}>
        <Switch
          label={t('conduct.reveal.auto')}
          checked={isAuto}
          disabled={isEnd}
          onChange={(event) => setAuto(event.currentTarget.checked)}
        />
        <NumberInput
          hideControls
          aria-label={t('conduct.reveal.seconds')}
          value={seconds}
          onChange={(value) => setSeconds(Number(value) || 6)}
          min={2}
          max={60}
          suffix={` ${t('conduct.reveal.secondsUnit')}`}
          w={110}
        />
      </div>
    </div>
  );
}
