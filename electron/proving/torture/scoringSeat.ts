/**
 * A panelist's seat with the outbox protocol: every revision is kept until answered and sent in order, whole; after a
 * change of epoch lock records go first, then what was acknowledged with its receipt, then what still waits.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { LockRecord, RevisionRef, SheetContent, SheetReceipt } from '../../contract/sheets.ts';
import type { MySheet } from '../../contract/topics.ts';
import type { Dice } from '../../engine/sample/dice.ts';
import type { AnyTopicMessage } from '../../server/sockets/seatContext.ts';
import type { Watch } from './watch.ts';
import { openWire, Refused, WireLost, type Wire, type WireAddress } from './wire.ts';

export interface SeatRecord {
  readonly presentationId: string;
  readonly revision: number;
  readonly base: RevisionRef | null;
  readonly command: 'saveDraft' | 'submitSheet' | 'abstainSheet';
  readonly content: SheetContent;
  answer: SheetReceipt | null;
  /** Some host once said that it stands or that the operator will see it: no later answer takes that back. */
  isPromised: boolean;
  /** Shown with the revision when it is sent again to another host. */
  heldReceipt: string | null;
  refusal: string | null;
}

/** How a seat's frames travel just now. */
export type Manner = 'PLAIN' | 'TWICE' | 'BACKWARDS' | 'STALE';

export interface ScoringSeat {
  readonly panelistId: string;
  readonly device: string;
  readonly records: readonly SeatRecord[];
  readonly locks: ReadonlyMap<string, LockRecord>;
  readonly faults: string[];
  manner: Manner;
  /** The host's view of the own sheets, as last received. */
  readonly sheets: () => readonly MySheet[];
  wire(): Wire | undefined;
  tap(presentationId: string, criteria: readonly string[]): void;
  /** Takes the seat to the host there (a new one, too); it connects again whenever it loses the connection. */
  moveTo(address: WireAddress): void;
  /** Connects anew, so that it has what the host has now. */
  refresh(): void;
  isSettled(): boolean;
  leave(): Promise<void>;
}

const RETRY_MS = 40;
/** Refusals that pass: asked again later. */
const PASSING: ReadonlySet<string> = new Set([
  'TOO_FAST',
  'INTERNAL',
  'STORAGE_FULL',
  'STORAGE_FAILED',
  'NO_OPEN_EVENT',
]);

