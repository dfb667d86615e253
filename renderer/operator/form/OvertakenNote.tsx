/** Says that another window saved what is being typed here, and what the host has now; nothing is saved before an answer. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { Icon } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import type { CommandForm } from './useCommandForm.ts';

type Overtaken = Pick<CommandForm<object>, 'overtakenBy' | 'discard' | 'submitMine' | 'isSaving'>;

export function OvertakenNote({ form }: { form: Overtaken }) {
  const t = useWords();
  if (form.overtakenBy.length === 0) return null;
  // Lists and parts are seen once they are loaded; words and figures are told.
  const values = form.overtakenBy.filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return (
    <Alert color="yellow" icon={<Icon name="alert" />} title={t('form.overtaken')} mb="xs">
      {values.length > 0 ? (
        <Text size="sm">{t('form.overtakenBy', { values: values.join('; ') })}</Text>
      ) : null}
      <Group gap="sm" mt="xs">
        <Button variant="default" onClick={form.discard}>
          {t('form.takeTheirs')}
        </Button>
        <Button variant="default" onClick={() => void form.submitMine()} loading={form.isSaving}>
          {t('form.saveMine')}
        </Button>
      </Group>
    </Alert>
  );
}
