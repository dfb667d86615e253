/** Sheets of locked presentations; undefined until the host has sent them. */
import type { LockedSheets } from '../../../electron/contract/topics.ts';
import { useTopic } from '../../stores/index.ts';

export type LockedSheet = LockedSheets['sheets'][number];

export function useLockedSheets(): LockedSheet[] | undefined {
  return useTopic('lockedSheets')?.sheets;
}
