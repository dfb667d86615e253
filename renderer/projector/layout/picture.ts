/** What a projector draws from: the topics' values, and whether they belong together. */
import type {
  AgendaIntermission,
  AgendaPresentation,
  Live,
  Programme,
  Progress,
  Stage,
} from '../../../electron/contract/topics.ts';
import type { Scene } from '../../../electron/contract/codes.ts';

export interface Picture {
  stage: Stage | null;
  live: Live | null;
  programme: Programme | null;
  progress: Progress | null;
}

/** Scenes drawn from live values of the current presentation. */
const LIVE_SCENES: ReadonlySet<Scene> = new Set(['NOW', 'SCORING', 'AGENDA']);

/**
 * Whether all values speak of the same presentation. They travel as separate messages; between two of them a page
 * would put the new title beside the old timer, or show the previous presentation once more.
 */
export function isSettled({ stage, live, programme, progress }: Picture, scene: Scene): boolean {
  if (stage === null) return true;
  if (programme === null) return false;
  if (!LIVE_SCENES.has(scene)) return true;
  if (
    live === null ||
    live.currentPresentationId !== stage.presentationId ||
    live.intermissionId !== stage.intermissionId
  )
    return false;
  if (stage.presentationId !== null && !findPresentation(programme, stage.presentationId))
    return false;
  return (
    scene !== 'SCORING' || (progress !== null && progress.presentationId === stage.presentationId)
  );
}

export function findPresentation(
  programme: Programme,
  id: string | null,
): AgendaPresentation | null {
  return (
    programme.agenda.find(
      (item): item is AgendaPresentation => item.kind === 'PRESENTATION' && item.id === id,
    ) ?? null
  );
}

export function findIntermission(
  programme: Programme,
  id: string | null,
): AgendaIntermission | null {
  return (
    programme.agenda.find(
      (item): item is AgendaIntermission => item.kind === 'INTERMISSION' && item.id === id,
    ) ?? null
  );
}

/** The first presentation still to come: after the intermission where there is one. */
export function findUpcoming(
  programme: Programme,
  intermissionId: string | null,
): AgendaPresentation | null {
  const from = programme.agenda.findIndex((item) => item.id === intermissionId) + 1;
  const isOpen = (item: Programme['agenda'][number]): item is AgendaPresentation =>
    item.kind === 'PRESENTATION' && item.state === 'SCHEDULED' && item.phase === 'READY';
  return programme.agenda.slice(from).find(isOpen) ?? programme.agenda.find(isOpen) ?? null;
}

/** The live state as far as it belongs to a presentation; for one that has not begun, its timer as it will stand. */
export function liveOf(presentation: AgendaPresentation, live: Live | null): Live {
  if (live?.currentPresentationId === presentation.id) return live;
  return {
    eventId: live?.eventId ?? '',
    currentPresentationId: presentation.id,
    intermissionId: null,
    phase: 'READY',
    timer: { state: 'IDLE', limitMs: presentation.talkMin * 60_000, elapsedMs: 0 },
    isRoomOpen: live?.isRoomOpen ?? false,
    isDayOn: live?.isDayOn ?? false,
    nowMs: live?.nowMs ?? 0,
    intermissionSinceMs: null,
    isCalibrating: false,
    undo: null,
  };
}

/** Publication version that is on the screen; null where the scene shows nothing published. */
export function shownVersion({ stage }: Picture): number | null {
  if (!stage || stage.isBlank || !(stage.result ?? stage.ranking ?? stage.coverage)) return null;
  return stage.publication?.version ?? null;
}
