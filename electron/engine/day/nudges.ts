/**
 * Whom the operator has reminded of a complete sheet that was not sent: kept in memory, the newest of each person, and
 * gone once that sheet is sent or can no longer be.
 */
import type { FactChange } from '../../../db/capture.ts';
import { nudgeRestMs } from '../../domain/nudges.ts';

export interface Nudge {
  readonly presentationId: string;
  /** Wall clock, for people. */
  readonly atMs: number;
}

type Person = Readonly<Record<'eventId' | 'panelistId', string>>;

export interface Nudges {
  /** @param uptimeMs measures the pace: the wall clock may jump */
  keep(person: Person, nudge: Nudge, uptimeMs: number): void;
  /** The nudge a person still sees. */
  find(person: Person): Nudge | null;
  /** How long this person has to be left alone; 0 or less: not at all. */
  waitMs(person: Person, uptimeMs: number): number;
  /** To be told of every change: what was sent or locked needs no reminder, and gets none back. */
  note(change: FactChange): void;
  /** After a commit that failed: whoever was reminded in it was not. */
  clear(): void;
}

export function createNudges(): Nudges {
  const kept = new Map<string, { nudge: Nudge | null; uptimeMs: number }>();
  const nameOf = ({ eventId, panelistId }: Person): string => `${eventId}/${panelistId}`;
  const end = (isOver: (name: string, nudge: Nudge) => boolean): void => {
    for (const [name, { nudge, uptimeMs }] of kept)
      if (nudge && isOver(name, nudge)) kept.set(name, { nudge: null, uptimeMs });
  };
  return {
    keep: (person, nudge, uptimeMs) => void kept.set(nameOf(person), { nudge, uptimeMs }),
    find: (person) => kept.get(nameOf(person))?.nudge ?? null,
    waitMs(person, uptimeMs) {
      const last = kept.get(nameOf(person));
      return last ? nudgeRestMs(last.uptimeMs, uptimeMs) : 0;
    },
    note({ table, before, after }) {
      const row = after ?? before;
      if (table === 'sheet' && after?.['state'] !== 'DRAFT')
        end(
          (name, { presentationId }) =>
            presentationId === row?.['presentationId'] &&
            name === `${String(row['eventId'])}/${String(row['panelistId'])}`,
        );
      if (table === 'presentation' && after?.['phase'] !== 'SCORING')
        end(
          (name, { presentationId }) =>
            presentationId === row?.['id'] && name.startsWith(`${String(row['eventId'])}/`),
        );
    },
    clear: () => kept.clear(),
  };
}
