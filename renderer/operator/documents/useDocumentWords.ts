/** Texts of the operator's files, with the operator's behind "operator:" and the shared ones behind "ui:". */
import { useTranslation } from 'react-i18next';

export function useDocumentWords() {
  return useTranslation(['documents', 'operator', 'results', 'ui']).t;
}
export type DocumentWords = ReturnType<typeof useDocumentWords>;
