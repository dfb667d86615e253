/** A day as people write it, typed or picked. What is no day stays as it was typed, is told below and keeps the form from being saved. */
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useEffect, useRef, useState } from 'react';
import { readDay } from '../../../electron/domain/dayText.ts';
import { useWords } from '../useWords.ts';

export interface DayInputProps extends Omit<
  DateInputProps,
  'value' | 'defaultValue' | 'onChange' | 'onInput' | 'dateParser' | 'valueFormat' | 'fixOnBlur'
> {
  /** ISO day; null or '' where there is none; else what was typed and is no day: no contract takes that. */
  value: string | null;
  onChange: (value: string | null) => void;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

export function DayInput({ value, onChange, onFocus, onBlur, error, ...rest }: DayInputProps) {
  const t = useWords();
  const shown = value || null;
  const [isTyping, setTyping] = useState(false);
  const unread = shown !== null && !isoDay.test(shown) ? shown : null;
  const { round, told } = useRounds(shown);
  const tell = (next: string | null) => {
    told(next);
    onChange(next);
  };
  // Nobody is told while the word is still being written, unless the form was to be saved.
  const isTold = unread !== null && (!isTyping || Boolean(error));
  return (
    <DateInput
      key={round}
      {...rest}
      value={unread === null ? shown : null}
      onChange={tell}
      onInput={({ currentTarget }) => {
        const typed = currentTarget.value.trim();
        tell(typed === '' ? null : (readDay(typed) ?? typed));
      }}
      dateParser={readDay}
      valueFormat="D MMMM YYYY"
      fixOnBlur={unread === null}
      onFocus={(event) => {
        setTyping(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setTyping(false);
        onBlur?.(event);
      }}
      error={isTold ? t('form.dayUnread', { text: unread }) : error}
    />
  );
}

/** Another round begins with every value that did not come from this field: the field's own text gives way to it. */
function useRounds(shown: string | null): {
  round: number;
  told: (value: string | null) => void;
} {
  const own = useRef(shown);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (shown === own.current) return;
    own.current = shown;
    setRound((before) => before + 1);
  }, [shown]);
  return {
    round,
    told: (value) => {
      own.current = value;
    },
  };
}
