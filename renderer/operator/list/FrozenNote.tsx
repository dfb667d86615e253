/** Why a part of the preparation can no longer be changed. */
import { Alert } from '@mantine/core';
import { Icon } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';

export function FrozenNote({ rulesHash }: { rulesHash: string | null }) {
  const t = useWords();
  return (
    <Alert icon={<Icon name="lock" />} color="gray" mb="md" variant="light">
      {t('form.frozen')}
      {rulesHash ? (
        <div
          style={{ fontFamily: 'var(--mantine-font-family-monospace)', overflowWrap: 'anywhere' }}
        >
          {rulesHash.slice(0, 16)}
        </div>
      ) : null}
    </Alert>
  );
}