export function createScoringSeat(panelistId: string, dice: Dice, watch: Watch): ScoringSeat {
  const device = `gawai-${panelistId}`;
  const records: SeatRecord[] = [];
  const locks = new Map<string, LockRecord>();
  const faults: string[] = [];
  let address: WireAddress | undefined;
  let wire: Wire | undefined;
  let hasLeft = false;
  let epoch = 0;
  let seen = { epoch: 0, number: 0 };
  let sheets: readonly MySheet[] | undefined;
  let hasLocks = false;
  /** Has everything a fresh connection brings, and brought the host what it lacked. */
  let isAtHome = false;

  const isPending = ({ answer, refusal }: SeatRecord) => answer === null && refusal === null;
  const latest = (presentationId: string) =>
    records.findLast((record) => record.presentationId === presentationId);

  function receive(message: AnyTopicMessage): void {
    const { epoch: atEpoch, number } = message;
    if (atEpoch < seen.epoch || (atEpoch === seen.epoch && number < seen.number))
      faults.push(
        `${panelistId}: a topic went back from ${seen.epoch}/${seen.number} to ${atEpoch}/${number}`,
      );
    else seen = { epoch: atEpoch, number };
    if (message.topic === 'mySheets') sheets = message.value?.sheets ?? [];
    if (message.topic === 'locks') {
      hasLocks = true;
      for (const record of message.value) keepLock(record);
    }
  }

  function keepLock(record: LockRecord): void {
    const known = locks.get(record.presentationId);
    const isNewer =
      !known ||
      record.epoch > known.epoch ||
      (record.epoch === known.epoch && record.number > known.number);
    if (isNewer) locks.set(record.presentationId, record);
  }

  async function connect(to: WireAddress): Promise<void> {
    isAtHome = false;
    sheets = undefined;
    hasLocks = false;
    const opened = await openWire(to, {
      topics: ['live', 'mySheets', 'locks', 'progress', 'programme'],
      onMessage: receive,
      onFrame: (text) => watch.frame('PANELIST', panelistId, text),
      onLost: () => undefined,
    });
    wire = opened;
    while (opened.isOpen && (!sheets || !hasLocks)) await wait(2);
    if (!opened.isOpen) throw new WireLost('closed');
    if (seen.epoch > epoch) {
      if (epoch > 0) await comeOver(opened);
      epoch = seen.epoch;
    }
    isAtHome = true;
  }

  /** The host was replaced: it may know less than it once acknowledged. */
  async function comeOver(opened: Wire): Promise<void> {
    await opened.command('presentLocks', { records: [...locks.values()] });
    const host = new Map((sheets ?? []).map((sheet) => [sheet.presentationId, sheet]));
    for (const presentationId of new Set(records.map((record) => record.presentationId))) {
      const own = records.filter((record) => record.presentationId === presentationId);
      const standing = own.findLast(({ answer }) => answer?.status === 'APPLIED');
      const there = host.get(presentationId);
      if (standing && (there?.device !== device || there.revision < standing.revision)) {
        standing.heldReceipt = standing.answer?.receipt ?? null;
        standing.answer = null;
      }
      for (const record of own) {
        const isWaiting = there?.waiting.some(
          (row) => row.device === device && row.revision === record.revision,
        );
        const isLater = record.revision > (standing?.revision ?? 0);
        if (isLater && record.answer && isTrayed(record.answer) && !isWaiting) record.answer = null;
      }
    }
  }

  const send = async (opened: Wire, record: SeatRecord): Promise<SheetReceipt> => {
    const { presentationId, revision, base, content, heldReceipt: receipt } = record;
    const input = { presentationId, device, revision, base, content, receipt };
    return (await opened.command(record.command, input, {
      copies: manner === 'TWICE' ? 2 : 1,
    })) as SheetReceipt;
  };

  async function deliver(opened: Wire, record: SeatRecord): Promise<void> {
    try {
      record.answer = await send(opened, record);
      record.isPromised ||= record.answer.status === 'APPLIED' || isTrayed(record.answer);
      // Once more as another command: only the revision tells that it was there before.
      if (manner === 'TWICE') {
        const again = await send(opened, record);
        if (again.receipt !== record.answer.receipt && again.status !== 'STALE')
          faults.push(
            `${panelistId}: ${record.presentationId}/${record.revision} had two receipts`,
          );
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (PASSING.has(error.problem.code)) await wait(RETRY_MS);
      else record.refusal = error.message;
    }
  }

  async function flush(opened: Wire): Promise<void> {
    if (manner === 'STALE') await sendStale(opened);
    const [next, following] = records.filter(isPending);
    if (!next) return;
    if (manner === 'BACKWARDS' && following?.presentationId === next.presentationId)
      await Promise.all([deliver(opened, following), deliver(opened, next)]);
    else await deliver(opened, next);
  }

  /** A frame of long ago comes out of some buffer: it must change nothing. */
  async function sendStale(opened: Wire): Promise<void> {
    const old = records.filter(
      (record) =>
        record.answer?.status === 'APPLIED' &&
        (latest(record.presentationId)?.revision ?? 0) > record.revision,
    );
    if (old.length === 0) return;
    const record = dice.pick(old);
    const stands = sheets?.find(({ presentationId }) => presentationId === record.presentationId);
    if (stands?.device !== device || stands.revision <= record.revision) return;
    const { status } = await send(opened, { ...record, heldReceipt: null });
    if (status !== 'STALE')
      faults.push(`${panelistId}: an old revision of ${record.presentationId} was ${status}`);
  }

  async function live(): Promise<void> {
    while (!hasLeft) {
      const to = address;
      try {
        if (to && !wire?.isOpen) await connect(to);
        if (wire?.isOpen && records.some(isPending)) await flush(wire);
        else await wait(5);
      } catch (error) {
        if (!(error instanceof WireLost)) throw error;
        wire?.close();
        await wait(RETRY_MS);
      }
    }
    wire?.close();
  }

  let manner: Manner = 'PLAIN';
  const living = live().catch(
    (error: unknown) => void faults.push(`${panelistId}: ${String(error)}`),
  );
  return {
    panelistId,
    device,
    records,
    locks,
    faults,
    get manner() {
      return manner;
    },
    set manner(next) {
      manner = next;
    },
    sheets: () => sheets ?? [],
    wire: () => wire,
    tap(presentationId, criteria) {
      const before = latest(presentationId);
      const mark = watch.mark(panelistId, presentationId);
      const command = dice.pick([
        'saveDraft',
        'saveDraft',
        'submitSheet',
        'submitSheet',
        'submitSheet',
        'abstainSheet',
      ] as const);
      const filled =
        command === 'saveDraft' ? dice.sample(criteria, 1 + dice.below(criteria.length)) : criteria;
      const scores =
        command === 'abstainSheet'
          ? []
          : filled.map((criterionId, index) => ({
              criterionId,
              value: 1 + dice.below(5),
              isNotApplicable: 0 as const,
              note: index === 0 ? `${mark}kriteria` : '',
            }));
      records.push({
        presentationId,
        revision: (before?.revision ?? 0) + 1,
        base: before ? { device, revision: before.revision } : null,
        command,
        content: {
          scores,
          note: `${mark}lembar`,
          vote: null,
          abstainReason: command === 'abstainSheet' ? `${mark}alasan` : '',
        },
        answer: null,
        isPromised: false,
        heldReceipt: null,
        refusal: null,
      });
    },
    moveTo(next) {
      address = next;
      isAtHome = false;
      wire?.close();
    },
    refresh() {
      isAtHome = false;
      wire?.close();
    },
    isSettled: () => wire?.isOpen === true && isAtHome && !records.some(isPending),
    async leave() {
      hasLeft = true;
      wire?.close();
      await living;
    },
  };
}

function isTrayed({ status }: SheetReceipt): boolean {
  return status === 'LATE' || status === 'CONFLICT' || status === 'UNRECEIPTED';
}
