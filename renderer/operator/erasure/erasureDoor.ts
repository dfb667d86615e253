/** What erasing asks of the host by plain http. All may throw ProblemError, HttpError, HostAwayError. */
import type { ErasureState, HeldFilesOrder } from '../../../electron/contract/erasure.ts';
import { askHost, downloadFrom } from '../shell/hostDoor.ts';

const query = (eventId: string) => new URLSearchParams({ eventId });

export async function fetchErasure(eventId: string): Promise<ErasureState> {
  return (await (await askHost(`/operator/erasure?${query(eventId)}`)).json()) as ErasureState;
}

/** @returns the file's name */
export const downloadCertificate = (eventId: string, as: 'txt' | 'json'): Promise<string> =>
  downloadFrom(`/operator/erasure/certificate?${query(eventId)}&as=${as}`, `bantaya-erasure.${as}`);

export async function dropHeldFiles(order: HeldFilesOrder): Promise<ErasureState> {
  const answer = await askHost('/operator/erasure/files', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  return (await answer.json()) as ErasureState;
}
