/** Published snapshots as rows: what was said to the room, and from which locks it was made. */
import { isVisible, locksNow, type Locks } from '../../domain/visible.ts';
import type { CoverageSnapshot, RankingSnapshot, ResultSnapshot } from '../../contract/topics.ts';
import type { Scene } from '../../contract/codes.ts';
import { publicationTable, type LiveRow, type PublicationRow } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { liveOf, patchLive } from '../context.ts';

export type Snapshot = ResultSnapshot | RankingSnapshot | CoverageSnapshot;

/** Scenes that show a snapshot. */
const ofScores = ['RESULT', 'RANKING', 'COVERAGE'] as const satisfies Scene[];
export const scenesOfScores: ReadonlySet<string> = new Set(ofScores);

/** What the wall shows where a snapshot may no longer be shown: where the day stands. */
export function sceneInstead(db: Db, { eventId, currentPresentationId: id }: LiveRow): Scene {
  const talk = id === null ? undefined : presentationTable.find(db, { eventId, id });
  if (!talk) return 'AGENDA';
  return talk.phase === 'SCORING' ? 'SCORING' : 'NOW';
}

/**
 * What was last published for a scene of scores, as long as it may still be shown; for RESULT that of the present talk.
 * Never anything older: after an unlock the scene has to be published anew.
 */
export function findLastVisible(db: Db, eventId: string, scene: Scene): number | null {
  const current = liveOf(db, eventId).currentPresentationId;
  return findLast(
    db,
    eventId,
    ({ kind, presentationId }) =>
      kind === scene && (kind !== 'RESULT' || presentationId === current),
  );
}

/** The same for a display that stays at its scene while the day goes on: of results the last one, of whichever talk. */
export const findLastForDisplay = (db: Db, eventId: string, scene: Scene): number | null =>
  findLast(db, eventId, ({ kind }) => kind === scene);

function findLast(db: Db, eventId: string, fits: (row: PublicationRow) => boolean): number | null {
  const last = publicationTable.list(db, eventId).findLast(fits);
  return last && findVisible(db, eventId, last.version) ? last.version : null;
}

/** The scenes of scores that can be shown again without publishing. */
export const listPublished = (db: Db, eventId: string): Scene[] =>
  ofScores.filter((scene) => findLastVisible(db, eventId, scene) !== null);

/** To be called after an unlock: what was made of the lock goes from the wall, and the operator sees the same. */
export function takeDown(db: Db, eventId: string): void {
  const live = liveOf(db, eventId);
  if (live.publicationVersion === null || findVisible(db, eventId, live.publicationVersion)) return;
  patchLive(db, eventId, {
    scene: sceneInstead(db, live),
    publicationVersion: null,
  });
}

/** Keeps a snapshot with the locks that stand now. @returns its version */
export function publish(
  db: Db,
  row: Pick<PublicationRow, 'eventId' | 'kind' | 'presentationId' | 'publishedAtMs'>,
  snapshot: Snapshot,
): number {
  const { eventId, presentationId } = row;
  const version =
    publicationTable.list(db, eventId).reduce((most, each) => Math.max(most, each.version), 0) + 1;
  const locks = locksNow(
    presentationTable.list(db, eventId),
    presentationId === null ? undefined : [presentationId],
  );
  publicationTable.put(db, { ...row, version, payload: JSON.stringify({ ...snapshot, locks }) });
  return version;
}

/** The snapshot of a publication that may still be shown, undefined for any other. */
export function findVisible(
  db: Db,
  eventId: string,
  version: number | null,
): { row: PublicationRow; snapshot: Snapshot } | undefined {
  const row = version === null ? undefined : publicationTable.find(db, { eventId, version });
  if (!row) return undefined;
  const { locks, ...snapshot } = JSON.parse(row.payload) as Snapshot & { locks?: Locks };
  const talks = presentationTable.list(db, eventId);
  // Before 0.2 a snapshot did not say which locks it was made from: its talks have to be locked at all.
  const made = locks ?? locksNow(talks, namedIn(snapshot));
  const isWhole = locks !== undefined || namedIn(snapshot).every((id) => id in made);
  return isWhole && isVisible(made, talks) ? { row, snapshot } : undefined;
}

/** The talks a snapshot tells a score of. */
function namedIn(snapshot: Snapshot): string[] {
  if ('steps' in snapshot) return snapshot.steps.flat().map(({ presentationId }) => presentationId);
  return 'presentationId' in snapshot ? [snapshot.presentationId] : [];
}
