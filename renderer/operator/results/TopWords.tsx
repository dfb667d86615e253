/** Whether the top hangs on one panelist, or why there is no top to speak of. */
import type { Analysis } from '../../../electron/ranking/index.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { sentence } from './codeText.ts';
import { topSaying } from './thinPanel.ts';
import { useResultWords } from './useResultWords.ts';

export function TopWords({ panel }: { panel: Analysis['panel'] }) {
  const t = useResultWords();
  const language = useLanguage();
  const saying = topSaying(panel);
  const { topN: n, presentations: count } = panel;
  return saying === 'singlePanelist' || saying === 'noSinglePanelist'
    ? `${sentence(saying, language, { n })}.`
    : t(`ranking.${saying}`, { n, count });
}
