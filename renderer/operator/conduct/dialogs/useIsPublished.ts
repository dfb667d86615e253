/** Whether a scene of scores can come back without publishing anything. */
import type { Scene } from '../../../../electron/contract/codes.ts';
import { useTopic } from '../../../stores/index.ts';

export const useIsPublished = (scene: Scene): boolean =>
  useTopic('stageNext')?.published.includes(scene) ?? false;
