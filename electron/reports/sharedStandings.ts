/** Standings from which everything is gone that a shared file must not tell: NIPs, single scores, small counts. */
import { minSheetsShared } from './profile.ts';
import type { Standing, Standings } from './standings.ts';

/** No sheet built from the result can leak what is not in it. */
export function sharedStandings(standings: Standings): Standings {
  const { facts, analysis } = standings;
  return {
    ...standings,
    facts: {
      ...facts,
      panelist: facts.panelist.map((row) => ({ ...row, nip: null })),
      presenter: facts.presenter.map((row) => ({ ...row, nip: null })),
      sheet: [],
      score: [],
      waitingSheet: [],
      conflict: facts.conflict.map((row) => ({
        ...row,
        panelistId: '',
        note: '',
        allowedReason: '',
      })),
      annotation: [],
    },
    analysis: {
      ...analysis,
      panel: { ...analysis.panel, flags: [], notes: [], leaveOneOut: [] },
      heatMap: { presentationIds: [], panelistIds: [], values: [], fractions: [] },
      advanced: null,
    },
    rows: [...standings.rows]
      .map(withoutSingles)
      .sort(
        (a, b) =>
          (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
          a.presentation.number - b.presentation.number,
      ),
  };
}

function withoutSingles(row: Standing): Standing {
  const sheetValues = new Map<string, never>();
  if (row.analysed.validBallots >= minSheetsShared) return { ...row, sheetValues };
  return {
    ...row,
    sheetValues,
    rank: null,
    score: null,
    groupScores: new Map(),
    analysed: {
      ...row.analysed,
      rank: null,
      finalRank: null,
      decidedBy: null,
      score: null,
      groupScores: null,
      plainScore: null,
      plainRank: null,
      correctedScore: null,
      correctedRank: null,
      rankDiffers: false,
      tier: null,
      rankInterval: null,
      probFirst: null,
      support: null,
      class: 'PENDING',
      reasons: [],
      nearLine: null,
    },
  };
}
