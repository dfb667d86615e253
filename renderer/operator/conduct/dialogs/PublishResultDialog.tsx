/** The preview before the room sees a result: the very picture, and the figures it is made of. */
import { Button, Text, VisuallyHidden } from '@mantine/core';
import type { Setup, Stage } from '../../../../electron/contract/topics.ts';
import { isLocked } from '../../../../electron/domain/phases.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { EmptyState, ScoreText } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { useWords } from '../../useWords.ts';
import { once, useBusy } from '../busyStore.ts';
import { Miniature } from '../Miniature.tsx';
import { PublishButtons } from './PublishButtons.tsx';
import { useIsPublished } from './useIsPublished.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';
import styles from './preview.module.css';

const noScore = { id: '–', en: '–' };

/** The result as it would be frozen now, for the preview only: the host makes the real one. Null while it is computed. */
function usePreview(
  setup: Setup,
  presentation: Setup['presentation'][number],
): NonNullable<Stage['result']> | null {
  const analysis = useTopic('ranking')?.analysis;
  const row = analysis?.presentations.find(({ id }) => id === presentation.id);
  if (!row) return null;
  return {
    presentationId: presentation.id,
    number: presentation.number,
    title: presentation.title,
    presenters: setup.presenter
      .filter(({ presentationId }) => presentationId === presentation.id)
      .map(({ name }) => name),
    agencyName: setup.agency.find(({ id }) => id === presentation.agencyId)?.name ?? '',
    scoreText: row.score?.display ?? noScore,
    scoreValue: row.score?.value ?? 0,
    isProvisional: row.provisional,
    sheetsCounted: row.validBallots,
    groups: setup.criterionGroup.flatMap(({ code, name }) => {
      const score = row.groupScores?.[code];
      return score ? [{ code, name, scoreText: score.display, scoreValue: score.value }] : [];
    }),
  };
}

export function PublishResultDialog({
  setup,
  presentation,
  onClose,
}: {
  setup: Setup;
  presentation: Setup['presentation'][number];
  onClose: () => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const isBusy = useBusy('publish');
  const isPublished = useIsPublished('RESULT');
  const stage = useTopic('stage');
  const hasLock = isLocked(presentation.phase);
  const result = usePreview(setup, presentation);
  const canPublish = hasLock && result !== null;
  const send = (command: 'publishResult' | 'showScene') =>
    void once('publish', async () => {
      const answer =
        command === 'publishResult'
          ? await ask('publishResult', { presentationId: presentation.id })
          : await ask('showScene', { scene: 'RESULT' });
      if (answer) onClose();
    });
  return (
    <ConsoleModal
      title={t('conduct.publish.resultTitle', { number: presentation.number })}
      onClose={onClose}
      size="xl"
    >
      {!hasLock ? (
        <EmptyState title={t('conduct.publish.notLocked')} icon="lock">
          {t('conduct.publish.notLockedText')}
        </EmptyState>
      ) : (
        <>
          <Text mb="sm">{t('conduct.publish.resultText')}</Text>
          {!result ? (
            // Made aside after the lock: there in a moment, and the dialog shows it by itself.
            <EmptyState title={t('conduct.publish.computing')} icon="clock" />
          ) : stage ? (
            <div className={styles.preview}>
              <Miniature
                stage={{
                  ...stage,
                  scene: 'RESULT',
                  isBlank: false,
                  result,
                  ranking: null,
                  coverage: null,
                  publication: { version: 0, publishedAtMs: 0 },
                }}
                title={t('conduct.publish.preview')}
              />
            </div>
          ) : null}
          <VisuallyHidden>
            <ScoreText value={result?.scoreText ?? null} />
            {(result?.groups ?? [])
              .map(({ name, scoreText }) => `, ${name} ${scoreText[language]}`)
              .join('')}
          </VisuallyHidden>
          {result?.isProvisional ? <Text fw={600}>{t('conduct.publish.provisional')}</Text> : null}
        </>
      )}
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <PublishButtons
          isPublished={isPublished}
          isBusy={isBusy}
          words={{
            publish: t(isPublished ? 'conduct.publish.again' : 'conduct.publish.submit'),
            show: t('conduct.publish.showAgain'),
          }}
          canPublish={canPublish}
          onPublish={() => send('publishResult')}
          onShow={() => send('showScene')}
        />
      </div>
    </ConsoleModal>
  );
}
