/** What an import would add or change, in the shapes of the contract. */
import type { CommandData } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { ImportProblem } from './importProblem.ts';
import type { ImportSubject } from './subjects.ts';

type Import = CommandData<'applyImport'>;
export type AgencyProposal = Import['agencies'][number];
export type ProgrammeProposal = Import['programmes'][number];
export type PanelistProposal = Import['panelists'][number];
export type PresentationProposal = Import['presentations'][number];
export interface CriterionProposal extends Omit<
  EventFacts['criterion'][number],
  'eventId' | 'position'
> {
  levels: { score: number; label: string; description: string }[];
}

export interface Proposed<T> {
  item: T;
  sheetName: string;
  /** One-based row in the file. */
  rowNumber: number;
  /** Against the event's facts. */
  change: 'NEW' | 'CHANGED' | 'SAME';
  /** As it stands in the event; null for a new one. */
  before: T | null;
}

export interface ImportProposal {
  agencies: Proposed<AgencyProposal>[];
  programmes: Proposed<ProgrammeProposal>[];
  criteria: Proposed<CriterionProposal>[];
  panelists: Proposed<PanelistProposal>[];
  presentations: Proposed<PresentationProposal>[];
  /** In the order of sheets and rows, doubts about NIPs last; an error means that nothing of the import may be applied. */
  problems: ImportProblem[];
}

export type ProposalOf<S extends ImportSubject> = ImportProposal[S][number]['item'];
