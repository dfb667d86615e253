/** The host of this page has been replaced: nothing is scored here any more, and the sheets go over from here. */
import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/index.ts';
import { CarryOver } from './CarryOver.tsx';
import css from './scene.module.css';

export function ReplacedScene({ hostName }: { readonly hostName: string }) {
  const { t } = useTranslation('carry');
  return (
    <main className={css.scene}>
      <EmptyState
        icon="alert"
        order={1}
        title={t('replacedTitle')}
        action={
          <Paper withBorder radius="lg" p="md" mt="md" w="min(560px, 92vw)" ta="start">
            <CarryOver />
          </Paper>
        }
      >
        {t('replacedText', { host: hostName })}
      </EmptyState>
    </main>
  );
}
