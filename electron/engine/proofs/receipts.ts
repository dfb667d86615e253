/** Receipts for acknowledged revisions: HMAC with the event's key, which every backup carries. */
import {
  createHmac,
  createSecretKey,
  hash as digest,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import type { SheetContent } from '../../contract/sheets.ts';
import type { Db } from '../../../db/open.ts';
import { findSetting, putSetting } from '../../../db/setting.ts';

export interface ReceiptSubject {
  eventId: string;
  presentationId: string;
  panelistId: string;
  device: string;
  revision: number;
  state: 'DRAFT' | 'SUBMITTED' | 'LOCKED' | 'ABSTAINED';
  contentHash: string;
}

export interface Receipts {
  /** Makes an event's key where it has none: with the event itself, so that every backup carries it. */
  makeKey(eventId: string): void;
  sign(subject: ReceiptSubject): string;
  isValid(subject: ReceiptSubject, receipt: string): boolean;
  /** HMAC hex with the event's key over any other statement; `kind` keeps statements apart. */
  signStatement(eventId: string, kind: string, text: string): string;
  isValidStatement(eventId: string, kind: string, text: string, signature: string): boolean;
}

/** SHA-256 hex of a sheet's content in one fixed spelling: criteria by id, empty ones left out. */
export function contentHash(content: SheetContent): string {
  const scores = content.scores
    .filter(
      ({ value, isNotApplicable, note }) => value !== null || isNotApplicable === 1 || note !== '',
    )
    .map(({ criterionId, value, isNotApplicable, note }) => [
      criterionId,
      value,
      isNotApplicable,
      note,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return digest(
    'sha256',
    JSON.stringify([scores, content.note, content.vote, content.abstainReason]),
    'hex',
  );
}

export function createReceipts(db: Db): Receipts {
  const keys = new Map<string, KeyObject>();
  const keyOf = (eventId: string): KeyObject => {
    const known = keys.get(eventId);
    if (known) return known;
    const name = `eventKey:${eventId}`;
    let text = findSetting(db, name);
    if (text === undefined) {
      text = randomBytes(32).toString('hex');
      putSetting(db, name, text);
    }
    const key = createSecretKey(text, 'hex');
    keys.set(eventId, key);
    return key;
  };
  const sign = (subject: ReceiptSubject): string => {
    const { eventId, presentationId, panelistId, device, revision, state } = subject;
    // Locking does not make a new revision: the receipt of a submitted sheet stays the same.
    const written = state === 'LOCKED' ? 'SUBMITTED' : state;
    return createHmac('sha256', keyOf(eventId))
      .update(
        JSON.stringify([
          eventId,
          presentationId,
          panelistId,
          device,
          revision,
          written,
          subject.contentHash,
        ]),
      )
      .digest('hex');
  };
  const signStatement = (eventId: string, kind: string, text: string): string =>
    createHmac('sha256', keyOf(eventId)).update(`${kind}\n${text}`).digest('hex');
  return {
    makeKey: (eventId) => void keyOf(eventId),
    sign,
    isValid: (subject, receipt) => isSame(receipt, sign(subject)),
    signStatement,
    isValidStatement: (eventId, kind, text, signature) =>
      isSame(signature, signStatement(eventId, kind, text)),
  };
}

function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given, 'hex');
  const b = Buffer.from(wanted, 'hex');
  return a.length === b.length && timingSafeEqual(a, b);
}
