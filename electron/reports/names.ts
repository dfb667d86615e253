/** Lookups from ids to the names that reports print. */
import type { EventFacts } from '../contract/facts.ts';

export interface Names {
  agency(id: string | null): string;
  agencyCode(id: string | null): string;
  locality(id: string): string;
  programme(id: string): string;
  panelist(id: string): string;
  presenters(presentationId: string): string;
  programmesOf(presentationId: string): string;
  themesOf(presentationId: string): string;
}

const byPosition = (a: { position: number }, b: { position: number }): number =>
  a.position - b.position;

/** Unknown ids give empty text: facts that came through the archive's checks have none. */
export function namesOf(facts: EventFacts): Names {
  const agencies = new Map(facts.agency.map((row) => [row.id, row]));
  const localities = new Map(facts.locality.map((row) => [row.id, row]));
  const programmes = new Map(facts.programme.map((row) => [row.id, row]));
  const themes = new Map(facts.theme.map((row) => [row.id, row]));
  const panelists = new Map(facts.panelist.map((row) => [row.id, row.name]));
  const presenters = Map.groupBy(facts.presenter, (row) => row.presentationId);
  const links = Map.groupBy(facts.presentationProgramme, (row) => row.presentationId);
  const themeLinks = Map.groupBy(facts.presentationTheme, (row) => row.presentationId);
  return {
    agency: (id) => (id === null ? '' : (agencies.get(id)?.name ?? '')),
    agencyCode: (id) => {
      const agency = id === null ? undefined : agencies.get(id);
      return agency ? agency.code || agency.name : '';
    },
    locality: (id) => localities.get(id)?.name ?? '',
    programme: (id) => {
      const programme = programmes.get(id);
      return programme ? `${programme.code} ${programme.name}`.trim() : '';
    },
    panelist: (id) => panelists.get(id) ?? '',
    presenters: (id) =>
      [...(presenters.get(id) ?? [])]
        .sort(byPosition)
        .map(({ name }) => name)
        .join('; '),
    programmesOf: (id) =>
      (links.get(id) ?? [])
        .flatMap(({ programmeId, strength }) => {
          const programme = programmes.get(programmeId);
          return programme
            ? [
                {
                  position: programme.position,
                  text: `${programme.code || programme.name}${strength === 2 ? '' : ' (tidak langsung)'}`,
                },
              ]
            : [];
        })
        .sort(byPosition)
        .map(({ text }) => text)
        .join('; '),
    themesOf: (id) =>
      (themeLinks.get(id) ?? [])
        .flatMap(({ themeId }) => themes.get(themeId) ?? [])
        .sort(byPosition)
        .map(({ name }) => name)
        .join('; '),
  };
}
