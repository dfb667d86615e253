/** One sheet as the screen handles it: what stands, what may be done with it, and the doing. */
import type { SheetContent } from '../../electron/contract/sheets.ts';
import type { AgendaPresentation } from '../../electron/contract/topics.ts';
import { isBarring } from '../../electron/domain/eligibility.ts';
import { isLocked } from '../../electron/domain/phases.ts';
import type { SheetAct } from '../link/index.ts';
import { topicStore } from '../stores/index.ts';
import { ownSheets, useOutbox } from './ownSheets.ts';
import { type PanelistData, useMySheetsMark } from './panelistData.ts';
import { isSameContent } from './sheetEdits.ts';
import { type SheetView, viewSheet } from './sheetView.ts';
import { noteStep, takeStep, undoStore } from './undoStore.ts';

/** Why the sheet cannot be changed now; null when it can. */
export type SheetBar =
  | 'CLOSED'
  | 'LOCKED'
  | 'NOT_STARTED'
  | 'WITHDRAWN'
  | 'ADVISER'
  | 'CONFLICT'
  | 'SUBMITTED'
  | 'ABSTAINED'
  | null;

export interface Sheet {
  presentation: AgendaPresentation;
  view: SheetView;
  bar: SheetBar;
  /** Scoring is open: the sheet can be submitted once it is complete. */
  isOpen: boolean;
  /** The presentation is neither locked nor closed: a submitted sheet can be taken back. */
  isUnlocked: boolean;
  /** The conflict of interest on record, allowed or not. */
  conflict: { reason: ConflictReason; isAllowed: boolean } | null;
  undoCount: number;
  /** @param kind steps of one kind in a row are undone together; empty for a step of its own */
  readonly change: (edit: (content: SheetContent) => SheetContent, kind?: string) => void;
  readonly undo: () => void;
  readonly submit: () => void;
  /** A submitted or abstained sheet becomes a draft again. */
  readonly reopen: () => void;
  readonly abstain: (reason: string) => void;
}

export type ConflictReason = 'SAME_AGENCY' | 'SUPERIOR' | 'MENTOR' | 'OTHER';

const reasons: readonly string[] = ['SAME_AGENCY', 'SUPERIOR', 'MENTOR', 'OTHER'];

function readView(presentationId: string): SheetView {
  const { values, marks } = topicStore.getState();
  return viewSheet({
    presentationId,
    sheets: values.mySheets?.sheets ?? [],
    mark: marks.mySheets,
    ...ownSheets.snapshot(),
  });
}

function write(presentationId: string, act: SheetAct, content: SheetContent): void {
  ownSheets.write({ presentationId, act, base: readView(presentationId).ref, content });
}

function barOf(data: PanelistData, presentation: AgendaPresentation, view: SheetView): SheetBar {
  const conflict = findConflict(data, presentation.id);
  if (!data.mine.panelist.isScoring) return 'ADVISER';
  if (isLocked(presentation.phase)) return 'LOCKED';
  if (data.programme.event.status === 'CLOSED') return 'CLOSED';
  if (presentation.state === 'WITHDRAWN') return 'WITHDRAWN';
  if (view.standing === 'ABSTAINED') return 'ABSTAINED';
  if (isBarring(conflict)) return 'CONFLICT';
  if (presentation.phase === 'READY') return 'NOT_STARTED';
  return view.standing === 'SUBMITTED' ? 'SUBMITTED' : null;
}

function findConflict({ mine }: PanelistData, presentationId: string): Sheet['conflict'] {
  const found = mine.conflicts.find((conflict) => conflict.presentationId === presentationId);
  if (!found) return null;
  const reason = (reasons.includes(found.reason) ? found.reason : 'OTHER') as ConflictReason;
  return { reason, isAllowed: found.isAllowed };
}

export function useSheet(data: PanelistData, presentation: AgendaPresentation): Sheet {
  const { id } = presentation;
  const view = viewSheet({
    presentationId: id,
    sheets: data.mine.sheets,
    mark: useMySheetsMark(),
    ...useOutbox(),
  });
  const undoCount = undoStore((state) => state.steps[id]?.length ?? 0);
  const bar = barOf(data, presentation, view);
  return {
    presentation,
    view,
    bar,
    isOpen: presentation.phase === 'SCORING',
    isUnlocked: bar !== 'LOCKED' && bar !== 'CLOSED' && bar !== 'WITHDRAWN',
    conflict: findConflict(data, id),
    undoCount,
    change(edit, kind = '') {
      // Read again: two taps may come before the screen is drawn anew.
      const { content } = readView(id);
      const next = edit(content);
      if (isSameContent(content, next)) return;
      noteStep(id, content, kind);
      write(id, 'DRAFT', next);
    },
    undo() {
      const before = takeStep(id);
      if (before) write(id, 'DRAFT', before);
    },
    submit: () => write(id, 'SUBMIT', { ...readView(id).content, abstainReason: '' }),
    reopen() {
      const { content, standing } = readView(id);
      // The host keeps no scores of an abstained sheet; this page may still have them.
      const before = standing === 'ABSTAINED' ? takeStep(id) : undefined;
      write(id, 'DRAFT', { ...(before ?? content), abstainReason: '' });
    },
    abstain(reason) {
      const { content } = readView(id);
      noteStep(id, content, '');
      write(id, 'ABSTAIN', { ...content, scores: [], abstainReason: reason });
    },
  };
}
