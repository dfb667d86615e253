/** What may be said of a day with little to compare: too few talks, equal ones, or places that are none. */
import type { AnalysedSlider, Analysis } from '../../../electron/ranking/index.ts';

type Panel = Analysis['panel'];
type Slider = Extract<AnalysedSlider, { available: true }>;

/** From so many talks on it means something that panelists agree, that talks form groups, or that scores rise. */
const TALKS_NEEDED = 4;

export const isFew = ({ presentations }: Pick<Panel, 'presentations'>): boolean =>
  presentations < TALKS_NEEDED;

export interface Compared {
  readonly rank: number | null;
  readonly score: number;
}

/** Best and last are named only where the list stands in the order of scores and its ends differ. */
export function pictureSaying(
  rows: readonly Compared[],
): 'pictureOne' | 'pictureEqual' | 'pictureUnordered' | 'pictureSummary' {
  if (rows.length === 1) return 'pictureOne';
  if (rows.every(({ score }) => score === rows[0]?.score)) return 'pictureEqual';
  const isOrdered = rows.every(({ rank, score }, at) => {
    const before = rows[at - 1];
    return (
      rank !== null &&
      (before === undefined || ((before.rank ?? rank) <= rank && before.score >= score))
    );
  });
  return isOrdered ? 'pictureSummary' : 'pictureUnordered';
}

/** Whether one panelist decides the top, where there is a top. */
export function topSaying({
  presentations,
  topN,
  uncertaintyReason,
  singlePanelistDecides,
}: Pick<Panel, 'presentations' | 'topN' | 'uncertaintyReason' | 'singlePanelistDecides'>):
  | 'topFew'
  | 'topEqual'
  | 'topUnknown'
  | 'singlePanelist'
  | 'noSinglePanelist' {
  if (presentations <= topN || isFew({ presentations })) return 'topFew';
  if (uncertaintyReason === 'ALL_SCORES_EQUAL') return 'topEqual';
  if (singlePanelistDecides === null) return 'topUnknown';
  return singlePanelistDecides ? 'singlePanelist' : 'noSinglePanelist';
}

/** What keeps its place while the weights move: nothing where nobody stands before another. */
export function stableSayings({
  items,
  ranks,
  topN,
}: Pick<Slider, 'items' | 'ranks' | 'topN'>):
  | 'stableOne'
  | 'stableEqual'
  | readonly ('winnerStays' | 'topStays' | 'orderStays')[] {
  if (items.length < 2) return 'stableOne';
  if (ranks.every((rank) => rank === 1)) return 'stableEqual';
  return items.length > topN
    ? ['winnerStays', 'topStays', 'orderStays']
    : ['winnerStays', 'orderStays'];
}
