/** Which host is the present one: the signed record every host leaves, and what a replaced one has that the new one lacks. */
import { z } from 'zod';
import type { LaterStep } from '../../db/compareBackup.ts';
import { id } from './fields.ts';
import { sheetActs } from './carry.ts';
import { lockRecord, sheetRevision } from './sheets.ts';

const chainPoint = z.strictObject({
  number: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** "This laptop is the host of this event in this epoch", signed with the event's key, which every backup carries. */
export const hostRecord = z.strictObject({
  kind: z.literal('bantaya-host'),
  version: z.literal(1),
  eventId: id,
  epoch: z.number().int().min(1).max(1_000_000),
  hostId: z.string().min(1).max(64),
  /** The laptop's own name, for people. */
  hostName: z.string().max(100),
  atMs: z.number().int(),
  /** Where its line left those of the hosts before it. */
  forks: z.array(chainPoint).max(50),
  signature: z.string().max(128),
});
export type HostRecord = z.infer<typeof hostRecord>;

/** The file a host leaves where its backups lie. */
export const hostMark = z.strictObject({
  kind: z.literal('bantaya-mark'),
  version: z.literal(1),
  records: z.array(hostRecord).max(200),
});
export const hostMarkName = 'bantaya-tuan-rumah.json';

const writers = ['PANELIST', 'OPERATOR', 'IMPORT'] as const;

export const oldSheet = sheetRevision.extend({
  /** By which door it came to the old host; files from before it was noted have none. */
  door: z.enum(['LOOPBACK', 'LAN']).nullable().optional(),
  panelistId: id,
  writer: z.enum(writers),
  act: z.enum(sheetActs),
});

/** What a replaced host has of one event after the point at which the new one left its line. */
export const differences = z.strictObject({
  kind: z.literal('bantaya-differences'),
  version: z.literal(1),
  eventId: id,
  eventName: z.string().max(300),
  hostId: z.string().min(1).max(64),
  hostName: z.string().max(100),
  epoch: z.number().int().min(1),
  madeAtMs: z.number().int(),
  /** The last entry both have; null where none is known. */
  fork: chainPoint.nullable(),
  locks: z.array(lockRecord).max(200),
  sheets: z.array(oldSheet).max(20_000),
  /** Every step after the fork, oldest first: what no seat carries is done again by hand. */
  steps: z
    .array(
      z.strictObject({
        number: z.number().int(),
        atMs: z.number().int(),
        seat: z.string().max(300),
        command: z.string().max(64),
        subject: z.record(z.string().max(64), z.string().max(300)),
      }),
    )
    .max(20_000),
});
export type Differences = z.infer<typeof differences>;

export interface DifferencesAnswer {
  hostName: string;
  locks: number;
  applied: number;
  waiting: number;
  unchanged: number;
  refused: number;
  steps: LaterStep[];
}

/** Topic `host`. */
export interface HostState {
  /** This host's own record of the open event. */
  record: HostRecord | null;
  /** Set on a host that another one has replaced: it changes nothing any more. */
  replacedBy: { hostName: string; epoch: number; atMs: number } | null;
  /** For the operator of a replaced host: what the new one lacks. */
  differences: { sheets: number; steps: LaterStep[]; stepCount: number } | null;
}
