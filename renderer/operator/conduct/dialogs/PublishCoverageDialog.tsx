/** The preview before the coverage of the priority programmes goes on screen. */
import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useTopic } from '../../../stores/index.ts';
import { ask } from '../../ask.ts';
import { useWords } from '../../useWords.ts';
import { once, useBusy } from '../busyStore.ts';
import { Miniature } from '../Miniature.tsx';
import { OpenFacts } from './OpenFacts.tsx';
import { PublishButtons } from './PublishButtons.tsx';
import { useIsPublished } from './useIsPublished.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import { coveragePreview } from './coveragePreview.ts';
import dialogs from '../../parts/dialogs.module.css';
import styles from './preview.module.css';

export function PublishCoverageDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const t = useWords();
  const isBusy = useBusy('publish');
  const isPublished = useIsPublished('COVERAGE');
  const stage = useTopic('stage');
  const ranking = useTopic('ranking') ?? null;
  const coverage = useMemo(() => coveragePreview(setup, ranking), [setup, ranking]);
  const send = (command: 'publishCoverage' | 'showScene') =>
    void once('publish', async () => {
      const answer =
        command === 'publishCoverage'
          ? await ask('publishCoverage', {})
          : await ask('showScene', { scene: 'COVERAGE' });
      if (answer) onClose();
    });
  return (
    <ConsoleModal title={t('conduct.publish.coverageTitle')} onClose={onClose} size="xl">
      <OpenFacts setup={setup} />
      <Text mb="sm">{t('conduct.publish.coverageText')}</Text>
      {stage ? (
        <div className={styles.preview}>
          <Miniature
            stage={{
              ...stage,
              scene: 'COVERAGE',
              isBlank: false,
              result: null,
              ranking: null,
              coverage,
              publication: { version: 0, publishedAtMs: 0 },
            }}
            title={t('conduct.publish.preview')}
          />
        </div>
      ) : null}
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <PublishButtons
          isPublished={isPublished}
          isBusy={isBusy}
          words={{
            publish: t(isPublished ? 'conduct.publish.again' : 'conduct.publish.submit'),
            show: t('conduct.publish.showLast'),
          }}
          canPublish
          onPublish={() => send('publishCoverage')}
          onShow={() => send('showScene')}
        />
      </div>
    </ConsoleModal>
  );
}
