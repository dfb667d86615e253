/** The coverage as it would be frozen now, for the preview only: the host makes the real one. */
import type { CoverageSnapshot, Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { portfolio } from '../../../../electron/ranking/portfolio.ts';
import { parseExact, toNumber } from '../../../../electron/ranking/index.ts';

export function coveragePreview(setup: Setup, ranking: Ranking | null): CoverageSnapshot {
  const classes = new Map(ranking?.analysis.presentations.map((row) => [row.id, row.class]));
  const held = setup.presentation.filter(({ state }) => state !== 'WITHDRAWN').map(({ id }) => id);
  const { programs } = portfolio({
    programs: setup.programme.map(({ id, need }) => ({ id, need: need ?? 0 })),
    presentations: held.map((id) => ({ id, class: classes.get(id) ?? 'PENDING' })),
    links: setup.presentationProgramme
      .filter(({ presentationId }) => held.includes(presentationId))
      .map(({ programmeId, presentationId, strength }) => ({
        program: programmeId,
        presentation: presentationId,
        strength,
      })),
    seats: 0,
    classValues: setup.rules.classValues,
  });
  const rows = new Map(programs.map((row) => [row.id, row]));
  return {
    programmes: setup.programme
      .toSorted((a, b) => a.position - b.position)
      .map(({ id, code, name }) => {
        const row = rows.get(id);
        return {
          code,
          name,
          category: row?.category ?? 'EMPTY',
          links: row?.links ?? 0,
          coverage: row ? toNumber(parseExact(row.coverage)) : 0,
        };
      }),
  };
}
