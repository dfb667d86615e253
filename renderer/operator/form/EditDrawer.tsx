/** A drawer with the form of one row; closing it with changes asks first. */
import type { ReactNode } from 'react';
import { useWords } from '../useWords.ts';
import { DrawerLayer } from '../../ui/index.ts';
import { leaveForms } from './unsavedStore.ts';
import styles from './form.module.css';

export interface EditDrawerProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  size?: number | string;
}

/** Rendered only while open, so that each opening starts from what the host has. */
export function EditDrawer({ title, onClose, children, size = 620 }: EditDrawerProps) {
  const t = useWords();
  return (
    <DrawerLayer
      opened
      onClose={() => leaveForms(onClose)}
      title={title}
      position="right"
      size={size}
      padding="lg"
      closeButtonProps={{ size: 44, 'aria-label': t('ui:close') }}
      styles={{
        content: { display: 'flex', flexDirection: 'column' },
        body: { flex: 1, minHeight: 0, overflow: 'auto', paddingBottom: 0 },
        title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' },
      }}
    >
      <div className={styles.editDrawerBody}>{children}</div>
    </DrawerLayer>
  );
}
