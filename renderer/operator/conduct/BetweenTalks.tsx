/** The centre when nobody presents: before the day, in a break, after the last talk. */
import { Button, Text, Title } from '@mantine/core';
import { nextRow } from '../../../electron/contract/agendaOrder.ts';
import type { Live, Setup } from '../../../electron/contract/topics.ts';
import { useWords } from '../useWords.ts';
import { goTo } from '../shell/route.ts';
import { goNext, goToDeliberation } from './acts.ts';
import { countOpenTalks } from './agendaSteps.ts';
import { openDialog } from './dialogStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { capOf } from './shortcuts.ts';
import styles from './betweenTalks.module.css';

export function BetweenTalks({ setup, live }: { setup: Setup; live: Live }) {
  const t = useWords();
  const next = nextRow(setup, live);
  const nextName = next
    ? next.kind === 'PRESENTATION'
      ? `${next.row.number}. ${next.row.title}`
      : next.row.label
    : null;
  const intermission = setup.intermission.find(({ id }) => id === live.intermissionId);
  const open = countOpenTalks(setup);
  const hasTalks = setup.presentation.length > 0;
  return (
    <div className={styles.between}>
      <Title order={1} size="h2">
        {intermission?.label ??
          (hasTalks && open === 0 ? t('conduct.allDone') : t('conduct.nobody'))}
      </Title>
      {nextName ? (
        <>
          <Text c="dimmed">{t('conduct.nextIs')}</Text>
          <Text fw={600} size="lg" lineClamp={3}>
            {nextName}
          </Text>
          <Button
            size="md"
            variant={open === 0 ? 'default' : 'filled'}
            onClick={() => void goNext()}
            rightSection={<KeyCap cap={capOf('next')} />}
            aria-keyshortcuts="N"
          >
            {t('conduct.begin')}
          </Button>
        </>
      ) : null}
      {hasTalks && open === 0 ? (
        <>
          <Text c="dimmed">{t('conduct.allDoneText')}</Text>
          <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', justifyContent: 'center' }}>
            <Button
              size="md"
              onClick={() => openDialog({ name: 'PUBLISH_RANKING' })}
              rightSection={<KeyCap cap={capOf('sceneRANKING')} />}
              aria-keyshortcuts="R"
            >
              {t('conduct.publishRanking')}
            </Button>
            <Button
              size="md"
              variant="default"
              onClick={goToDeliberation}
              rightSection={<KeyCap cap={capOf('deliberation')} />}
              aria-keyshortcuts="D"
            >
              {t('conduct.toDeliberation')}
            </Button>
          </div>
        </>
      ) : null}
      {hasTalks ? null : (
        <>
          <Text c="dimmed">{t('agenda.emptyText')}</Text>
          <Button size="md" onClick={() => goTo({ tab: 'prepare', prepare: 'agenda' })}>
            {t('agenda.addPresentation')}
          </Button>
        </>
      )}
    </div>
  );
}
