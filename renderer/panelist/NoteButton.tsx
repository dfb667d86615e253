/** Opens the note on a criterion, or the overall one. */
import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, ModalLayer } from '../ui/index.ts';
import { NoteField } from './NoteField.tsx';
import css from './row.module.css';

interface Props {
  /** What the button says to readers. */
  readonly label: string;
  readonly fieldLabel: string;
  readonly note: string;
  readonly isReadOnly: boolean;
  readonly onSave: (text: string) => void;
  /** A visible text beside the icon. */
  readonly children?: ReactNode;
}

export function NoteButton({ label, fieldLabel, note, isReadOnly, onSave, children }: Props) {
  const { t } = useTranslation(['panelist', 'ui']);
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <button
        type="button"
        className={css.noteButton}
        data-filled={note !== ''}
        data-wide={children !== undefined}
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        onClick={open}
      >
        <Icon name="note" />
        {children}
      </button>
      <ModalLayer
        opened={isOpen}
        onClose={close}
        title={fieldLabel}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
        // At once: what is typed from the first moment on belongs to the note.
        transitionProps={{ duration: 0 }}
      >
        <NoteField label={fieldLabel} value={note} isReadOnly={isReadOnly} onSave={onSave} />
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={close}>
            {t('sheet.done')}
          </Button>
        </Group>
      </ModalLayer>
    </>
  );
}
