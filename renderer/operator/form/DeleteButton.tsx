/** Deletes the row of a drawer after one question, and offers to take it back. */
import { ConfirmButton } from '../../ui/index.ts';
import type { ReactNode } from 'react';
import type { Takeable } from '../../../electron/contract/commands.ts';
import { offerTakeBack } from '../takeBack/offerTakeBack.tsx';
import { useWords } from '../useWords.ts';

export interface DeleteButtonProps {
  name: string;
  onDelete: () => Promise<Takeable>;
  onDone: () => void;
  isDisabled?: boolean;
  /** Stands above the question. */
  warning?: ReactNode;
}

export function DeleteButton({
  name,
  onDelete,
  onDone,
  isDisabled = false,
  warning,
}: DeleteButtonProps) {
  const t = useWords();
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      isDangerous
      disabled={isDisabled}
      question={t('form.delete')}
      consequence={
        <>
          {warning}
          {t('form.deleteQuestion', { name })}
        </>
      }
      confirmLabel={t('form.delete')}
      onConfirm={async () => {
        offerTakeBack(await onDelete(), t('form.deleted', { name }));
        onDone();
      }}
    >
      {t('form.delete')}
    </ConfirmButton>
  );
}
