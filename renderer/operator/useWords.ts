/** Texts of the operator's seat, with the shared ones behind "ui:". */
import { useTranslation } from 'react-i18next';

export function useWords() {
  return useTranslation(['operator', 'ui']).t;
}
export type Words = ReturnType<typeof useWords>;
