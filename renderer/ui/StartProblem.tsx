/** A seat that could not be opened: why, and the other way in. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import { describeError } from './describeError.ts';
import { EmptyState } from './EmptyState.tsx';

export function StartProblem({ problem }: { readonly problem: unknown }) {
  const { t } = useTranslation();
  useLanguage();
  // A code would end the same way.
  const { isCookieRefused = false } = (problem ?? {}) as { isCookieRefused?: boolean };
  return (
    <EmptyState
      order={1}
      icon="alert"
      title={t('startProblem.title')}
      action={
        isCookieRefused ? (
          <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
        ) : (
          <Button component="a" href="/join/" variant="default">
            {t('startProblem.code')}
          </Button>
        )
      }
    >
      <p role="alert">{describeError(problem)}</p>
    </EmptyState>
  );
}
