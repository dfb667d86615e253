/** One screen: the talk on the left, the sheet on the right. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaPresentation } from '../../electron/contract/topics.ts';
import { Icon, timerFace, TimerText, useTimer } from '../ui/index.ts';
import { NudgeBanner } from './NudgeBanner.tsx';
import { findPresentation, type PanelistData } from './panelistData.ts';
import type { Route } from './route.ts';
import { SeatMenu } from './SeatMenu.tsx';
import { SheetPane } from './SheetPane.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TalkPane } from './TalkPane.tsx';
import { TurnsButton } from './TurnsButton.tsx';
import { useSheet } from './useSheet.ts';
import css from './screen.module.css';

interface Props {
  readonly data: PanelistData;
  readonly presentation: AgendaPresentation;
  readonly onRoute: (route: Route) => void;
}

export function ScoringScreen({ data, presentation, onRoute }: Props) {
  const { t } = useTranslation(['panelist', 'ui']);
  const sheet = useSheet(data, presentation);
  const timer = useTimer(data.live);
  const { programme, live, mine } = data;
  const isNow = presentation.id === live.currentPresentationId;
  // Of the present talk, while an older sheet is open.
  const elsewhere =
    !isNow && mine.nudge?.presentationId === live.currentPresentationId
      ? findPresentation(programme, live.currentPresentationId)
      : undefined;
  const hasForm =
    sheet.bar !== 'ADVISER' && sheet.bar !== 'CONFLICT' && sheet.view.standing !== 'ABSTAINED';
  const isLocked = sheet.bar === 'LOCKED' || sheet.bar === 'CLOSED';
  return (
    <main className={css.screen}>
      <header className={css.side}>
        <div className={css.head}>
          <div className={css.bar}>
            <SeatMenu data={data} onRoute={onRoute} />
            <div className={css.where}>
              <strong>{t('talk.number', { number: presentation.number })}</strong>
              <span className={css.phase}>{t(`ui:phase.${presentation.phase}`)}</span>
            </div>
            {isNow && timer && (presentation.phase === 'TALK' || presentation.phase === 'QA') && (
              <span className={css.timer} data-urgency={timerFace(timer).urgency}>
                <TimerText timer={timer} />
              </span>
            )}
          </div>
          <h1 className={css.title} title={presentation.title}>
            {presentation.title}
          </h1>
        </div>
        {!isNow && (
          <Button
            variant="light"
            leftSection={<Icon name="arrowLeft" size={18} />}
            title={t('sheets.old')}
            onClick={() => onRoute({ to: 'NOW' })}
          >
            {t('sheets.backToNow')}
          </Button>
        )}
        {programme.event.isRehearsal && <p className={css.rehearsal}>{t('waiting.rehearsal')}</p>}
        <TalkPane presentation={presentation} />
        <div className={css.foot}>
          <div className={css.hereStatus} data-elsewhere={hasForm}>
            <StatusLine view={sheet.view} isLocked={isLocked} />
          </div>
          <p className={css.me}>{mine.panelist.name}</p>
          <TurnsButton />
        </div>
      </header>
      <div className={css.main}>
        {elsewhere && (
          <NudgeBanner
            text={t('nudge.other', { number: elsewhere.number })}
            action={t('nudge.open')}
            onAct={() => onRoute({ to: 'NOW' })}
          />
        )}
        <SheetPane
          sheet={sheet}
          programme={programme}
          panelist={mine.panelist}
          isNudged={mine.nudge?.presentationId === presentation.id}
        />
      </div>
    </main>
  );
}
