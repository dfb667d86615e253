/** Devices that wait for the operator's nod, and seats that were opened while another device held them. */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import type { JoinRequests } from '../../contract/topics.ts';
import type { Clock } from '../types.ts';
import { hashToken, newToken } from './tokens.ts';

export interface JoinRequest {
  readonly id: string;
  readonly secretHash: string;
  readonly eventId: string;
  readonly panelistId: string;
  readonly cause: 'CODE' | 'TAKEOVER';
  readonly label: string;
  /** Where a code was typed. Its wrong tries are forgiven with the operator's nod, not before: a known code is no leave to guess. */
  readonly typedAt: string | null;
  readonly askedAtMs: number;
  readonly askedUptimeMs: number;
  readonly verdict: 'WAITING' | 'ALLOWED' | 'REFUSED';
}

interface Takeover {
  readonly id: string;
  readonly eventId: string;
  readonly panelistId: string;
  readonly door: Seat['door'];
  readonly atMs: number;
  readonly uptimeMs: number;
}

export interface RequestKeeper {
  /** @returns the secret with which the device asks for its answer */
  add(request: Pick<JoinRequest, 'eventId' | 'panelistId' | 'cause' | 'label' | 'typedAt'>): string;
  /** @throws Refusal LINK_REFUSED once it is gone */
  find(secret: string): JoinRequest;
  forget(request: JoinRequest): void;
  /** What was asked, answered and taken over within a commit stands with it, and goes with it when it fails. */
  committed(): void;
  failed(): void;
  /** @throws Refusal UNKNOWN_ID */
  answer(id: string, isAllowed: boolean): JoinRequest;
  noteTakeover(takeover: Pick<Takeover, 'eventId' | 'panelistId' | 'door'>): void;
  /** @param nameOf a panelist's name */
  read(nameOf: (eventId: string, panelistId: string) => string): Omit<JoinRequests, 'alarm'>;
}

/** A request nobody answers is forgotten, and so is an answer nobody collects. */
const requestLifeMs = 15 * 60_000;
const mostRequests = 200;
const mostTakeovers = 20;

export function createRequestKeeper(clock: Clock): RequestKeeper {
  let requests: ReadonlyMap<string, JoinRequest> = new Map();
  let takeovers: readonly Takeover[] = [];
  let onDisk = { requests, takeovers };
  const put = (request: JoinRequest): void => {
    requests = new Map(requests).set(request.id, request);
  };

  const forgetOld = (): void => {
    const nowMs = clock.uptimeMs();
    const young = [...requests].filter(
      ([, { askedUptimeMs }]) => nowMs - askedUptimeMs <= requestLifeMs,
    );
    // One more has its place.
    requests = new Map(young.slice(1 - mostRequests));
    takeovers = takeovers.filter(({ uptimeMs }) => nowMs - uptimeMs <= requestLifeMs);
  };
  return {
    add: (request) => {
      forgetOld();
      const secret = newToken();
      const id = `minta-${randomBytes(6).toString('hex')}`;
      put({
        ...request,
        id,
        label: request.label.slice(0, 200),
        secretHash: hashToken(secret),
        askedAtMs: clock.nowMs(),
        askedUptimeMs: clock.uptimeMs(),
        verdict: 'WAITING',
      });
      return secret;
    },
    find: (secret) => {
      forgetOld();
      const secretHash = hashToken(secret);
      const request = [...requests.values()].find((row) => row.secretHash === secretHash);
      if (!request) throw new Refusal('LINK_REFUSED');
      return request;
    },
    forget: ({ id }) => {
      requests = new Map([...requests].filter(([each]) => each !== id));
    },
    committed: () => {
      onDisk = { requests, takeovers };
    },
    failed: () => {
      ({ requests, takeovers } = onDisk);
    },
    answer: (id, isAllowed) => {
      const request = requests.get(id);
      if (!request || request.verdict !== 'WAITING')
        throw new Refusal('UNKNOWN_ID', { kind: 'permintaan bergabung', id });
      const answered = { ...request, verdict: isAllowed ? 'ALLOWED' : 'REFUSED' } as const;
      put(answered);
      return answered;
    },
    noteTakeover: (takeover) => {
      const times = { atMs: clock.nowMs(), uptimeMs: clock.uptimeMs() };
      const id = `alih-${randomBytes(6).toString('hex')}`;
      takeovers = [{ ...takeover, ...times, id }, ...takeovers].slice(0, mostTakeovers);
    },
    read: (nameOf) => {
      forgetOld();
      return {
        requests: [...requests.values()]
          .filter(({ verdict }) => verdict === 'WAITING')
          .map(({ id, eventId, panelistId, cause, label, askedAtMs }) => ({
            id,
            panelistId,
            panelistName: nameOf(eventId, panelistId),
            cause,
            label,
            askedAtMs,
          })),
        takeovers: takeovers.map(({ id, eventId, panelistId, door, atMs }) => ({
          id,
          panelistName: nameOf(eventId, panelistId),
          door,
          atMs,
        })),
      };
    },
  };
}
