/** The operator's seat: one frame with Persiapan, Langsung and Hasil. */
import '@mantine/dates/styles.css';
import 'dayjs/locale/id';
import { DatesProvider } from '@mantine/dates';
import { useEffect } from 'react';
import { topicRoles, type TopicName } from '../../electron/contract/topics.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { subscribeTopics } from '../link/index.ts';
import { useTopic } from '../stores/index.ts';
import { Loading } from '../ui/index.ts';
import { Console } from './conduct/Console.tsx';
import { UnsavedGuard } from './form/UnsavedGuard.tsx';
import { Preparation } from './prepare/Preparation.tsx';
import { Results } from './results/Results.tsx';
import { EventBanners } from './shell/EventBanners.tsx';
import { NoEvent } from './shell/NoEvent.tsx';
import { useRoute } from './shell/route.ts';
import { SeatHeader } from './shell/SeatHeader.tsx';
import { useWords } from './useWords.ts';
import './operator.css';

const operatorTopics = (Object.keys(topicRoles) as TopicName[]).filter((name) =>
  (topicRoles[name] as readonly string[]).includes('OPERATOR'),
);

export function OperatorSeat() {
  const t = useWords();
  const language = useLanguage();
  const { tab } = useRoute();
  const events = useTopic('events');
  const setup = useTopic('setup');
  useEffect(() => subscribeTopics(operatorTopics), []);

  const Screen = { prepare: Preparation, conduct: Console, results: Results }[tab];
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <div className="operatorSeat">
        <SeatHeader />
        <EventBanners />
        <main className="operatorMain">
          {events === undefined || setup === undefined ? (
            <Loading label={t('shell.waiting')} />
          ) : setup === null ? (
            <NoEvent />
          ) : (
            // Another event is another page: nothing typed for one may reach the other.
            <Screen key={setup.event.id} setup={setup} />
          )}
        </main>
        <UnsavedGuard />
      </div>
    </DatesProvider>
  );
}
