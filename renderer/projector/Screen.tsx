/** One projector picture: frame, heading and scene. Pure: draws what it is given. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../electron/contract/codes.ts';
import styles from './frame.module.css';
import { Heading } from './Heading.tsx';
import type { Picture } from './layout/picture.ts';
import { showsThanks } from './layout/pinnedStage.ts';
import { SceneView } from './SceneView.tsx';
import { useWindowView, ViewContext } from './useView.ts';
import { Waiting } from './Waiting.tsx';

export type Theme = 'LIGHT' | 'DARK';

interface Props {
  picture: Picture;
  theme: Theme;
  /** This display alone is dark. */
  isBlank?: boolean;
  /** A display may be pinned to a scene of its own. */
  pinnedScene?: Scene | null;
  hasClock?: boolean;
  isStill?: boolean;
  /** No event is open: the house's name alone. */
  isIdle?: boolean;
  /** Signs above the scene: identification, lost connection. */
  children?: ReactNode;
}

export function sceneOf(picture: Picture, pinnedScene: Scene | null): Scene {
  return pinnedScene ?? picture.stage?.scene ?? 'WELCOME';
}

export function Screen({
  picture,
  theme,
  isBlank = false,
  pinnedScene = null,
  hasClock = true,
  isStill = true,
  isIdle = false,
  children,
}: Props) {
  const { t } = useTranslation('projector');
  const view = useWindowView();
  const { stage, programme } = picture;
  const scene = sceneOf(picture, pinnedScene);
  const isClosing = stage !== null && showsThanks({ ...stage, scene });
  if (isBlank || stage?.isBlank) {
    return (
      <main className={styles.blank} aria-label={t('screen')} data-scene="BLANK">
        {children}
      </main>
    );
  }
  const titles: Record<Scene, string> = {
    WELCOME: '',
    AGENDA: t('titles.agenda'),
    CALIBRATION: t('titles.calibration'),
    NOW: stage?.presentationId ? t('titles.now') : t('titles.intermission'),
    SCORING: t('titles.scoring'),
    RESULT: t('titles.result'),
    RANKING: t('titles.ranking'),
    COVERAGE: t('titles.coverage'),
    MESSAGE: t('titles.message'),
    JOIN: t('titles.join'),
  };
  return (
    <ViewContext value={view}>
      <div className={styles.measure}>
        <div
          className={styles.screen}
          data-theme={theme === 'DARK' ? 'dark' : 'light'}
          data-scene={isClosing ? 'CLOSING' : scene}
          data-rehearsal={programme?.event.isRehearsal ? '' : undefined}
          data-still={isStill ? '' : undefined}
        >
          {stage && programme && (
            <>
              <Heading
                event={programme.event}
                title={isClosing ? '' : titles[scene]}
                hasClock={hasClock}
                live={picture.live}
              />
              <main className={styles.scene} aria-label={t('screen')}>
                <SceneView picture={picture} programme={programme} stage={stage} scene={scene} />
              </main>
            </>
          )}
          {isIdle && (
            <main className={styles.idle} aria-label={t('screen')}>
              <Waiting>Bantaya</Waiting>
            </main>
          )}
          {children}
        </div>
      </div>
    </ViewContext>
  );
}
