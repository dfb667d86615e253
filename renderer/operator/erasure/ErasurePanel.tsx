/** Data pribadi: the way to erase the people of a closed event, or to the certificate once that is done. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ErasureState } from '../../../electron/contract/erasure.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Icon, ProblemAlert } from '../../ui/index.ts';
import { ErasureDialog } from './ErasureDialog.tsx';
import { fetchErasure } from './erasureDoor.ts';
import { useErasureWords } from './useErasureWords.ts';

export function ErasurePanel({ setup }: { setup: Setup }) {
  const t = useErasureWords();
  const language = useLanguage();
  const { id, status, documentRevision } = setup.event;
  const [state, setState] = useState<ErasureState | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [step, setStep] = useState<'FORM' | 'DONE' | null>(null);
  // An erasure makes a further revision of the documents, so that this asks again after it.
  useEffect(() => {
    fetchErasure(id).then(setState, setProblem);
  }, [id, documentRevision]);
  const isClosed = status === 'CLOSED';
  const certificate = state?.certificate ?? null;
  return (
    <section aria-label={t('title')}>
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('hint')}
      </Text>
      <ProblemAlert problem={problem} />
      {certificate ? (
        <Text mb="xs">
          {t('erasedAt', {
            at: formatInstantWithDate(certificate.erasedAtMs, language),
            name: certificate.by,
          })}
        </Text>
      ) : null}
      <Group>
        {certificate ? (
          <Button
            variant="default"
            leftSection={<Icon name="shield" size={18} />}
            onClick={() => setStep('DONE')}
          >
            {t('show')}
          </Button>
        ) : null}
        <Button
          variant={certificate ? 'subtle' : 'default'}
          color="red"
          disabled={!isClosed}
          onClick={() => setStep('FORM')}
        >
          {certificate ? t('again') : t('open')}
        </Button>
        {isClosed ? null : <Text size="sm">{t('notClosed')}</Text>}
      </Group>
      {step ? (
        <ErasureDialog
          eventId={id}
          isDone={step === 'DONE'}
          onErased={() => setStep('DONE')}
          onClose={() => setStep(null)}
        />
      ) : null}
    </section>
  );
}
