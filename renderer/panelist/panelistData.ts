/** What the panelist's screens read from the mirrors, in the words of the seat. */
import type {
  AgendaPresentation,
  Live,
  MySheets,
  Programme,
} from '../../electron/contract/topics.ts';
import type { TopicMark } from '../link/index.ts';
import { topicStore, useTopic } from '../stores/index.ts';

export interface PanelistData {
  programme: Programme;
  live: Live;
  mine: MySheets;
}

/** Undefined while the first values are on their way, null while no event is open. */
export function usePanelistData(): PanelistData | null | undefined {
  const programme = useTopic('programme');
  const live = useTopic('live');
  const mine = useTopic('mySheets');
  if (programme === undefined || live === undefined || mine === undefined) return undefined;
  return programme && live && mine ? { programme, live, mine } : null;
}

export function useMySheetsMark(): TopicMark | undefined {
  return topicStore((state) => state.marks.mySheets);
}

export function listPresentations(programme: Programme): AgendaPresentation[] {
  return programme.agenda.filter((item) => item.kind === 'PRESENTATION');
}

export function findPresentation(
  programme: Programme,
  id: string | null,
): AgendaPresentation | undefined {
  return listPresentations(programme).find((presentation) => presentation.id === id);
}

export interface CriterionGroup {
  code: string;
  name: string;
  criteria: Programme['criteria'];
}

/** Groups in the rubric's order, without those that hold no criterion. */
export function listGroups({
  groups,
  criteria,
}: Pick<Programme, 'groups' | 'criteria'>): CriterionGroup[] {
  return groups
    .map((group) => ({
      ...group,
      criteria: criteria.filter(({ groupCode }) => groupCode === group.code),
    }))
    .filter((group) => group.criteria.length > 0);
}
