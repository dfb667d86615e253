/** A new device waits until the operator lets it in; the page goes on by itself. */
import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState.tsx';

export function WaitingForNod() {
  const { t } = useTranslation();
  return (
    <EmptyState
      order={1}
      icon="shield"
      title={t('nod.title')}
      action={<Loader type="dots" aria-hidden="true" />}
    >
      <p role="status">{t('nod.text')}</p>
    </EmptyState>
  );
}
