/** The projector seat: a page in front of the room, or, as a preview, the operator's miniature of it. */
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { subscribeTopics } from '../link/index.ts';
import { useConnection, useEnding, useTopic } from '../stores/index.ts';
import { Icon } from './Icon.tsx';
import styles from './frame.module.css';
import { shownVersion, type Picture } from './layout/picture.ts';
import { pinnedStage } from './layout/pinnedStage.ts';
import { isPreview } from './isPreview.ts';
import { usePreview } from './preview.ts';
import { Screen, type Theme } from './Screen.tsx';
import { type OwnDisplay, useDisplay, useDisplayReport } from './useDisplay.ts';
import { useAwake } from '../ui/index.ts';
import { useFullScreenHint, useLostSign, useStillPointer } from './useRoomManners.ts';
import { useSteadyPicture } from './useSteadyPicture.ts';

export function ProjectorSeat() {
  const { t } = useTranslation('projector');
  useEffect(() => {
    document.title = `${t('screen')} – Bantaya`;
  }, [t]);
  return isPreview(window.location.search) ? <PreviewScreen /> : <RoomScreen />;
}

/** `?theme=` wins over what the operator set for the display. */
function chosenTheme(): Theme | null {
  const chosen = new URLSearchParams(window.location.search).get('theme');
  return chosen === 'dark' ? 'DARK' : chosen === 'light' ? 'LIGHT' : null;
}
const isMiniature = (): boolean => new URLSearchParams(window.location.search).has('miniature');

function PreviewScreen() {
  const preview = usePreview();
  return (
    <Screen
      picture={preview}
      theme={chosenTheme() ?? preview.theme ?? 'LIGHT'}
      hasClock={!isMiniature()}
    />
  );
}

function RoomScreen() {
  useEffect(() => subscribeTopics(['stage', 'live', 'programme', 'progress', 'displays']), []);
  const received = useTopic('stage');
  const stage = received ?? null;
  const live = useTopic('live') ?? null;
  const programme = useTopic('programme') ?? null;
  const progress = useTopic('progress') ?? null;
  const now = useMemo(
    () => ({ stage, live, programme, progress }),
    [stage, live, programme, progress],
  );
  return isMiniature() ? (
    <Miniature now={now} isIdle={received === null} />
  ) : (
    <Display now={now} isIdle={received === null} />
  );
}

interface PictureProps {
  now: Picture;
  /** The host says that no event is open. */
  isIdle: boolean;
}

/** A miniature that follows the room by a connection of its own is no display: it reports nothing and obeys nobody. */
function Miniature({ now, isIdle }: PictureProps) {
  return (
    <Screen
      picture={useSteadyPicture(now, null)}
      theme={chosenTheme() ?? 'LIGHT'}
      hasClock={false}
      isIdle={isIdle}
    />
  );
}

function Display({ now, isIdle }: PictureProps) {
  const { t } = useTranslation('projector');
  const display = useDisplay();
  const pinnedScene = display.state?.pinnedScene ?? null;
  const own = useMemo(
    () => ({ ...now, stage: pinnedStage(now.stage, pinnedScene) }),
    [now, pinnedScene],
  );
  const picture = useSteadyPicture(own, pinnedScene);
  const isBlank = display.state?.isBlank || (picture.stage?.isBlank ?? false);
  useDisplayReport(display.id, isBlank ? null : shownVersion(picture));
  const ending = useEnding();
  const isLost = useLostSign(useConnection()) && ending !== 'CLOSED';
  const isStill = useStillPointer();
  const hasHint = useFullScreenHint();
  useAwake();
  return (
    <Screen
      picture={picture}
      theme={chosenTheme() ?? display.state?.theme ?? 'LIGHT'}
      isBlank={isBlank}
      pinnedScene={pinnedScene}
      isStill={isStill && !hasHint}
      isIdle={isIdle}
    >
      {isLost && !isBlank && (
        <span
          className={styles.lost}
          role="status"
          aria-label={t(ending === 'SHUT' ? 'roomShut' : 'lost')}
        >
          <Icon name="unplugged" />
        </span>
      )}
      {hasHint && !isBlank && <p className={styles.hint}>{t('fullScreenHint')}</p>}
      {display.isIdentifying && <Identity display={display} />}
    </Screen>
  );
}

function Identity({ display: { number, state } }: { display: OwnDisplay }) {
  const { t } = useTranslation('projector');
  return (
    <div className={styles.identify}>
      <b className={styles.identifyNumber}>{number > 0 ? number : '?'}</b>
      <span className={styles.identifyName}>{state?.name ?? t('unnamedDisplay')}</span>
    </div>
  );
}
