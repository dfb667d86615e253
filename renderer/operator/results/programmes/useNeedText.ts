/** The need of a programme in the words it was set with. */
import { useResultWords } from '../useResultWords.ts';

const levels = ['0', '1', '2', '3'] as const;

export function useNeedText(): (need: number | null) => string {
  const t = useResultWords();
  return (need) => {
    const level = levels.find((known) => known === String(need));
    return level === undefined
      ? t('coverage.needUnset')
      : t(`operator:reference.needLevel.${level}`);
  };
}
