/** One panelist at work for a load test: taps a whole sheet at a time, each revision after the one before. */
import type { CommandInput } from '../../contract/commands.ts';
import type { SheetReceipt } from '../../contract/sheets.ts';
import type { RawSeat } from './rawSeat.fixture.ts';

export interface Tap {
  readonly presentationId: string;
  readonly isSubmit: boolean;
  /** When the panelist tapped, whatever the sheet before it still waited for; milliseconds of performance.now(). */
  readonly atMs: number;
  readonly acknowledgedAtMs: number;
}

export interface LoadSeat {
  /**
   * Fills the criteria of a presentation one after the other; the last one hands the sheet in.
   * @param everyMs between two taps; null taps again as soon as the one before is acknowledged
   */
  score(presentationId: string, everyMs: number | null): Promise<Tap[]>;
}

const device = 'beban';

/** @param share 0..1: where within the pace this seat's taps fall, and what it scores */
export function createLoadSeat(
  seat: RawSeat,
  criteria: readonly string[],
  share: number,
): LoadSeat {
  return {
    async score(presentationId, everyMs) {
      const taps: Tap[] = [];
      const startedAtMs = performance.now();
      for (let revision = 1; revision <= criteria.length; revision += 1) {
        const dueAtMs = everyMs === null ? 0 : startedAtMs + (revision - 1 + share) * everyMs;
        const restMs = dueAtMs - performance.now();
        // A tap made while the one before is still under way has been waiting since it was due.
        const isLate = everyMs !== null && restMs < 0;
        if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
        const atMs = isLate ? dueAtMs : performance.now();
        const isSubmit = revision === criteria.length;
        const sheet: CommandInput<'submitSheet'> = {
          presentationId,
          device,
          revision,
          base: revision === 1 ? null : { device, revision: revision - 1 },
          content: {
            scores: criteria.slice(0, revision).map((criterionId, index) => ({
              criterionId,
              value: 1 + ((Math.floor(share * 1000) + index) % 5),
              isNotApplicable: 0,
              note: '',
            })),
            note: '',
            vote: null,
            abstainReason: '',
          },
        };
        const { status } = (await seat.call('command', {
          name: isSubmit ? 'submitSheet' : 'saveDraft',
          input: sheet,
          id: crypto.randomUUID(),
        })) as SheetReceipt;
        if (status !== 'APPLIED') throw new Error(`a tap was ${status}`);
        taps.push({ presentationId, isSubmit, atMs, acknowledgedAtMs: performance.now() });
      }
      return taps;
    },
  };
}
