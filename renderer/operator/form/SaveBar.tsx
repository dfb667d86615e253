/** The foot of a form: what is unsaved, what is saved, and the two ways on. */
import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, type ReactNode } from 'react';
import { ProblemAlert } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import { OvertakenNote } from './OvertakenNote.tsx';
import type { CommandForm } from './useCommandForm.ts';
import styles from './form.module.css';

export interface SaveBarProps {
  // The bar looks at no value of the form.
  form: Pick<
    CommandForm<object>,
    | 'submit'
    | 'submitAndAgain'
    | 'submitMine'
    | 'isSaving'
    | 'isSaved'
    | 'isDirty'
    | 'problem'
    | 'discard'
    | 'overtakenBy'
  > & {
    fields: { errors: Record<string, unknown> };
  };
  /** At the left, for instance a delete button. */
  aside?: ReactNode;
  saveLabel?: string;
  isDisabled?: boolean;
  /** Instead of throwing changes away, for instance closing the drawer. */
  onCancel?: () => void;
  /** A new row: several are typed one after another. */
  hasAgain?: boolean;
}

export function SaveBar({
  form,
  aside,
  saveLabel,
  isDisabled = false,
  onCancel,
  hasAgain = false,
}: SaveBarProps) {
  const t = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const saveAndAgain = async () => {
    const isSaved = await form.submitAndAgain();
    // In the form's first field, where its opening began.
    if (isSaved)
      bar.current
        ?.closest('[role="dialog"]')
        ?.querySelector<HTMLElement>('[data-autofocus]')
        ?.focus();
  };
  useHotkeys(
    [
      ['mod+S', () => void form.submit()],
      ['mod+shift+S', () => void (hasAgain ? saveAndAgain() : null)],
    ],
    [],
  );
  const mistakes = Object.keys(form.fields.errors).length;
  const status =
    mistakes > 0
      ? t('form.mistakes', { count: mistakes })
      : form.isSaving
        ? t('form.saving')
        : form.isDirty
          ? t('form.unsaved')
          : form.isSaved
            ? t('form.saved')
            : '';
  return (
    <div ref={bar} className={styles.saveBar} data-save-bar>
      <OvertakenNote form={form} />
      {form.problem ? <ProblemAlert problem={form.problem} /> : null}
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          {aside}
          <Text role="status" size="sm" fw={600} {...(mistakes > 0 ? { c: 'red' } : {})}>
            {form.isSaved && !form.isDirty && mistakes === 0 ? `✓ ${status}` : status}
          </Text>
        </Group>
        <Group gap="sm" wrap="nowrap">
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              {t('ui:cancel')}
            </Button>
          ) : (
            <Button
              variant="default"
              onClick={form.discard}
              disabled={!form.isDirty || form.isSaving}
            >
              {t('form.drop')}
            </Button>
          )}
          {hasAgain ? (
            <Button
              variant="default"
              onClick={() => void saveAndAgain()}
              disabled={isDisabled || form.isSaving || form.overtakenBy.length > 0}
              aria-keyshortcuts="Control+Shift+S"
            >
              {t('form.saveAndAgain')}
            </Button>
          ) : null}
          <Button
            onClick={() => void form.submit()}
            loading={form.isSaving}
            disabled={isDisabled || form.overtakenBy.length > 0}
            aria-keyshortcuts="Control+S"
          >
            {saveLabel ?? t('form.save')}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
