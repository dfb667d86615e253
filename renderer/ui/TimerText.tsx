/** Time left as "12:05", over time as "+1:30", with words for readers. */
import { Text, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../i18n/format.ts';
import type { TimerReading } from './useTimer.ts';

interface Props extends TextProps {
  readonly timer: TimerReading | null;
}

/** Whole seconds shown: rounded up while time is left, so that 0:00 means that it is over. */
export function timerText({ leftMs, isOver }: TimerReading): string {
  return isOver
    ? `+${formatDuration(Math.floor(-leftMs / 1000))}`
    : formatDuration(Math.ceil(leftMs / 1000));
}

export function TimerText({ timer, ...text }: Props) {
  const { t } = useTranslation();
  if (!timer) return null;
  const time = timerText(timer);
  const label = t(timer.isOver ? 'timer.over' : 'timer.left', {
    time: time.replace('+', ''),
    state: t(`timer.${timer.state}`),
  });
  return (
    <Text component="span" inherit {...text} role="timer" aria-label={label}>
      {time}
    </Text>
  );
}
