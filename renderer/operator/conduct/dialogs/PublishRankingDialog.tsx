/** The preview before the ranking is frozen for the room: who would stand where, nothing revealed yet. */
import { Alert, Button, Table, Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useTopic } from '../../../stores/index.ts';
import { EmptyState, Icon, ScoreText } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { useWords } from '../../useWords.ts';
import { countOpenTalks } from '../agendaSteps.ts';
import { once, useBusy } from '../busyStore.ts';
import { OpenFacts } from './OpenFacts.tsx';
import { PublishButtons } from './PublishButtons.tsx';
import { useIsPublished } from './useIsPublished.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';

export function PublishRankingDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const t = useWords();
  const ranking = useTopic('ranking');
  const isBusy = useBusy('publish');
  const isPublished = useIsPublished('RANKING');
  const open = countOpenTalks(setup);
  const isEarly = open > 0;
  const isRefused = isEarly && !setup.rules.canPublishRankingEarly;
  const rows = (ranking?.analysis.presentations ?? []).toSorted(
    (a, b) => (a.finalRank ?? Infinity) - (b.finalRank ?? Infinity) || a.id.localeCompare(b.id),
  );
  const send = (command: 'publishRanking' | 'showScene') =>
    void once('publish', async () => {
      const answer =
        command === 'publishRanking'
          ? await ask('publishRanking', {})
          : await ask('showScene', { scene: 'RANKING' });
      if (answer) onClose();
    });
  const numberOf = (id: string) => setup.presentation.find((row) => row.id === id);
  return (
    <ConsoleModal title={t('conduct.publish.rankingTitle')} onClose={onClose} size="xl">
      {isEarly ? (
        <Alert color={isRefused ? 'red' : 'yellow'} icon={<Icon name="alert" />} mb="sm">
          {t(isRefused ? 'conduct.publish.tooEarly' : 'conduct.publish.early', { count: open })}
        </Alert>
      ) : null}
      <OpenFacts setup={setup} />
      {ranking && !ranking.analysis.panel.showPodium ? (
        <Alert color="yellow" icon={<Icon name="info" />} mb="sm">
          {t('conduct.publish.groupsOnly')}
        </Alert>
      ) : null}
      <Text mb="sm">
        {t(isPublished ? 'conduct.publish.rankingIsOut' : 'conduct.publish.rankingText')}
      </Text>
      {rows.length === 0 ? (
        <EmptyState title={t('conduct.publish.nothing')} icon="list" />
      ) : (
        <Table.ScrollContainer
          minWidth={500}
          maxHeight={320}
          scrollAreaProps={{
            viewportProps: { tabIndex: 0, 'aria-label': t('conduct.publish.rankingTitle') },
          }}
        >
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('conduct.column.rank')}</Table.Th>
                <Table.Th>{t('conduct.column.title')}</Table.Th>
                <Table.Th ta="end">{t('conduct.column.score')}</Table.Th>
                <Table.Th ta="end">{t('conduct.column.tier')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => {
                const presentation = numberOf(row.id);
                return (
                  <Table.Tr key={row.id}>
                    <Table.Td fw={700}>{row.finalRank ?? '–'}</Table.Td>
                    <Table.Td>
                      <Text lineClamp={1} size="sm">
                        {presentation ? `${presentation.number}. ${presentation.title}` : row.id}
                      </Text>
                    </Table.Td>
                    <Table.Td ta="end">
                      <ScoreText value={row.score?.display ?? null} />
                    </Table.Td>
                    <Table.Td ta="end">{row.tier ?? '–'}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <PublishButtons
          isPublished={isPublished}
          isBusy={isBusy}
          words={{
            publish: t(
              isPublished ? 'conduct.publish.rankingAgain' : 'conduct.publish.rankingSubmit',
            ),
            show: t('conduct.publish.showLast'),
          }}
          canPublish={!isRefused && rows.length > 0}
          onPublish={() => send('publishRanking')}
          onShow={() => send('showScene')}
        />
      </div>
    </ConsoleModal>
  );
}
