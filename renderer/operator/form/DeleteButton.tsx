/** Deletes the row of a drawer after one question. */
import { ConfirmButton } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';

export interface DeleteButtonProps {
  name: string;
  onDelete: () => Promise<unknown>;
  onDone: () => void;
  isDisabled?: boolean;
}

export function DeleteButton({ name, onDelete, onDone, isDisabled = false }: DeleteButtonProps) {
  const t = useWords();
  return (
    <ConfirmButton
      variant="subtle"
      color="red"
      isDangerous
      disabled={isDisabled}
      question={t('form.delete')}
      consequence={t('form.deleteQuestion', { name })}
      confirmLabel={t('form.delete')}
      onConfirm={async () => {
        await onDelete();
        onDone();
      }}
    >
      {t('form.delete')}
    </ConfirmButton>
  );
}
