/** A NIP as text, shown in its four parts; what is wrong or doubtful with it stands below while it is typed. */
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { notesOfNip, printNip, type NipContext } from '../../../electron/domain/nip.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
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
  const language = useLanguage();
  // What the form refused is said by the error.
  const notes = error ? [] : notesOfNip(value, context);
  const hint = notes.map(({ words }) => words[language]).join(' ');
  return (
    <TextInput
      label={t('nip.label')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(printNip(value))}
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
