/** The operator's seat: one frame with Persiapan, Langsung and Hasil. */
import '@mantine/dates/styles.css';
import 'dayjs/locale/id';
import { createTheme, MantineThemeProvider, Menu, Portal } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { topicRoles, type TopicName } from '../../electron/contract/topics.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { subscribeTopics } from '../link/index.ts';
import { useTopic } from '../stores/index.ts';
import { Loading, onBackWithoutLayer, useAwake } from '../ui/index.ts';
import { Console } from './conduct/Console.tsx';
import { SavedFiles } from './displays/SavedFiles.tsx';
import { UnsavedGuard } from './form/UnsavedGuard.tsx';
import { leaveForms } from './form/unsavedStore.ts';
import { Preparation } from './prepare/Preparation.tsx';
import { RestoreDialog } from './restore/RestoreDialog.tsx';
import { Results } from './results/Results.tsx';
import { SeatTakeovers } from './room/SeatTakeovers.tsx';
import { EventBanners } from './shell/EventBanners.tsx';
import { NoEvent } from './shell/NoEvent.tsx';
import { goToPrevious, hasPrevious, useRoute } from './shell/route.ts';
import { PrintHead } from './shell/PrintHead.tsx';
import { SeatHeader } from './shell/SeatHeader.tsx';
import { UnfinishedDialog } from './unfinished/UnfinishedDialog.tsx';
import { useWords } from './useWords.ts';
import './page.css';
import './print.css';
import styles from './operator.module.css';

const operatorTopics = (Object.keys(topicRoles) as TopicName[]).filter((name) =>
  (topicRoles[name] as readonly string[]).includes('OPERATOR'),
);

const LAYERS_ID = 'operator-layers';
/**
 * Dialogs are drawn inside a section: at the body's level the head of each would count as another banner of the page.
 * A menu holds nothing but its choices; the focus goes to the first of them.
 */
const layers = createTheme({
  components: {
    Portal: Portal.extend({ defaultProps: { target: `#${LAYERS_ID}` } }),
    Menu: Menu.extend({
      defaultProps: { withInitialFocusPlaceholder: false, menuItemTabIndex: 0 },
    }),
  },
});

/** Nothing is asked where there is nowhere to go. */
const goBack = (): void => {
  if (hasPrevious()) leaveForms(goToPrevious);
};

export function OperatorSeat() {
  const t = useWords();
  const language = useLanguage();
  const { tab } = useRoute();
  const events = useTopic('events');
  const setup = useTopic('setup');
  useEffect(() => subscribeTopics(operatorTopics), []);
  useAwake(useTopic('live')?.isDayOn === true);
  useEffect(() => onBackWithoutLayer(goBack), []);

  const Screen = { prepare: Preparation, conduct: Console, results: Results }[tab];
  return (
    <MantineThemeProvider inherit theme={layers}>
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <div className={styles.operatorSeat}>
          <section id={LAYERS_ID} aria-label={t('shell.layers')} />
          <SeatHeader />
          <EventBanners />
          {setup ? <PrintHead event={setup.event} /> : null}
          <main className={styles.operatorMain}>
            {events === undefined || setup === undefined ? (
              <Loading label={t('shell.waiting')} />
            ) : setup === null ? (
              <NoEvent />
            ) : (
              // Another event is another page: nothing typed for one may reach the other.
              <Screen key={setup.event.id} setup={setup} />
            )}
          </main>
          <SavedFiles />
          <SeatTakeovers />
          <UnfinishedDialog />
          <UnsavedGuard />
          {/* In the column on the left, the width of it: what acts stands on its right. */}
          <Notifications position="bottom-left" containerWidth={256} limit={3} />
          <RestoreDialog />
        </div>
      </DatesProvider>
    </MantineThemeProvider>
  );
}
