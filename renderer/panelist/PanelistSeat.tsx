/** The panelist's seat: the note on privacy once, then what the operator's step shows, or a sheet opened by hand. */
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SheetOwner, subscribeTopics } from '../link/index.ts';
import { useConnection } from '../stores/index.ts';
import { EmptyState, Loading, useBackCloses } from '../ui/index.ts';
import { CalibrationScene } from './CalibrationScene.tsx';
import { EndedScene } from './EndedScene.tsx';
import { ownSheets, useIsOutboxOpen, useLaterHost } from './ownSheets.ts';
import { findPresentation, type PanelistData, usePanelistData } from './panelistData.ts';
import { hasReadPrivacy, notePrivacyRead } from './privacy.ts';
import { ReplacedScene } from './ReplacedScene.tsx';
import { PrivacyNotice } from './PrivacyNotice.tsx';
import type { Route } from './route.ts';
import { ScoringScreen } from './ScoringScreen.tsx';
import { WaitingScene } from './WaitingScene.tsx';

export function PanelistSeat() {
  const { t } = useTranslation('panelist');
  const connection = useConnection();
  const data = usePanelistData();
  useEffect(
    () => subscribeTopics(['programme', 'live', 'mySheets', 'decisions', 'locks', 'host']),
    [],
  );
  if (connection === 'ENDED') return <EndedScene />;
  if (data === undefined) return <Loading />;
  if (data === null)
    return (
      <main>
        <EmptyState order={1} icon="hourglass" title={t('waiting.noEventTitle')}>
          {t('waiting.noEventText')}
        </EmptyState>
      </main>
    );
  const owner = { eventId: data.programme.event.id, panelistId: data.mine.panelist.id };
  return <Own key={`${owner.eventId}/${owner.panelistId}`} data={data} owner={owner} />;
}

/** Waits until this device's own copies are read: before that the last words of the panelist are not known. */
function Own({ data, owner }: { readonly data: PanelistData; readonly owner: SheetOwner }) {
  const [hasRead, setRead] = useState(() => hasReadPrivacy(owner));
  const { eventId, panelistId } = owner;
  useEffect(() => {
    void ownSheets.open({ eventId, panelistId });
  }, [eventId, panelistId]);
  const isOpen = useIsOutboxOpen(owner);
  if (!isOpen) return <Loading />;
  if (hasRead) return <Scene data={data} />;
  const accept = (): void => {
    notePrivacyRead(owner);
    setRead(true);
  };
  return <PrivacyNotice data={data} onAccept={accept} />;
}

function Scene({ data }: { readonly data: PanelistData }) {
  const laterHost = useLaterHost();
  const [route, setRoute] = useState<Route>({ to: 'NOW' });
  const { programme, live } = data;
  const { currentPresentationId, intermissionId, isCalibrating } = live;
  const isClosed = programme.event.status === 'CLOSED';
  // The operator's step moves everybody, and so does the end of the day.
  useEffect(
    () => setRoute({ to: isCalibrating && !isClosed ? 'CALIBRATION' : 'NOW' }),
    [currentPresentationId, intermissionId, isCalibrating, isClosed],
  );
  useBackCloses(route.to === 'SHEET' || (route.to === 'CALIBRATION' && !isCalibrating), () =>
    setRoute({ to: 'NOW' }),
  );
  const isOver = isClosed || intermissionId !== null;
  const openId =
    route.to === 'SHEET' ? route.presentationId : isOver ? null : currentPresentationId;
  // A new subject begins at its top, wherever the hand was on the one before.
  const subject = `${route.to} ${openId ?? intermissionId}`;
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
  }, [subject]);
  if (laterHost !== undefined) return <ReplacedScene hostName={laterHost} />;
  if (route.to === 'CALIBRATION') return <CalibrationScene data={data} onRoute={setRoute} />;
  const presentation = findPresentation(programme, openId);
  if (!presentation) return <WaitingScene data={data} onRoute={setRoute} />;
  // Dialogs, lists and half-filled forms belong to their own talk and go with it.
  return (
    <ScoringScreen
      key={presentation.id}
      data={data}
      presentation={presentation}
      onRoute={setRoute}
    />
  );
}
