/** The scene the operator chose, drawn from what belongs to it and nothing else. */
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../electron/contract/codes.ts';
import type { Programme } from '../../electron/contract/topics.ts';
import {
  findIntermission,
  findPresentation,
  findUpcoming,
  liveOf,
  type Picture,
} from './layout/picture.ts';
import { AgendaScene } from './scenes/AgendaScene.tsx';
import { CalibrationScene } from './scenes/CalibrationScene.tsx';
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
  const pause = (
    <PauseScene
      intermission={findIntermission(programme, stage.intermissionId)}
      next={findUpcoming(programme, stage.intermissionId)}
    />
  );
  switch (scene) {
    case 'WELCOME':
      return <WelcomeScene event={programme.event} />;
    case 'AGENDA':
      return (
        <AgendaScene
          agenda={programme.agenda}
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
