/** What the projector shows: the scene, and of published snapshots only what has been revealed. */
import type { Scene } from '../../contract/codes.ts';
import { nextRow } from '../../contract/agendaOrder.ts';
import type {
  CoverageSnapshot,
  RankingSnapshot,
  ResultSnapshot,
  Stage,
  StageNext,
  StagePicture,
} from '../../contract/topics.ts';
import { listDisplays } from '../../../db/access.ts';
import type { EventRow } from '../../../db/event.ts';
import { decisionTable } from '../../../db/decision.ts';
import type { LiveRow } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';
import { intermissionTable, presentationTable } from '../../../db/presentation.ts';
import { closingOf } from '../../domain/closing.ts';
import { isLocked } from '../../domain/phases.ts';
import { liveOf } from '../context.ts';
import {
  findLastForDisplay,
  findVisible,
  listPublished,
  sceneInstead,
  scenesOfScores,
} from '../standings/publications.ts';
import { rankingSnapshot, resultOf } from '../standings/snapshots.ts';
import type { Standings } from '../standings/standings.ts';

export function readStage(db: Db, event: EventRow): Stage {
  return stageOf(db, event, liveOf(db, event.id));
}

function stageOf(db: Db, event: EventRow, live: LiveRow): Stage {
  return {
    ...pictureOf(db, live),
    presentationId: live.currentPresentationId,
    intermissionId: live.intermissionId,
    isBlank: live.isBlank === 1,
    message: live.message,
    pinned: pinnedPictures(db, live),
    closing:
      event.status === 'CLOSED'
        ? closingOf({
            presentation: presentationTable.list(db, event.id),
            decision: decisionTable.list(db, event.id),
          })
        : null,
  };
}

/** A scene with the snapshot that stands behind it. */
function pictureOf(db: Db, live: LiveRow): StagePicture {
  const { scene } = live;
  const visible = findVisible(db, live.eventId, live.publicationVersion);
  const published = visible?.row;
  const payload: unknown = visible?.snapshot ?? null;
  const isOf = (kind: Scene): boolean => published?.kind === kind && scene === kind;
  return {
    // A scene made of scores is none without a snapshot that may be shown.
    scene: scenesOfScores.has(scene) && !visible ? sceneInstead(db, live) : scene,
    publication: published
      ? { version: published.version, publishedAtMs: published.publishedAtMs }
      : null,
    result: isOf('RESULT') ? (payload as ResultSnapshot) : null,
    ranking: isOf('RANKING') ? revealed(payload as RankingSnapshot, live.revealStep) : null,
    coverage: isOf('COVERAGE') ? (payload as CoverageSnapshot) : null,
  };
}

/** Made only of scenes that a display is pinned to: no page holds more of what was published than is to be shown. */
function pinnedPictures(db: Db, live: LiveRow): StagePicture[] {
  const scenes = new Set(listDisplays(db).map(({ pinnedScene }) => pinnedScene));
  return [...scenes].flatMap((scene) => {
    if (scene === null || !scenesOfScores.has(scene)) return [];
    const publicationVersion = findLastForDisplay(db, live.eventId, scene);
    return publicationVersion === null
      ? []
      : [pictureOf(db, { ...live, scene, publicationVersion })];
  });
}

/** The part of a published ranking that `revealStep` steps have shown: last places first, so step 1 is the last place. */
export function revealed(
  { steps, ...head }: RankingSnapshot,
  revealStep: number,
): NonNullable<Stage['ranking']> {
  const count = Math.min(Math.max(0, revealStep), steps.length);
  return {
    ...head,
    // Proposals without a rank are named only together with the last step: before it they would give places away.
    pending: count === steps.length ? head.pending : [],
    revealStep: count,
    stepCount: steps.length,
    rows: steps.slice(0, count).toReversed().flat(),
    newest: count === 0 ? [] : (steps[count - 1] ?? []).map(({ presentationId }) => presentationId),
  };
}

/**
 * The stage after the console's next step, for the operator's miniature. A result that is not published yet is drawn
 * from what is locked now: that is the preview before the publishing.
 */
export function readStageNext(db: Db, event: EventRow, latest: () => Standings): StageNext {
  return { ...nextStep(db, event, latest), published: listPublished(db, event.id) };
}

type NextStep = Omit<StageNext, 'published'>;

function nextStep(db: Db, event: EventRow, latest: () => Standings): NextStep {
  const live = liveOf(db, event.id);
  const stage = stageOf(db, event, live);
  // Of a closed day nothing comes next.
  if (stage.closing) return { ...stage, because: '' };
  if (live.isBlank === 1) return { ...stage, isBlank: false, because: 'setBlank' };
  if (stage.ranking && stage.ranking.revealStep < stage.ranking.stepCount) {
    return {
      ...stageOf(db, event, { ...live, revealStep: live.revealStep + 1 }),
      because: 'setRevealStep',
    };
  }
  const current =
    live.currentPresentationId === null
      ? undefined
      : presentationTable.find(db, { eventId: event.id, id: live.currentPresentationId });
  const cleared = { ...stage, publication: null, result: null, ranking: null, coverage: null };
  if (!current) return following(db, event, live, cleared, latest);
  if (current.phase === 'SCORING')
    return { ...cleared, scene: 'SCORING', because: 'lockPresentation' };
  if (current.phase === 'LOCKED') {
    return {
      ...cleared,
      scene: 'RESULT',
      result: resultOf(latest(), current.id),
      because: 'publishResult',
    };
  }
  if (isLocked(current.phase)) return following(db, event, live, cleared, latest);
  return {
    ...cleared,
    scene: current.phase === 'QA' ? 'SCORING' : 'NOW',
    because: current.phase === 'QA' ? 'openScoring' : 'setPhase',
  };
}

/** The stage at the agenda's next row; after the last one the ranking, of which nothing is revealed yet. */
function following(
  db: Db,
  event: EventRow,
  live: LiveRow,
  cleared: Stage,
  latest: () => Standings,
): NextStep {
  const next = nextRow(
    {
      presentation: presentationTable.list(db, event.id),
      intermission: intermissionTable.list(db, event.id),
    },
    live,
  );
  if (next) {
    const isTalk = next.kind === 'PRESENTATION';
    return {
      ...cleared,
      scene: isTalk ? 'NOW' : 'AGENDA',
      presentationId: isTalk ? next.id : null,
      intermissionId: isTalk ? null : next.id,
      because: isTalk ? 'goToPresentation' : 'goToIntermission',
    };
  }
  // The reveal is over: what is on screen stays there.
  if (live.scene === 'RANKING') return { ...stageOf(db, event, live), because: '' };
  return {
    ...cleared,
    scene: 'RANKING',
    ranking: revealed(rankingSnapshot(latest()), 0),
    because: 'publishRanking',
  };
}
