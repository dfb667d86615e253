/** Opens the import before the day. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../electron/contract/topics.ts';
import { Icon } from '../../ui/index.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { useDocumentWords } from './useDocumentWords.ts';

export function ImportButton({ setup }: { setup: Setup }) {
  const t = useDocumentWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="list" size={18} />}
        onClick={() => setOpen(true)}
      >
        {t('import.button')}
      </Button>
      {isOpen ? <ImportDialog setup={setup} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
