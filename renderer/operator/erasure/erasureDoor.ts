/** What erasing asks of the host by plain http. All may throw ProblemError, HttpError, HostAwayError. */
import type { ErasureState, HeldFilesOrder } from '../../../electron/contract/erasure.ts';
import { askHost, downloadFrom } from '../shell/hostDoor.ts';

export const fetchErasure = (eventId: string): Promise<ErasureState> =>
  askHost('erasure', { query: { eventId } });

/** @returns the file's name */
export const downloadCertificate = (eventId: string, as: 'txt' | 'json'): Promise<string> =>
  downloadFrom('certificate', { query: { eventId, as } }, `bantaya-erasure.${as}`);

export const dropHeldFiles = (order: HeldFilesOrder): Promise<ErasureState> =>
  askHost('dropHeldFiles', { body: order });
