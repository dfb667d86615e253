/** Why there are no chances: the reason of the analysis in words. */
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { useResultWords } from '../useResultWords.ts';

export function useWhyUncertain({ panel }: Analysis): string {
  const t = useResultWords();
  const language = useLanguage();
  return t('frame.notAvailable', {
    reason: codeText('notAvailable', panel.uncertaintyReason ?? 'NO_DATA', language),
  });
}
