/** Texts of restoring, with the shared ones behind "ui:" and the operator's behind "operator:". */
import { useTranslation } from 'react-i18next';

export function useRestoreWords() {
  return useTranslation(['restore', 'ui', 'operator', 'room']).t;
}
