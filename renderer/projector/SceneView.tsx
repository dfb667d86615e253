/** The scene the operator chose, drawn from what belongs to it and nothing else. */
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../electron/contract/codes.ts';
import { dayCourse } from '../../electron/domain/dayCourse.ts';
import type { Programme } from '../../electron/contract/topics.ts';
import {
  findIntermission,
  findPresentation,
  findUpcoming,
  liveOf,
  type Picture,
} from './layout/picture.ts';
import { showsThanks } from './layout/pinnedStage.ts';
import { useHostNow } from '../ui/index.ts';
import { AgendaScene } from './scenes/AgendaScene.tsx';
import { CalibrationScene } from './scenes/CalibrationScene.tsx';
import { ClosingScene } from './scenes/ClosingScene.tsx';
import { CoverageScene } from './scenes/CoverageScene.tsx';
import { JoinScene } from './scenes/JoinScene.tsx';
import { MessageScene } from './scenes/MessageScene.tsx';
import { NowScene } from './scenes/NowScene.tsx';
import { PauseScene } from './scenes/PauseScene.tsx';
import { RankingScene } from './scenes/RankingScene.tsx';
import { ResultScene } from './scenes/ResultScene.tsx';
import { ScoringScene } from './scenes/ScoringScene.tsx';
import { WelcomeScene } from './scenes/WelcomeScene.tsx';
import { Waiting } from './Waiting.tsx';

interface Props {
  picture: Picture;
  programme: Programme;
  stage: NonNullable<Picture['stage']>;
  scene: Scene;
}

export function SceneView({ picture, programme, stage, scene }: Props) {
  const { t } = useTranslation('projector');
  const presentation = findPresentation(programme, stage.presentationId);
  const nowMs = useHostNow(picture.live);
  const course = dayCourse(
    programme.agenda,
    programme.event,
    {
      currentPresentationId: stage.presentationId,
      intermissionId: stage.intermissionId,
      // The break that is shown, not one that another message tells of already.
      intermissionSinceMs:
        picture.live?.intermissionId === stage.intermissionId
          ? (picture.live?.intermissionSinceMs ?? null)
          : null,
    },
    nowMs,
  );
  const pause = (
    <PauseScene
      intermission={findIntermission(programme, stage.intermissionId)}
      next={findUpcoming(programme, stage.intermissionId)}
      resumesMs={course.resumesMs}
      nowMs={nowMs}
    />
  );
  if (stage.closing && showsThanks({ ...stage, scene }))
    return <ClosingScene event={programme.event} closing={stage.closing} />;
  switch (scene) {
    case 'WELCOME':
      return <WelcomeScene event={programme.event} />;
    case 'AGENDA':
      return (
        <AgendaScene
          // A step of the day shows the part around it first.
          key={stage.presentationId ?? stage.intermissionId}
          agenda={programme.agenda}
          course={course}
          currentId={stage.presentationId ?? stage.intermissionId}
        />
      );
    case 'CALIBRATION':
      return <CalibrationScene programme={programme} />;
    case 'NOW': {
      if (!presentation) return pause;
      const total = programme.agenda.filter(({ kind }) => kind === 'PRESENTATION').length;
      return (
        <NowScene
          key={presentation.id}
          presentation={presentation}
          total={total}
          live={liveOf(presentation, picture.live)}
        />
      );
    }
    case 'SCORING': {
      if (!presentation) return pause;
      const progress =
        picture.progress?.presentationId === presentation.id ? picture.progress : null;
      const { phase } = liveOf(presentation, picture.live);
      return (
        <ScoringScene
          key={presentation.id}
          presentation={presentation}
          phase={phase}
          progress={progress}
        />
      );
    }
    case 'RESULT':
      if (!stage.result) return <Waiting>{t('result.pending')}</Waiting>;
      return <ResultScene key={stage.result.presentationId} result={stage.result} />;
    case 'RANKING':
      if (!stage.ranking) return <Waiting>{t('ranking.pending')}</Waiting>;
      return <RankingScene key={stage.publication?.version ?? 'next'} ranking={stage.ranking} />;
    case 'COVERAGE':
      if (!stage.coverage) return <Waiting>{t('coverage.pending')}</Waiting>;
      return <CoverageScene key={stage.publication?.version ?? 'next'} coverage={stage.coverage} />;
    case 'MESSAGE':
      return <MessageScene message={stage.message} />;
    case 'JOIN':
      return <JoinScene origin={window.location.origin} />;
  }
}
