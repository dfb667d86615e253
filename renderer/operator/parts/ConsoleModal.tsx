/** A dialog of the console: a title, a close button that says so, a foot with its buttons. */
import type { ReactNode } from 'react';
import { useWords } from '../useWords.ts';
import { ModalLayer } from '../../ui/index.ts';

export interface ConsoleModalProps {
  title: string;
  onClose: () => void;
  size?: string | number;
  children: ReactNode;
}

export function ConsoleModal({ title, onClose, size = 'lg', children }: ConsoleModalProps) {
  const t = useWords();
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('ui:close'), size: 44 }}
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
    >
      {children}
    </ModalLayer>
  );
}
