/** What a laptop under faults can be asked, and what is known of its sheets. */
import type { SheetContent } from '../../contract/sheets.ts';
import type { BackupState } from '../../contract/topics.ts';
import type { Visitor } from '../../server/room.fixture.ts';

/** What a panelist sent: everything from `acknowledged` to `sent` may be on the disk. */
export interface Sent {
  acknowledged: number;
  sent: number;
  readonly contents: Map<number, SheetContent>;
}

export interface Laptop {
  readonly dataDir: string;
  readonly database: string;
  readonly backups: string;
  readonly archives: string;
  readonly sheets: ReadonlyMap<string, Sent>;
  /** @param signal ends the host with SIGKILL, also while it starts */
  start(signal?: AbortSignal): Promise<void>;
  kill(): Promise<void>;
  /** Every panelist sends `count` revisions. @throws Error when one is refused */
  score(count: number, noteLength?: number): Promise<void>;
  /** They send until the host is gone. */
  scoreUntilGone(): Promise<void>;
  operate: Visitor['send'];
  backupState(fits: (state: BackupState) => boolean): Promise<BackupState>;
  /** @throws Error with the code of the problem, and the problem as `problem` */
  ask<T>(method: 'GET' | 'POST', address: string, body?: unknown): Promise<T>;
  /** From here on the data is what `kept` says. */
  goOnFrom(kept: ReadonlyMap<string, KeptSheet>): void;
}

/** A sheet as it was found on the disk. */
export interface KeptSheet {
  readonly revision: number;
  readonly note: string;
  /** In the order of the criteria's ids. */
  readonly values: string;
}
