/** A backup's reason and size in words. */
import { formatDecimal } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useRoomWords } from '../room/useRoomWords.ts';

const reasons = ['lock', 'timed', 'manual', 'close', 'before-restore'] as const;
const MEGABYTE = 1024 * 1024;

export function useBackupWords() {
  const t = useRoomWords();
  const language = useLanguage();
  return {
    reasonText: (reason: string): string => {
      const known = reasons.find((name) => name === reason);
      return known ? t(`backups.reason.${known}`) : reason;
    },
    sizeText: (bytes: number): string =>
      bytes < MEGABYTE
        ? `${Math.ceil(bytes / 1024)} kB`
        : `${formatDecimal(bytes / MEGABYTE, language, 1)} MB`,
  };
}
