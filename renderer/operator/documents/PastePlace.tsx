/** Where rows from a spreadsheet are pasted; the rows themselves show in the preview. */
import { Textarea } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import { useDocumentWords } from './useDocumentWords.ts';

export interface PastePlaceProps {
  onPaste: (text: string) => void;
  isReading: boolean;
  /** Null as long as nothing was pasted. */
  rowCount: number | null;
}

export function PastePlace({ onPaste, isReading, rowCount }: PastePlaceProps) {
  const t = useDocumentWords();
  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text.trim() !== '') onPaste(text);
  };
  return (
    <Textarea
      label={t('paste.place')}
      description={t('paste.placeHint')}
      placeholder={
        isReading
          ? t('import.reread')
          : rowCount === null
            ? t('paste.placeEmpty')
            : t('paste.pasted', { count: rowCount })
      }
      rows={2}
      // Only what is pasted counts: typing rows is what the drawers are for.
      value=""
      onChange={() => undefined}
      onPaste={take}
      data-autofocus
    />
  );
}
