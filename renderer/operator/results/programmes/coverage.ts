/** Coverage of the priority programmes by this cohort, and what it leaves open for the next. */
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import {
  portfolio,
  type CoverageCategory,
  type RecommendationClass,
} from '../../../../electron/ranking/index.ts';

export interface ProgrammeLink {
  presentation: Setup['presentation'][number];
  isDirect: boolean;
}

export interface ProgrammeRow {
  programme: Setup['programme'][number];
  links: ProgrammeLink[];
  /** Exact shares, 0 to 1. */
  coverage: string;
  gap: string;
  gapRank: number;
  category: CoverageCategory;
  seats: number;
}

export interface Coverage {
  rows: ProgrammeRow[];
  highNeedEmpty: ProgrammeRow[];
  /** Exact share of the direct links on the five programmes with most of them; null without direct links. */
  concentration: string | null;
  /** Programmes whose need nobody has set yet: counted as 0. */
  needMissing: number;
}

/** Classes as the app suggests them, like the projector's tiles and the workbook; not locked yet counts as nothing. */
export function suggestedClasses(ranking: Ranking): Map<string, RecommendationClass> {
  return new Map(ranking.analysis.presentations.map((row) => [row.id, row.class]));
}

export function coverageOf(setup: Setup, ranking: Ranking, seats: number): Coverage {
  const classes = suggestedClasses(ranking);
  const held = new Map(
    setup.presentation.filter(({ state }) => state !== 'WITHDRAWN').map((row) => [row.id, row]),
  );
  const links = setup.presentationProgramme.filter(({ presentationId }) =>
    held.has(presentationId),
  );
  const result = portfolio({
    programs: setup.programme.map(({ id, need }) => ({ id, need: need ?? 0 })),
    presentations: [...held.keys()].map((id) => ({ id, class: classes.get(id) ?? 'PENDING' })),
    links: links.map(({ programmeId, presentationId, strength }) => ({
      program: programmeId,
      presentation: presentationId,
      strength,
    })),
    seats,
    classValues: setup.rules.classValues,
  });
  const found = new Map(result.programs.map((row) => [row.id, row]));
  const rows = setup.programme
    .toSorted((a, b) => a.position - b.position)
    .flatMap((programme): ProgrammeRow[] => {
      const row = found.get(programme.id);
      if (!row) return [];
      const own = links.filter(({ programmeId }) => programmeId === programme.id);
      return [
        {
          programme,
          links: own
            .flatMap(({ presentationId, strength }): ProgrammeLink[] => {
              const presentation = held.get(presentationId);
              return presentation ? [{ presentation, isDirect: strength === 2 }] : [];
            })
            .sort((a, b) => a.presentation.number - b.presentation.number),
          coverage: row.coverage,
          gap: row.gap,
          gapRank: row.gapRank,
          category: row.category,
          seats: row.seats,
        },
      ];
    });
  const high = new Set(result.highNeedEmpty);
  return {
    rows,
    highNeedEmpty: rows.filter(({ programme }) => high.has(programme.id)),
    concentration: result.concentration,
    needMissing: setup.programme.filter(({ need }) => need === null).length,
  };
}

export type Grouping = 'hostCity' | 'field' | 'theme' | 'agency';

export interface GroupCount {
  name: string;
  presentations: number;
  /** Of them suggested for adoption or pilot. */
  ready: number;
}

/** How many presentations a city, a field, a theme or an agency brought, most first; themes without any stay in the list. */
export function countBy(
  setup: Setup,
  ranking: Ranking,
  by: Grouping,
  unnamed: string,
): GroupCount[] {
  const classes = suggestedClasses(ranking);
  const isReady = (id: string) => classes.get(id) === 'ADOPT' || classes.get(id) === 'PILOT';
  const held = setup.presentation.filter(({ state }) => state !== 'WITHDRAWN');
  const themes = new Map(setup.theme.map(({ id, name }) => [id, name]));
  const agencies = new Map(setup.agency.map(({ id, name }) => [id, name]));
  const pairs = held.flatMap((row): { id: string; name: string }[] => {
    if (by === 'theme')
      return setup.presentationTheme
        .filter(({ presentationId }) => presentationId === row.id)
        .map(({ themeId }) => ({ id: row.id, name: themes.get(themeId) ?? themeId }));
    const name = by === 'agency' ? agencies.get(row.agencyId ?? '') : row[by].trim();
    return [{ id: row.id, name: name || unnamed }];
  });
  const groups = Map.groupBy(pairs, ({ name }) => name);
  const empty = by === 'theme' ? [...themes.values()].filter((name) => !groups.has(name)) : [];
  return [
    ...[...groups].map(([name, list]) => ({
      name,
      presentations: list.length,
      ready: list.filter(({ id }) => isReady(id)).length,
    })),
    ...empty.map((name) => ({ name, presentations: 0, ready: 0 })),
  ].sort((a, b) => b.presentations - a.presentations || a.name.localeCompare(b.name, 'id'));
}
