/** The centre when nobody presents: before the day, in a break, after the last talk. */
import { Button, Text, Title } from '@mantine/core';
import { nextRow } from '../../../electron/contract/agendaOrder.ts';
import type { Live, Setup } from '../../../electron/contract/topics.ts';
import { clockMinutes } from '../../../electron/domain/dayCourse.ts';
import { useDayCourse } from '../day/useDayCourse.ts';
import { useDayWords } from '../day/useDayWords.ts';
import { useWords } from '../useWords.ts';
import { goTo } from '../shell/route.ts';
import { goNext, goToDeliberation } from './acts.ts';
import { countOpenTalks } from './agendaSteps.ts';
import { openDialog } from './dialogStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { capOf } from './shortcuts.ts';
import { usePrimaryAct } from './usePrimaryAct.ts';
import styles from './betweenTalks.module.css';

export function BetweenTalks({ setup, live }: { setup: Setup; live: Live }) {
  const t = useWords();
  const primary = usePrimaryAct();
  const day = useDayWords();
  const { course, nowMs } = useDayCourse(setup);
  const { resumesMs } = course;
  const next = nextRow(setup, live);
  const nextName = next
    ? next.kind === 'PRESENTATION'
      ? `${next.row.number}. ${next.row.title}`
      : next.row.label
    : null;
  const intermission = setup.intermission.find(({ id }) => id === live.intermissionId);
  const nextExpected = next && course.slots.get(next.id)?.expected;
  const open = countOpenTalks(setup);
  const hasTalks = setup.presentation.length > 0;
  return (
    <div className={styles.between}>
      <Title order={1} size="h2">
        {intermission?.label ??
          (hasTalks && open === 0 ? t('conduct.allDone') : t('conduct.nobody'))}
      </Title>
      {intermission && resumesMs !== null ? (
        <Text fw={600} className={styles.resumes ?? ''}>
          {clockMinutes(nowMs, resumesMs) > 0
            ? t('day.resumesIn', {
                time: day.clock(resumesMs),
                left: day.minutes(clockMinutes(nowMs, resumesMs)),
              })
            : t('day.resumesNow', { time: day.clock(resumesMs) })}
        </Text>
      ) : null}
      {nextName ? (
        <>
          <Text c="dimmed">{t('conduct.nextIs')}</Text>
          <Text fw={600} size="lg" lineClamp={3}>
            {nextName}
          </Text>
          {nextExpected ? (
            <Text c="dimmed" className={styles.resumes ?? ''}>
              {t('day.nextExpected', { time: day.clock(nextExpected.startMs) })}
            </Text>
          ) : null}
          <Button
            size="md"
            variant={primary === 'NEXT' ? 'filled' : 'default'}
            onClick={() => void goNext()}
            data-acts-on={next?.id}
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
              variant={primary === 'RANKING' ? 'filled' : 'default'}
              onClick={() => openDialog({ name: 'PUBLISH_RANKING' })}
              rightSection={<KeyCap cap={capOf('sceneRANKING')} />}
              aria-keyshortcuts="R"
            >
              {t('conduct.publishRanking')}
            </Button>
            <Button
              size="md"
              variant={primary === 'DELIBERATION' ? 'filled' : 'default'}
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
