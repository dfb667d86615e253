/** A wide dialog whose head and buttons stay while its middle scrolls. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ModalLayer } from '../../ui/index.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import styles from './documents.module.css';

/** The one thing the dialog is for. */
export interface DialogDeed {
  label: string;
  run: () => void;
  isBusy: boolean;
  isDisabled: boolean;
}

export interface FileDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Without it the dialog only shows. */
  deed?: DialogDeed;
}

export function FileDialog({ title, onClose, children, deed }: FileDialogProps) {
  const t = useDocumentWords();
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={title}
      size="min(1080px, 94vw)"
      yOffset="3dvh"
      classNames={{ content: styles.fileDialog, body: styles.fileDialogFrame }}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className={styles.fileDialogBody} role="region" aria-label={title} tabIndex={0}>
        {children}
      </div>
      {deed ? (
        <div className={styles.fileDialogFooter}>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button onClick={deed.run} loading={deed.isBusy} disabled={deed.isDisabled}>
            {deed.label}
          </Button>
        </div>
      ) : null}
    </ModalLayer>
  );
}
