/** Which edition of the documents this is, once there is more than one. */
import type { EventFacts } from '../contract/facts.ts';

/** "Revisi 2" from the second closing on; null before it. */
export const revisionOf = ({ documentRevision }: EventFacts['event']): string | null =>
  documentRevision > 1 ? `Revisi ${documentRevision}` : null;
