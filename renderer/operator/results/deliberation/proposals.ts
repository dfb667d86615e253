/** The proposals in the order they are deliberated: best first, then those that are not locked yet. */
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { isDecided } from '../../../../electron/domain/decisions.ts';
import {
  openPresentations,
  resultRows,
  type Decision,
  type ResultRow,
  type SetupPresentation,
} from '../resultRows.ts';

export type ProposalState = 'NONE' | 'DRAFT' | 'DECIDED' | 'OPEN';

export interface Proposal {
  id: string;
  presentation: SetupPresentation;
  /** Undefined until it is locked. */
  row: ResultRow | undefined;
  decision: Decision | undefined;
  state: ProposalState;
}

export function listProposals(setup: Setup, ranking: Ranking): Proposal[] {
  const decisions = new Map(setup.decision.map((row) => [row.presentationId, row]));
  const stateOf = (id: string, isLocked: boolean): ProposalState => {
    const decision = decisions.get(id);
    if (isDecided(decision)) return 'DECIDED';
    if (!isLocked) return 'OPEN';
    return decision === undefined || decision.code === 'BELUM_DIPUTUSKAN' ? 'NONE' : 'DRAFT';
  };
  const of = (presentation: SetupPresentation, row?: ResultRow): Proposal => ({
    id: presentation.id,
    presentation,
    row,
    decision: decisions.get(presentation.id),
    state: stateOf(presentation.id, row !== undefined),
  });
  return [
    ...resultRows(setup, ranking)
      .filter(({ presentation }) => presentation.state !== 'WITHDRAWN')
      .map((row) => of(row.presentation, row)),
    ...openPresentations(setup).map((presentation) => of(presentation)),
  ];
}

/** The one to open: the one looked at before, else the first that waits for the panel. */
export function findProposal(
  proposals: readonly Proposal[],
  focus: string | null,
): Proposal | undefined {
  return (
    proposals.find(({ id }) => id === focus) ??
    proposals.find(({ state }) => state === 'NONE' || state === 'DRAFT') ??
    proposals[0]
  );
}

/** The next one after `id` that waits for the panel, going round once. */
export function nextUndecided(proposals: readonly Proposal[], id: string): Proposal | undefined {
  const at = proposals.findIndex((proposal) => proposal.id === id);
  return [...proposals.slice(at + 1), ...proposals.slice(0, Math.max(at, 0))].find(
    ({ state }) => state === 'NONE' || state === 'DRAFT',
  );
}
