/** Texts of erasing personal data, with the shared ones behind "ui:" and the operator's behind "operator:". */
import { useTranslation } from 'react-i18next';

export function useErasureWords() {
  return useTranslation(['erasure', 'ui', 'operator']).t;
}
