/** What a display draws: the stage, or for one pinned to a scene of its own that scene with what was last published for it. */
import { isShownAfterwards } from '../../../electron/domain/closing.ts';
import type { Scene } from '../../../electron/contract/codes.ts';
import type { Stage } from '../../../electron/contract/topics.ts';

const scenesOfScores: ReadonlySet<Scene> = new Set(['RESULT', 'RANKING', 'COVERAGE']);
const nothing = { publication: null, result: null, ranking: null, coverage: null };

/** Waits for nothing: until the host has sent the scene's own, the stage's stands where it is the same scene. */
export function pinnedStage(stage: Stage | null, pinnedScene: Scene | null): Stage | null {
  if (!stage || pinnedScene === null) return stage;
  const own = stage.pinned.find(({ scene }) => scene === pinnedScene);
  if (own) return { ...stage, ...own };
  return stage.scene === pinnedScene ? stage : { ...stage, ...nothing, scene: pinnedScene };
}

/** Whether thanks stand in the scene's place: the day is over, and nothing was published for it. */
export function showsThanks({ closing, scene, ...shown }: Stage): boolean {
  if (!closing) return false;
  const isEmpty = !(shown.result ?? shown.ranking ?? shown.coverage);
  return !isShownAfterwards(scene) || (scenesOfScores.has(scene) && isEmpty);
}
