/** A wide dialog whose head and buttons stay while its middle scrolls. */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import './documents.css';
import { useDocumentWords } from './useDocumentWords.ts';

export interface FileDialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

export function FileDialog({ title, onClose, children, footer }: FileDialogProps) {
  const t = useDocumentWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(1080px, 94vw)"
      yOffset="3dvh"
      classNames={{ content: 'fileDialog', body: 'fileDialogFrame' }}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <div className="fileDialogBody" role="region" aria-label={title} tabIndex={0}>
        {children}
      </div>
      {footer ? <div className="fileDialogFooter">{footer}</div> : null}
    </Modal>
  );
}
