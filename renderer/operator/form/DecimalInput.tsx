/** An exact decimal, typed and shown with the language's comma. */
import { TextInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { readDecimal, showDecimal } from './numberText.ts';

export interface DecimalInputProps {
  label: string;
  isLabelHidden?: boolean;
  description?: string;
  /** Decimal text of the contract. */
  value: string;
  onChange: (value: string) => void;
  error?: ReactNode;
  disabled?: boolean;
  width?: number;
}

export function DecimalInput({
  label,
  isLabelHidden = false,
  description,
  value,
  onChange,
  error,
  disabled = false,
  width,
}: DecimalInputProps) {
  const language = useLanguage();
  const [text, setText] = useState(showDecimal(value, language));
  // What is typed stays as typed ("12,") as long as it means the same.
  useEffect(() => {
    setText((typed) => (readDecimal(typed) === value ? typed : showDecimal(value, language)));
  }, [value, language]);
  return (
    <TextInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      {...(description ? { description } : {})}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(readDecimal(typed) ?? typed);
      }}
      onBlur={() => {
        const read = readDecimal(text);
        if (read !== null) setText(showDecimal(read, language));
      }}
      inputMode="decimal"
      maxLength={9}
      error={error}
      disabled={disabled}
      {...(width ? { w: width } : {})}
    />
  );
}
