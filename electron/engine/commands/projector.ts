/** What the room sees: scenes, published snapshots, the staged reveal, known displays. */
import { Refusal } from '../../contract/problems.ts';
import type { CoverageSnapshot, RankingSnapshot, ResultSnapshot } from '../../contract/topics.ts';
import { displayTable } from '../../../db/access.ts';
import { publicationTable } from '../../../db/live.ts';
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
import { isLocked } from '../../domain/phases.ts';
import { coverageSnapshot, rankingSnapshot, resultSnapshot } from '../snapshots.ts';

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
    if (scene !== 'RESULT' && scene !== 'RANKING' && scene !== 'COVERAGE') {
      patchLive(db, event.id, { scene, isBlank: 0, publicationVersion: null, revealStep: 0 });
      return {};
    }
    // Going back to a scene made of scores shows what was last published for it, never anything newer.
    const current = liveOf(db, event.id).currentPresentationId;
    const last = publicationTable
      .list(db, event.id)
      .findLast(
        ({ kind, presentationId }) =>
          kind === scene && (kind !== 'RESULT' || presentationId === current),
      );
    if (!last) throw new Refusal('NOTHING_PUBLISHED', { scene });
    patchLive(db, event.id, { scene, isBlank: 0, publicationVersion: last.version, revealStep: 0 });
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
      context,
      event.id,
      'RESULT',
      resultSnapshot(context.db, event.id, presentationId),
      presentationId,
    );
    presentationTable.put(context.db, { ...row, phase: 'SHOWN' });
    patchLive(context.db, event.id, {
      scene: 'RESULT',
      isBlank: 0,
      publicationVersion: version,
      revealStep: 0,
    });
    return { version };
  },
  publishRanking: (context) => {
    const { db } = context;
    const event = getEditableEvent(context);
    const open = presentationTable
      .list(db, event.id)
      .filter(({ state, phase }) => state !== 'WITHDRAWN' && !isLocked(phase));
    if (open.length > 0 && !rulesOf(event).canPublishRankingEarly)
      throw new Refusal('TALKS_NOT_DONE', { count: open.length });
    const version = publish(context, event.id, 'RANKING', rankingSnapshot(db, event.id), null);
    patchLive(db, event.id, {
      scene: 'RANKING',
      isBlank: 0,
      publicationVersion: version,
      revealStep: 0,
    });
    return { version };
  },
  publishCoverage: (context) => {
    const event = getEditableEvent(context);
    const version = publish(
      context,
      event.id,
      'COVERAGE',
      coverageSnapshot(context.db, event.id),
      null,
    );
    patchLive(context.db, event.id, {
      scene: 'COVERAGE',
      isBlank: 0,
      publicationVersion: version,
      revealStep: 0,
    });
    return { version };
  },
  setRevealStep: (context, { step }) => {
    const { db } = context;
    const event = getOpenEvent(context);
    const { scene, publicationVersion } = liveOf(db, event.id);
    const published =
      publicationVersion === null
        ? undefined
        : publicationTable.find(db, { eventId: event.id, version: publicationVersion });
    if (scene !== 'RANKING' || published?.kind !== 'RANKING')
      throw new Refusal('NOTHING_PUBLISHED', { scene: 'RANKING' });
    const { steps } = JSON.parse(published.payload) as RankingSnapshot;
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
    return {};
  },
  forgetDisplay: (context, { id }) => {
    displayTable.remove(context.db, { id });
    return {};
  },
  callDisplay: (context, { id, order }) => {
    context.afterCommit(() => context.presence.order(id, order));
    return {};
  },
};

function publish(
  { db, nowMs }: Context,
  eventId: string,
  kind: 'RESULT' | 'RANKING' | 'COVERAGE',
  payload: ResultSnapshot | RankingSnapshot | CoverageSnapshot,
  presentationId: string | null,
): number {
  const version =
    publicationTable.list(db, eventId).reduce((most, row) => Math.max(most, row.version), 0) + 1;
  publicationTable.put(db, {
    eventId,
    version,
    kind,
    presentationId,
    payload: JSON.stringify(payload),
    publishedAtMs: nowMs,
  });
  return version;
}
