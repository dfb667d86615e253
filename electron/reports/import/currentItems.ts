/** The event's present facts in the shapes of an import, to tell new from changed rows and to fill the template. */
import type { EventFacts } from '../../contract/facts.ts';
import type {
  AgencyProposal,
  CriterionProposal,
  PanelistProposal,
  PresentationProposal,
  ProgrammeProposal,
} from './proposals.ts';

export interface CurrentItems {
  agencies: ReadonlyMap<string, AgencyProposal>;
  programmes: ReadonlyMap<string, ProgrammeProposal>;
  criteria: ReadonlyMap<string, CriterionProposal>;
  panelists: ReadonlyMap<string, PanelistProposal>;
  presentations: ReadonlyMap<string, PresentationProposal>;
}

const byPosition = (a: { position: number }, b: { position: number }): number =>
  a.position - b.position;

/** Field order is the order in which the readers build their items: the two are compared as text. */
export function currentItems(facts: EventFacts): CurrentItems {
  const map = <Row extends { id: string; position: number }, Item>(
    rows: readonly Row[],
    make: (row: Row) => Item,
  ): Map<string, Item> => new Map(rows.toSorted(byPosition).map((row) => [row.id, make(row)]));
  return {
    agencies: map(facts.agency, ({ id, code, name, note }) => ({ id, code, name, note })),
    programmes: map(facts.programme, ({ id, code, name, agenda, source, isVerified, need }) => ({
      id,
      code,
      name,
      agenda,
      source,
      isVerified,
      need,
    })),
    criteria: map(
      facts.criterion,
      ({ id, groupCode, name, description, weight, min, max, allowsNotApplicable }) => ({
        id,
        groupCode,
        name,
        description,
        weight,
        min,
        max,
        allowsNotApplicable,
        levels: facts.level
          .filter(({ criterionId }) => criterionId === id)
          .sort((a, b) => a.score - b.score)
          .map(({ score, label, description: text }) => ({ score, label, description: text })),
      }),
    ),
    panelists: map(facts.panelist, (row) => ({
      id: row.id,
      name: row.name,
      title: row.title,
      element: row.element,
      role: row.role,
      agencyId: row.agencyId,
      rankTitle: row.rankTitle,
      rankGrade: row.rankGrade,
      nip: row.nip,
      weight: row.weight,
      isScoring: row.isScoring,
      substituteForId: row.substituteForId,
    })),
    presentations: map(facts.presentation, (row) => ({
      id: row.id,
      title: row.title,
      hostCity: row.hostCity,
      hostInstitution: row.hostInstitution,
      field: row.field,
      agencyId: row.agencyId,
      claimedOutput: row.claimedOutput,
      claimedOutcome: row.claimedOutcome,
      plannedStartTime: row.plannedStartTime,
      talkMin: row.talkMin,
      qaMin: row.qaMin,
      presenters: facts.presenter
        .filter(({ presentationId }) => presentationId === row.id)
        .sort(byPosition)
        .map(({ name, nip, employeeStatus, agencyId }) => ({
          name,
          nip,
          employeeStatus,
          agencyId,
        })),
      programmes: facts.presentationProgramme
        .filter(({ presentationId }) => presentationId === row.id)
        .map(({ programmeId, strength }) => ({ programmeId, strength }))
        .sort((a, b) => (a.programmeId < b.programmeId ? -1 : 1)),
      themeIds: facts.presentationTheme
        .filter(({ presentationId }) => presentationId === row.id)
        .map(({ themeId }) => themeId)
        .sort(),
    })),
  };
}
