/** What the room's network keeps between starts: adapter, ports, and a day's leave for plain http. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const kept = z.object({
  adapter: z.string().max(200).nullable().default(null),
  port: z.number().int().min(1).max(65_535).nullable().default(null),
  plainPort: z.number().int().min(1).max(65_535).nullable().default(null),
  /** The host's calendar day for which plain http is allowed. */
  plainDay: z.iso.date().nullable().default(null),
  networkName: z.string().max(60).default(''),
});
export type KeptRoom = z.infer<typeof kept>;

export interface RoomStore {
  read(): KeptRoom;
  write(change: Partial<KeptRoom>): void;
}

/** @param folder is made where it is absent */
export function openRoomStore(folder: string): RoomStore {
  const file = path.join(folder, 'room.json');
  let present = load(file);
  return {
    read: () => present,
    write(change) {
      present = { ...present, ...change };
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, JSON.stringify(present), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

/** A file that cannot be read costs a choice, never the day. */
function load(file: string): KeptRoom {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return kept.parse({});
  }
}
