/** A time of day as Indonesian paper writes it: 08.30; takes 8.30, 0830, 8:30 and “Pukul 08.30 – 09.00” too. */
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { readTime } from '../../../electron/domain/dayText.ts';
import { showClock } from './clockText.ts';

export interface ClockInputProps {
  label: string;
  /** HH:MM or ''. */
  value: string;
  onChange: (value: string) => void;
  error?: React.ReactNode;
  isRequired?: boolean;
  disabled?: boolean;
}

export function ClockInput({
  label,
  value,
  onChange,
  error,
  isRequired = false,
  disabled = false,
}: ClockInputProps) {
  const [text, setText] = useState(showClock(value));
  useEffect(() => setText(showClock(value)), [value]);
  const take = () => {
    const read = text.trim() === '' ? '' : readTime(text);
    if (read !== null) setText(showClock(read));
    onChange(read ?? text);
  };
  return (
    <TextInput
      label={label}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        // Whatever is longer may go on: “Pukul 1” is no one o’clock yet.
        const read = readTime(event.currentTarget.value);
        if (read !== null && event.currentTarget.value.length === 5) onChange(read);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || (event.ctrlKey && event.key.toLowerCase() === 's')) take();
      }}
      placeholder="08.30"
      maxLength={40}
      error={error}
      withAsterisk={isRequired}
      disabled={disabled}
    />
  );
}
