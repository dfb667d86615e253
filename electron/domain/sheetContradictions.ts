/** Sheets that do not fit their talk, scores that do not fit their criterion or their sheet. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import { inPlace, isErased } from './factPlaces.ts';
import { isLocked } from './phases.ts';
import { findCompletenessProblem, findScoreProblem } from './scores.ts';

/** Some sheets whole, with their talks and the rubric; names of panelists are for the words alone. */
export type SheetFacts = Pick<
  EventFacts,
  'event' | 'panelist' | 'presentation' | 'criterionGroup' | 'criterion' | 'sheet' | 'score'
>;
type Sheet = EventFacts['sheet'][number];
type Score = EventFacts['score'][number];

const sheetKey = (row: Pick<Sheet, 'presentationId' | 'panelistId'>): string =>
  `${row.presentationId}/${row.panelistId}`;

export function listSheetContradictions(facts: SheetFacts): Problem[] {
  const scores = Map.groupBy(facts.score, sheetKey);
  return [
    ...listInScores(facts),
    ...facts.sheet.flatMap((sheet, index) =>
      listInSheet(facts, sheet, scores.get(sheetKey(sheet)) ?? [], `facts.sheet[${index}]`),
    ),
  ];
}

function listInScores({ criterion, sheet, score }: SheetFacts): Problem[] {
  const criteria = new Map(criterion.map((row) => [row.id, row]));
  const sheets = new Set(sheet.map(sheetKey));
  return score.flatMap((row, index): Problem[] => {
    const place = `facts.score[${index}]`;
    if (!sheets.has(sheetKey(row)))
      return [{ code: 'UNKNOWN_ID', at: place, values: { kind: 'lembar', id: sheetKey(row) } }];
    const own = criteria.get(row.criterionId);
    return own ? inPlace(findScoreProblem(row, own), place) : [];
  });
}

function listInSheet(
  facts: SheetFacts,
  sheet: Sheet,
  scores: readonly Score[],
  at: string,
): Problem[] {
  const nameOf = () =>
    facts.panelist.find(({ id }) => id === sheet.panelistId)?.name ?? sheet.panelistId;
  const talk = facts.presentation.find(({ id }) => id === sheet.presentationId);
  const number = talk?.number ?? 0;
  if (sheet.state === 'ABSTAINED') {
    const given = scores.some(
      ({ value, isNotApplicable }) => value !== null || isNotApplicable === 1,
    );
    return [
      ...(given
        ? [{ code: 'ABSTAINED_WITH_SCORES' as const, at, values: { name: nameOf(), number } }]
        : []),
      ...(sheet.abstainReason.trim() === '' && !isErased(facts)
        ? [
            {
              code: 'REASON_NEEDED' as const,
              at: `${at}.abstainReason`,
              values: { what: 'tidak menilai' },
            },
          ]
        : []),
    ];
  }
  if (sheet.state === 'DRAFT') return [];
  const weighted = facts.criterion.filter(({ weight }) => Number(weight) > 0);
  const isFitting = !talk || isLocked(talk.phase) === (sheet.state === 'LOCKED');
  return [
    ...(isFitting
      ? []
      : [
          {
            code: 'SHEET_OUT_OF_PHASE' as const,
            at: `${at}.state`,
            values: { name: nameOf(), number, state: sheet.state, phase: talk.phase },
          },
        ]),
    ...inPlace(findCompletenessProblem(facts.criterionGroup, weighted, scores), at),
  ];
}
