/** An exact share from 0 to 1, typed as a fraction, a percentage or a decimal. */
import { TextInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { formatPercent } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { readFraction, shareOf } from './numberText.ts';

export interface FractionInputProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
  disabled?: boolean;
}

export function FractionInput({
  label,
  description,
  value,
  onChange,
  error,
  disabled = false,
}: FractionInputProps) {
  const language = useLanguage();
  const [text, setText] = useState(value);
  useEffect(() => setText((typed) => (readFraction(typed) === value ? typed : value)), [value]);
  const share = shareOf(value);
  return (
    <TextInput
      label={label}
      {...(description ? { description } : {})}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(readFraction(typed) ?? typed);
      }}
      onBlur={() => setText(readFraction(text) ?? text)}
      rightSection={
        share === null ? null : (
          <span style={{ fontSize: 13 }}>{formatPercent(share, language, 0)}</span>
        )
      }
      rightSectionWidth={64}
      placeholder="2/3"
      maxLength={11}
      error={error}
      disabled={disabled}
    />
  );
}
