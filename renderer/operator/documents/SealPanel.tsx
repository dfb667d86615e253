/** The sealed archive: made once the event is closed, with its progress, its place and how to prove it. */
import { Alert, Button, Code, CopyButton, Progress, Text, Title } from '@mantine/core';
import type { Setup } from '../../../electron/contract/topics.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ConfirmButton, Icon, ProblemAlert } from '../../ui/index.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import { useSeal } from './useSeal.ts';
import parts from '../parts/parts.module.css';
import styles from './documents.module.css';

export function SealPanel({ setup }: { setup: Setup }) {
  const t = useDocumentWords();
  const language = useLanguage();
  const { state, problem, isRunning, start, cancel } = useSeal();
  const { status, documentRevision } = setup.event;
  const isClosed = status === 'CLOSED';
  const sealed = state?.sealed ?? [];
  const own = sealed.find((each) => each.documentRevision === documentRevision);
  return (
    <section aria-label={t('seal.title')}>
      <div className={styles.fileIntro}>
        <div className={parts.rowMain}>
          <Title order={3} size="h5">
            {t('seal.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('seal.hint')}
          </Text>
        </div>
        {isRunning ? (
          <Button
            variant="default"
            leftSection={<Icon name="stop" size={18} />}
            onClick={() => void cancel()}
          >
            {t('seal.cancel')}
          </Button>
        ) : isClosed && own ? (
          <ConfirmButton
            variant="default"
            leftSection={<Icon name="shield" size={18} />}
            question={t('seal.againTitle')}
            consequence={
              <span className={styles.pathText}>{t('seal.againText', { path: own.path })}</span>
            }
            confirmLabel={t('seal.again')}
            onConfirm={() => start(true)}
          >
            {t('seal.again')}
          </ConfirmButton>
        ) : (
          <Button
            leftSection={<Icon name="shield" size={18} />}
            disabled={!isClosed || state === null}
            onClick={() => void start(false)}
          >
            {t('seal.button')}
          </Button>
        )}
      </div>
      {isClosed ? null : <Text>{t('seal.notClosed')}</Text>}
      <ProblemAlert problem={problem ?? state?.problem ?? null} />
      {state && isRunning ? (
        <SealProgress done={state.done} total={state.total} file={state.fileName} />
      ) : null}
      <div role="status">
        {state?.status === 'DONE' ? (
          <Alert color="lagoon" icon={<Icon name="checkCircle" />}>
            {t('seal.done')}
          </Alert>
        ) : null}
        {state?.status === 'CANCELLED' ? <Text>{t('seal.cancelled')}</Text> : null}
      </div>
      {sealed.length > 0 ? (
        <ul className={parts.rowList}>
          {sealed.map(({ path, documentRevision: revision, madeAtMs }) => (
            <li key={path} className={styles.row}>
              <div className={`${parts.rowMain} ${styles.rowText}`}>
                <strong>
                  {t('seal.madeAt', { revision, at: formatInstantWithDate(madeAtMs, language) })}
                </strong>
                <div className={styles.pathText}>{path}</div>
                <Text size="sm" c="dimmed">
                  {t('seal.verify')}{' '}
                  <Code className={styles.pathText}>{`bantaya verify "${path}"`}</Code>
                </Text>
              </div>
              <CopyButton value={path}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {t(copied ? 'seal.copied' : 'seal.copy')}
                  </Button>
                )}
              </CopyButton>
            </li>
          ))}
        </ul>
      ) : isClosed && state && !isRunning ? (
        <Text c="dimmed">{t('seal.none')}</Text>
      ) : null}
    </section>
  );
}

function SealProgress({ done, total, file }: { done: number; total: number; file: string }) {
  const t = useDocumentWords();
  const isProving = total > 0 && done === total;
  return (
    <div className={styles.work}>
      <Progress
        value={total === 0 ? 0 : (done / total) * 100}
        animated
        aria-label={t('seal.title')}
      />
      <Text size="sm" aria-live="polite">
        {isProving
          ? t('seal.proving')
          : t('seal.making', { done: done + 1, total: total || '…', file })}
      </Text>
    </div>
  );
}
