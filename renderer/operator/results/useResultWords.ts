/** Texts of Hasil, with the operator's behind "operator:" and the shared ones behind "ui:". */
import { useTranslation } from 'react-i18next';

export function useResultWords() {
  return useTranslation(['results', 'operator', 'ui']).t;
}
export type ResultWords = ReturnType<typeof useResultWords>;
