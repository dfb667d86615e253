/** Which host this is, whether another one has replaced it, and what that one lacks. */
import type { Seat } from '../../contract/seats.ts';
import type { HostState } from '../../contract/takeover.ts';
import type { Db } from '../../../db/open.ts';
import { readDifferences } from '../takeover/differences.ts';
import type { HostLine } from '../takeover/hostLine.ts';
import type { Receipts } from '../proofs/receipts.ts';
import type { Clock } from '../types.ts';

const shownSteps = 60;

export function readHostState(
  db: Db,
  line: HostLine,
  receipts: Receipts,
  clock: Clock,
  eventId: string | null,
  { role }: Seat,
): HostState {
  const by = line.replacedBy();
  const record = eventId === null ? null : line.record(eventId);
  return {
    record,
    replacedBy: by && { hostName: by.hostName, epoch: by.epoch, atMs: by.atMs },
    differences:
      by && record && role === 'OPERATOR' ? summary(db, receipts, record, line, clock) : null,
  };
}

function summary(
  db: Db,
  receipts: Receipts,
  record: NonNullable<HostState['record']>,
  line: HostLine,
  clock: Clock,
): HostState['differences'] {
  const { sheets, steps } = readDifferences(db, receipts, record, line.replacedBy(), clock.nowMs());
  return {
    sheets: sheets.length,
    steps: steps.slice(-shownSteps).reverse(),
    stepCount: steps.length,
  };
}
