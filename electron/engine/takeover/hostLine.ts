/**
 * Which host is the present one. Each host signs what it is; one that meets a genuine record of a later epoch, made by
 * another laptop, has been replaced and changes nothing any more until a person decides.
 */
import { hostname } from 'node:os';
import { hostRecord, type HostRecord } from '../../contract/takeover.ts';
import { listEvents } from '../../../db/facts.ts';
import { ensureHostId, readForks } from '../../../db/hostMark.ts';
import type { Db } from '../../../db/open.ts';
import { findSetting, putSetting } from '../../../db/setting.ts';
import type { Receipts } from '../proofs/receipts.ts';
import type { TopicCounter } from '../topics/counter.ts';
import type { Clock } from '../types.ts';

export interface HostLine {
  readonly hostId: string;
  /** This host's own record of an event. */
  record(eventId: string): HostRecord;
  records(): HostRecord[];
  replacedBy(): HostRecord | null;
  /** Looks at records from elsewhere; says whether this host learned that it was replaced. */
  consider(records: readonly HostRecord[]): boolean;
  /** A person has decided that this laptop goes on: a new epoch, later than the other's. */
  resume(): void;
}

const replacedKey = 'replacedBy';
const kindName = 'host-record';

export function createHostLine(
  db: Db,
  clock: Clock,
  receipts: Receipts,
  counter: TopicCounter,
): HostLine {
  const hostId = ensureHostId(db);
  const forks = readForks(db);
  const startedAtMs = clock.nowMs();
  let replacedBy = readReplaced(db);
  const signed = new Map<string, HostRecord>();

  const record = (eventId: string): HostRecord => {
    const { epoch } = counter.value();
    const known = signed.get(eventId);
    if (known?.epoch === epoch) return known;
    const made: HostRecord = {
      kind: 'bantaya-host',
      version: 1,
      eventId,
      epoch,
      hostId,
      hostName: hostname().slice(0, 100),
      atMs: startedAtMs,
      forks: forks[eventId] ?? [],
      signature: '',
    };
    made.signature = receipts.signStatement(eventId, kindName, statementOf(made));
    signed.set(eventId, made);
    return made;
  };
  /** An event that merely has the same id has another key, so its host's record proves nothing here. */
  const isGenuine = (other: HostRecord): boolean =>
    findSetting(db, `eventKey:${other.eventId}`) !== undefined &&
    receipts.isValidStatement(other.eventId, kindName, statementOf(other), other.signature);

  return {
    hostId,
    record,
    records: () => listEvents(db).map(({ id }) => record(id)),
    replacedBy: () => replacedBy,
    consider: (records) => {
      const { epoch } = counter.value();
      const latest = records
        .filter((other) => other.hostId !== hostId && other.epoch >= epoch)
        .filter((other) => other.epoch > (replacedBy?.epoch ?? 0))
        .filter(isGenuine)
        .sort((a, b) => b.epoch - a.epoch)[0];
      if (!latest) return false;
      replacedBy = latest;
      putSetting(db, replacedKey, JSON.stringify(latest));
      return true;
    },
    resume: () => {
      counter.openEpoch(Math.max(counter.value().epoch, replacedBy?.epoch ?? 0) + 1);
      replacedBy = null;
      putSetting(db, replacedKey, null);
    },
  };
}

/** What is signed: everything but the signature, in one fixed order. */
function statementOf({ eventId, epoch, hostId, hostName, atMs, forks }: HostRecord): string {
  return JSON.stringify([
    eventId,
    epoch,
    hostId,
    hostName,
    atMs,
    forks.map(({ number, hash }) => [number, hash]),
  ]);
}

function readReplaced(db: Db): HostRecord | null {
  const text = findSetting(db, replacedKey);
  return text === undefined ? null : hostRecord.parse(JSON.parse(text));
}
