/** A note that saves itself a moment after the last key, and when it is left. */
import { Textarea } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SAVE_AFTER_MS = 600;
const LONGEST = 5000;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onSave: (text: string) => void;
}

export function NoteField({ label, value, isReadOnly, onSave }: Props) {
  const { t } = useTranslation('panelist');
  const [text, setText] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  // At once, not after the opening motion: the first letters must not land on the sheet's keys.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const unsaved = useRef<string | null>(null);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });

  function flush(): void {
    const pending = unsaved.current;
    unsaved.current = null;
    if (pending !== null) save.current(pending);
  }

  useEffect(() => {
    if (unsaved.current === null) return undefined;
    const timer = setTimeout(flush, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // Also when the operator moves everybody on while somebody types.
  useEffect(() => flush, []);

  return (
    <Textarea
      ref={field}
      aria-label={label}
      description={t('sheet.noteHint')}
      value={text}
      readOnly={isReadOnly}
      maxLength={LONGEST}
      minRows={3}
      maxRows={6}
      autosize
      data-autofocus
      onChange={(event) => {
        unsaved.current = event.currentTarget.value;
        setText(event.currentTarget.value);
      }}
      onBlur={flush}
    />
  );
}
