/** What the operator's files ask of the host by plain http. */
import type {
  CarryReading,
  FollowUpReading,
  FollowUpReminder,
  ImportMapping,
  ImportReading,
  ImportSubject,
  SealState,
} from '../../../electron/contract/files.ts';
import type { FileReadings } from '../../../electron/contract/operatorApi.ts';
import { askHost } from '../shell/hostDoor.ts';

/** A chosen file, read once: what stands on the disc may change while its preview is looked at. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  /** What pasted rows are about. */
  readonly subject?: ImportSubject;
}

/** Rows from the clipboard, as a file: the host reads both the same way. */
export const pastedFile = (name: string, text: string, subject: ImportSubject): PickedFile => ({
  name: `${name}.tsv`,
  bytes: new TextEncoder().encode(text).buffer,
  subject,
});

async function readOnHost<What extends keyof FileReadings>(
  what: What,
  { name: fileName, bytes: body, subject }: PickedFile,
  mappings?: readonly ImportMapping[],
): Promise<FileReadings[What]> {
  const query = {
    fileName,
    ...(subject ? { subject } : {}),
    ...(mappings ? { mappings: JSON.stringify(mappings) } : {}),
  };
  return (await askHost('read', { params: { what }, query, body })) as FileReadings[What];
}

/** @param mappings as a person changed them; left out, the host recognises the sheets */
export const readImport = (
  file: PickedFile,
  mappings?: readonly ImportMapping[],
): Promise<ImportReading> => readOnHost('import', file, mappings);

export const readFollowUps = (file: PickedFile): Promise<FollowUpReading> =>
  readOnHost('followUps', file);

/** What an archive file of an earlier event left unfinished. */
export const readCarried = (file: PickedFile): Promise<CarryReading> => readOnHost('carried', file);

export const fetchReminders = (eventId: string): Promise<FollowUpReminder[]> =>
  askHost('reminders', { query: { eventId } });

/** The same of an event on this laptop. */
export const fetchCarried = (eventId: string): Promise<CarryReading> =>
  askHost('carried', { query: { eventId } });

export const fetchSeal = (): Promise<SealState> => askHost('seal');
export const startSeal = (isAnother: boolean): Promise<SealState> =>
  askHost('startSeal', isAnother ? { query: { another: '1' } } : {});
export const cancelSeal = (): Promise<SealState> => askHost('cancelSeal');
