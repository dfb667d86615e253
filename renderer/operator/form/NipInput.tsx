/** A NIP as text, shown in its four parts, with notes where something looks wrong; notes never stop a save. */
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { readNip, type NipContext } from '../prepare/nip.ts';
import { useWords } from '../useWords.ts';

export interface NipInputProps {
  value: string;
  onChange: (value: string) => void;
  context: NipContext;
  error?: ReactNode;
  disabled?: boolean;
}

export function NipInput({ value, onChange, context, error, disabled = false }: NipInputProps) {
  const t = useWords();
  const { shown, notes } = readNip(value, context);
  const hint = notes.map((note) => t(`nip.${note}`)).join(' ');
  return (
    <TextInput
      label={t('nip.label')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (notes.length === 0 || shown !== value) onChange(shown);
      }}
      placeholder="19680411 199303 1 009"
      inputMode="numeric"
      autoComplete="off"
      maxLength={30}
      disabled={disabled}
      error={error}
      description={
        hint ? (
          <span
            role="status"
            style={{
              color: 'light-dark(var(--mantine-color-yellow-8), var(--mantine-color-yellow-3))',
              fontWeight: 600,
            }}
          >
            {t('nip.check')} {hint}
          </span>
        ) : null
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
