/** What the operator's files ask of the host by plain http. */
import type {
  CarryReading,
  FollowUpReading,
  FollowUpReminder,
  ImportMapping,
  ImportReading,
  SealState,
} from '../../../electron/contract/files.ts';
import { askHost } from '../shell/hostDoor.ts';

/** A chosen file, read once: what stands on the disc may change while its preview is looked at. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

async function readOnHost<Reading>(
  what: 'import' | 'followUps' | 'carried',
  { name, bytes }: PickedFile,
  params: Record<string, string> = {},
): Promise<Reading> {
  const query = new URLSearchParams({ fileName: name, ...params });
  const answer = await askHost(`/operator/read/${what}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  });
  return (await answer.json()) as Reading;
}

/** @param mappings as a person changed them; left out, the host recognises the sheets */
export const readImport = (
  file: PickedFile,
  mappings?: readonly ImportMapping[],
): Promise<ImportReading> =>
  readOnHost('import', file, mappings ? { mappings: JSON.stringify(mappings) } : {});

export const readFollowUps = (file: PickedFile): Promise<FollowUpReading> =>
  readOnHost('followUps', file);

/** What an archive file of an earlier event left unfinished. */
export const readCarried = (file: PickedFile): Promise<CarryReading> => readOnHost('carried', file);

const asJson = async <T>(answer: Promise<Response>): Promise<T> =>
  (await (await answer).json()) as T;

export const fetchReminders = (eventId: string): Promise<FollowUpReminder[]> =>
  asJson(askHost(`/operator/reminders?${new URLSearchParams({ eventId })}`));

/** The same of an event on this laptop. */
export const fetchCarried = (eventId: string): Promise<CarryReading> =>
  asJson(askHost(`/operator/carried?${new URLSearchParams({ eventId })}`));

export const fetchSeal = (): Promise<SealState> => asJson(askHost('/operator/seal'));
export const startSeal = (isAnother: boolean): Promise<SealState> =>
  asJson(askHost(`/operator/seal${isAnother ? '?another=1' : ''}`, { method: 'POST' }));
export const cancelSeal = (): Promise<SealState> =>
  asJson(askHost('/operator/seal/cancel', { method: 'POST' }));
