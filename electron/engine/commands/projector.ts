/** What the room sees: scenes, published snapshots, the staged reveal, known displays. */
import { Refusal } from '../../contract/problems.ts';
import type { RankingSnapshot } from '../../contract/topics.ts';
import { displayTable } from '../../../db/access.ts';
import type { EventRow } from '../../../db/event.ts';
import { presentationTable } from '../../../db/presentation.ts';
import {
  getEditableEvent,
  getOpenEvent,
  getPresentation,
  liveOf,
  patchLive,
  rulesOf,
  type Context,
  type Handlers,
} from '../context.ts';
import {
  findLastVisible,
  findVisible,
  publish,
  scenesOfScores,
} from '../standings/publications.ts';
import { isLocked } from '../../domain/phases.ts';
import { coverageSnapshot, rankingSnapshot, resultSnapshot } from '../standings/snapshots.ts';

export const projectorHandlers: Handlers<
  | 'showScene'
  | 'setMessage'
  | 'setBlank'
  | 'publishResult'
  | 'publishRanking'
  | 'publishCoverage'
  | 'setRevealStep'
  | 'saveDisplay'
  | 'forgetDisplay'
  | 'callDisplay'
> = {
  showScene: (context, { scene }) => {
    const { db } = context;
    const event = getOpenEvent(context);
    if (!scenesOfScores.has(scene)) {
      patchLive(db, event.id, { scene, publicationVersion: null, shownAtMs: context.nowMs });
      return {};
    }
    // Going back to a scene made of scores shows what was last published for it, never anything newer, and a ranking as
    // far as it had been revealed.
    const publicationVersion = findLastVisible(db, event.id, scene);
    if (publicationVersion === null) throw new Refusal('NOTHING_PUBLISHED', { scene });
    patchLive(db, event.id, { scene, publicationVersion, shownAtMs: context.nowMs });
    return {};
  },
  setMessage: (context, { message }) => {
    patchLive(context.db, getOpenEvent(context).id, { message });
    return {};
  },
  setBlank: (context, { isBlank }) => {
    patchLive(context.db, getOpenEvent(context).id, { isBlank });
    return {};
  },
  publishResult: (context, { presentationId }) => {
    const event = getEditableEvent(context);
    const row = getPresentation(context, event.id, presentationId);
    if (!isLocked(row.phase)) throw new Refusal('NOT_LOCKED', { number: row.number });
    const version = publish(
      context.db,
      { eventId: event.id, kind: 'RESULT', presentationId, publishedAtMs: context.nowMs },
      resultSnapshot(context.standings.read(event.id), presentationId),
    );
    presentationTable.put(context.db, { ...row, phase: 'SHOWN' });
    patchLive(context.db, event.id, {
      scene: 'RESULT',
      publicationVersion: version,
    });
    return { version };
  },
  publishRanking: (context) => {
    const { db } = context;
    const event = getEditableEvent(context);
    refuseTooEarly(context, event);
    const version = publish(
      db,
      { eventId: event.id, kind: 'RANKING', presentationId: null, publishedAtMs: context.nowMs },
      rankingSnapshot(context.standings.read(event.id)),
    );
    patchLive(db, event.id, {
      scene: 'RANKING',
      publicationVersion: version,
      revealStep: 0,
    });
    return { version };
  },
  publishCoverage: (context) => {
    const event = getEditableEvent(context);
    refuseTooEarly(context, event);
    const version = publish(
      context.db,
      { eventId: event.id, kind: 'COVERAGE', presentationId: null, publishedAtMs: context.nowMs },
      coverageSnapshot(context.standings.read(event.id)),
    );
    patchLive(context.db, event.id, {
      scene: 'COVERAGE',
      publicationVersion: version,
    });
    return { version };
  },
  setRevealStep: (context, { step }) => {
    const { db } = context;
    const event = getOpenEvent(context);
    const { scene, publicationVersion } = liveOf(db, event.id);
    const published = findVisible(db, event.id, publicationVersion);
    if (scene !== 'RANKING' || published?.row.kind !== 'RANKING')
      throw new Refusal('NOTHING_PUBLISHED', { scene: 'RANKING' });
    const { steps } = published.snapshot as RankingSnapshot;
    patchLive(db, event.id, { revealStep: Math.min(step, steps.length) });
    return {};
  },
  saveDisplay: (context, { id, name, pinnedScene, theme, isBlank }) => {
    const old = displayTable.find(context.db, { id });
    displayTable.put(context.db, {
      id,
      name,
      pinnedScene,
      theme,
      isBlank,
      createdAtMs: old?.createdAtMs ?? context.nowMs,
    });
    context.tell('displays', 'stage');
    return {};
  },
  forgetDisplay: (context, { id }) => {
    displayTable.remove(context.db, { id });
    context.tell('displays', 'stage');
    return {};
  },
  callDisplay: (context, { id, order }) => {
    context.afterCommit(() => context.presence.order(id, order));
    return {};
  },
};

/** What is made of scores waits until all talks are done, unless the rules say otherwise. */
function refuseTooEarly({ db }: Context, event: EventRow): void {
  const open = presentationTable
    .list(db, event.id)
    .filter(({ state, phase }) => state !== 'WITHDRAWN' && !isLocked(phase));
  if (open.length > 0 && !rulesOf(event).canPublishRankingEarly)
    throw new Refusal('TALKS_NOT_DONE', { count: open.length });
}
