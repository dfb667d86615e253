/** Nothing to score right now: before the first talk, between two, in a break, after the day. */
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaIntermission } from '../../electron/contract/topics.ts';
import { dayCourse } from '../../electron/domain/dayCourse.ts';
import { formatClockWita, formatDate, formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { EmptyState, Icon, useHostNow } from '../ui/index.ts';
import { ClosedMessage } from './ClosedMessage.tsx';
import { useWaitingDecisions } from './ChairDesk.tsx';
import { listPresentations, type PanelistData } from './panelistData.ts';
import type { Route } from './route.ts';
import { SeatMenu } from './SeatMenu.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TurnsButton } from './TurnsButton.tsx';
import css from './scene.module.css';

interface Props {
  readonly data: PanelistData;
  readonly onRoute: (route: Route) => void;
}

export function WaitingScene({ data, onRoute }: Props) {
  const { t } = useTranslation('panelist');
  const { programme, mine } = data;
  const { event } = programme;
  return (
    <main className={css.waiting}>
      <header className={css.top}>
        <SeatMenu data={data} onRoute={onRoute} />
        <span className={css.who}>{mine.panelist.name}</span>
        <StatusLine />
      </header>
      <div className={css.middle}>
        <div className={css.event}>
          {event.logo && <img className={css.logo} src={event.logo} alt="" />}
          <h1>{event.name}</h1>
          <EventLine data={data} />
          {event.isRehearsal && <p className={css.rehearsal}>{t('waiting.rehearsal')}</p>}
        </div>
        <Message data={data} />
        <ChairCall data={data} onRoute={onRoute} />
        <Group justify="center">
          {hasBegun(data) ? (
            <SeatMenu data={data} onRoute={onRoute} label={t('sheets.title')} />
          ) : (
            <Button
              variant="default"
              leftSection={<Icon name="info" size={18} />}
              onClick={() => onRoute({ to: 'CALIBRATION' })}
            >
              {t('waiting.calibrate')}
            </Button>
          )}
          <TurnsButton />
        </Group>
      </div>
    </main>
  );
}

/** The chair is told that decisions wait, where nothing is being scored. */
function ChairCall({ data, onRoute }: Props) {
  const { t } = useTranslation('panelist');
  const count = useWaitingDecisions();
  if (!count || data.programme.event.status === 'CLOSED') return null;
  return (
    <div className={css.call} role="status">
      <Text fw={600}>{t('chair.call', { count })}</Text>
      <SeatMenu data={data} onRoute={onRoute} label={t('chair.open')} />
    </div>
  );
}

function EventLine({ data }: { readonly data: PanelistData }) {
  const language = useLanguage();
  const { dateIso, startTime, place } = data.programme.event;
  return (
    <Text c="dimmed">
      {[formatDate(dateIso, language), formatClockWita(startTime, language), place]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  );
}

function Message({ data }: { readonly data: PanelistData }) {
  const { t } = useTranslation('panelist');
  const language = useLanguage();
  const { programme, live } = data;
  const nowMs = useHostNow(live);
  if (programme.event.status === 'CLOSED') return <ClosedMessage data={data} />;
  const pause = programme.agenda.find(
    (item): item is AgendaIntermission =>
      item.kind === 'INTERMISSION' && item.id === live.intermissionId,
  );
  if (pause) {
    const { resumesMs } = dayCourse(programme.agenda, programme.event, live, nowMs);
    return (
      <EmptyState icon="clock" title={pause.label}>
        {resumesMs !== null && (
          <p>{t('waiting.breakUntil', { time: formatInstant(resumesMs, language) })}</p>
        )}
        <p>{t('waiting.breakText')}</p>
      </EmptyState>
    );
  }
  const presentations = listPresentations(programme);
  if (hasBegun(data))
    return (
      <EmptyState icon="hourglass" title={t('waiting.nextTitle')}>
        {t('waiting.nextText')}
      </EmptyState>
    );
  const first = presentations.find(({ state }) => state === 'SCHEDULED');
  return (
    <EmptyState icon="hourglass" title={t('waiting.firstTitle')}>
      <p>{t('waiting.firstText')}</p>
      {first && <p>{t('waiting.firstTalk', { title: first.title })}</p>}
    </EmptyState>
  );
}

function hasBegun({ programme }: PanelistData): boolean {
  return listPresentations(programme).some(({ phase }) => phase !== 'READY');
}
