/** Turns the soft bell of the timer on and off, for this laptop. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { useWords } from '../useWords.ts';

export function BellSwitch({
  isOn,
  onChange,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const t = useWords();
  const label = t('conduct.timer.bell');
  return (
    <Tooltip label={`${label}: ${t(isOn ? 'conduct.timer.bellOn' : 'conduct.timer.bellOff')}`}>
      <ActionIcon
        variant={isOn ? 'light' : 'default'}
        aria-label={label}
        aria-pressed={isOn}
        onClick={() => onChange(!isOn)}
      >
        <svg
          width={20}
          height={20}
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4l2-2Z" />
          <path d="M10 21h4" />
          {isOn ? null : <path d="m3 3 18 18" />}
        </svg>
      </ActionIcon>
    </Tooltip>
  );
}
