/** How the decision stands, and the two steps: a draft, then the chair's confirmation. */
import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { formatInstantWithDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ConfirmButton, Icon } from '../../../ui/index.ts';
import type { CommandForm } from '../../form/useCommandForm.ts';
import { useResultWords } from '../useResultWords.ts';
import type { DecisionValues } from './decisionValues.ts';
import type { Proposal } from './proposals.ts';
import layout from '../../form/form.module.css';

export interface DecisionBarProps {
  proposal: Proposal;
  form: CommandForm<DecisionValues>;
  isSending: boolean;
  isConfirmed: boolean;
  isClosed: boolean;
  onSave: () => void;
  onConfirm: () => void;
  onWithdraw: () => Promise<unknown>;
}

const isDialogOpen = () => document.querySelector('[aria-modal="true"]') !== null;

export function DecisionBar({
  proposal,
  form,
  isSending,
  isConfirmed,
  isClosed,
  onSave,
  onConfirm,
  onWithdraw,
}: DecisionBarProps) {
  const t = useResultWords();
  const language = useLanguage();
  const { decision, row } = proposal;
  const confirmedBy = (
    { CHAIR: 'confirmedByChair', OPERATOR: 'confirmedForChair', NOBODY: 'confirmed' } as const
  )[decision?.confirmedBy ?? 'NOBODY'];
  const canSave = !isClosed && !isConfirmed && form.isDirty;
  // There is nothing to confirm while nothing is decided.
  const canConfirm =
    !isClosed &&
    !isConfirmed &&
    row !== undefined &&
    form.fields.values.code !== 'BELUM_DIPUTUSKAN';
  useHotkeys(
    [
      // A drawer over the page has its own Ctrl+S.
      ['mod+S', () => canSave && !isDialogOpen() && onSave()],
      ['mod+Enter', () => canConfirm && !isDialogOpen() && onConfirm()],
    ],
    [],
  );
  const mistakes = Object.keys(form.fields.errors).length;
  const status = isConfirmed
    ? t(`deliberation.${confirmedBy}`, {
        at: formatInstantWithDate(decision?.decidedAtMs ?? 0, language),
      })
    : mistakes > 0
      ? t('operator:form.mistakes', { count: mistakes })
      : form.isDirty
        ? t('deliberation.unsaved')
        : decision
          ? t('deliberation.draftSaved')
          : t('deliberation.notSaved');
  return (
    <div className={layout.saveBar}>
      <Text
        role="status"
        size="sm"
        fw={600}
        {...(mistakes > 0 && !isConfirmed ? { c: 'red' } : {})}
      >
        {isConfirmed ? '✓ ' : ''}
        {status}
      </Text>
      <Group gap="sm" justify="flex-end">
        {isConfirmed ? (
          <ConfirmButton
            variant="default"
            disabled={isClosed}
            question={t('deliberation.withdrawConfirm')}
            consequence={t('deliberation.withdrawText')}
            confirmLabel={t('deliberation.withdrawConfirm')}
            onConfirm={onWithdraw}
          >
            {t('deliberation.withdrawConfirm')}
          </ConfirmButton>
        ) : (
          <>
            <Button
              variant="default"
              onClick={form.discard}
              disabled={!form.isDirty || form.isSaving}
            >
              {t('operator:form.drop')}
            </Button>
            <Button
              variant="default"
              onClick={onSave}
              disabled={!canSave}
              loading={form.isSaving}
              aria-keyshortcuts="Control+S"
            >
              {t('deliberation.save')}
            </Button>
            <Button
              onClick={onConfirm}
              disabled={!canConfirm}
              loading={isSending || form.isSaving}
              leftSection={<Icon name="checkCircle" size={18} />}
              aria-keyshortcuts="Control+Enter"
            >
              {t('deliberation.confirm')}
            </Button>
          </>
        )}
      </Group>
    </div>
  );
}
