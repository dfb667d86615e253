/** Rows copied from a spreadsheet come in by a button, or by Ctrl+V on the page where no field takes it. */
import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import type { ImportSubject } from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { Icon } from '../../ui/index.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { useDocumentWords } from './useDocumentWords.ts';

/** Fields take what is pasted themselves, and so does whatever lies over the page. */
const takesPaste = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"]') !== null ||
  (target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null);

export function PasteRows({ setup, subject }: { setup: Setup; subject: ImportSubject }) {
  const t = useDocumentWords();
  const [pasted, setPasted] = useState<string | null>(null);
  useWindowEvent('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '' || takesPaste(event.target)) return;
    event.preventDefault();
    setPasted(text);
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="list" size={18} />}
        aria-keyshortcuts="Control+V"
        onClick={() => setPasted('')}
      >
        {t('paste.button')}
      </Button>
      {pasted === null ? null : (
        <ImportDialog
          setup={setup}
          paste={{ subject, text: pasted }}
          onClose={() => setPasted(null)}
        />
      )}
    </>
  );
}
