/** Coverage of the priority programmes by this cohort, and what the next one could take up. */
import { parseExact, portfolio, toNumber } from '../ranking/index.ts';
import { paperSchema } from '../contract/rules.ts';
import type { EventFacts } from '../contract/facts.ts';
import type { Standings } from './standings.ts';

export type CoverageCategory = 'EMPTY' | 'TOUCHED' | 'WORKED' | 'STRONG';

export interface ProgrammeCoverage {
  programme: EventFacts['programme'][number];
  direct: number;
  indirect: number;
  /** Numbers of the linked presentations. */
  presentations: number[];
  /** 0 to 1. */
  coverage: number;
  /** 0 to 1: need left open. */
  gap: number;
  gapRank: number;
  category: CoverageCategory;
  seats: number;
}

export interface Coverage {
  programmes: ProgrammeCoverage[];
  seats: number;
  totalGap: number;
  highNeedEmpty: string[];
  /** Share of the direct links that fall on the five programmes with most of them. */
  concentration: number | null;
}

export function coverageOf({ facts, rules, rows }: Standings): Coverage {
  const seats = paperSchema.parse(JSON.parse(facts.event.paper)).nextCohortSeats;
  const held = facts.presentation.filter(({ state }) => state !== 'WITHDRAWN');
  const numbers = new Map(held.map(({ id, number }) => [id, number]));
  const classes = new Map(
    rows.map(({ presentation, analysed }) => [presentation.id, analysed.class]),
  );
  const links = facts.presentationProgramme.filter(({ presentationId }) =>
    numbers.has(presentationId),
  );
  const result = portfolio({
    programs: facts.programme.map(({ id, need }) => ({ id, need: need ?? 0 })),
    presentations: held.map(({ id }) => ({ id, class: classes.get(id) ?? 'PENDING' })),
    links: links.map(({ programmeId, presentationId, strength }) => ({
      program: programmeId,
      presentation: presentationId,
      strength,
    })),
    seats,
    classValues: rules.classValues,
  });
  const byId = new Map(result.programs.map((row) => [row.id, row]));
  const exact = (text: string | undefined): number =>
    text === undefined ? 0 : toNumber(parseExact(text));
  const programmes = facts.programme
    .toSorted((a, b) => a.position - b.position)
    .map((programme): ProgrammeCoverage => {
      const row = byId.get(programme.id);
      const own = links.filter(({ programmeId }) => programmeId === programme.id);
      return {
        programme,
        direct: own.filter(({ strength }) => strength === 2).length,
        indirect: own.filter(({ strength }) => strength === 1).length,
        presentations: own
          .map(({ presentationId }) => numbers.get(presentationId) ?? 0)
          .sort((a, b) => a - b),
        coverage: exact(row?.coverage),
        gap: exact(row?.gap),
        gapRank: row?.gapRank ?? 0,
        category: row?.category ?? 'EMPTY',
        seats: row?.seats ?? 0,
      };
    });
  return {
    programmes,
    seats,
    totalGap: exact(result.totalGap),
    highNeedEmpty: result.highNeedEmpty.map(String),
    concentration: result.concentration === null ? null : exact(result.concentration),
  };
}

export interface GroupCount {
  name: string;
  presentations: number;
  /** Of them recommended for adoption or pilot. */
  ready: number;
}

/** How many presentations a host city, a field or a theme brought, most first. */
export function countBy(
  { facts, rows }: Standings,
  by: 'hostCity' | 'field' | 'theme',
): GroupCount[] {
  const ready = new Set(
    rows
      .filter(({ analysed }) => analysed.class === 'ADOPT' || analysed.class === 'PILOT')
      .map(({ presentation }) => presentation.id),
  );
  const held = facts.presentation.filter(({ state }) => state !== 'WITHDRAWN');
  const themes = new Map(facts.theme.map(({ id, name }) => [id, name]));
  const pairs =
    by === 'theme'
      ? facts.presentationTheme.flatMap(({ presentationId, themeId }) =>
          held.some(({ id }) => id === presentationId)
            ? [{ id: presentationId, name: themes.get(themeId) ?? themeId }]
            : [],
        )
      : held.map((row) => ({ id: row.id, name: row[by] || 'Belum diisi' }));
  const groups = Map.groupBy(pairs, ({ name }) => name);
  const empty =
    by === 'theme'
      ? facts.theme
          .filter(({ name }) => !groups.has(name))
          .map(({ name }) => ({ name, presentations: 0, ready: 0 }))
      : [];
  return [...groups]
    .map(([name, list]) => ({
      name,
      presentations: list.length,
      ready: list.filter(({ id }) => ready.has(id)).length,
    }))
    .concat(empty)
    .sort((a, b) => b.presentations - a.presentations || a.name.localeCompare(b.name, 'id'));
}
