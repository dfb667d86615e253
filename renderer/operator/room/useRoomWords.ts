/** Texts of the room and of backups, with the shared ones behind "ui:". */
import { useTranslation } from 'react-i18next';

export function useRoomWords() {
  return useTranslation(['room', 'ui']).t;
}
