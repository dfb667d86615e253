/** What an attempt is: something that breaks a rule, brought to one door of a host that runs. */
import type { CommandName } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';

export interface Attempt {
  readonly rule: string;
  readonly door: CommandName;
  /** Which event is open. */
  readonly on: StagedEvent;
  readonly input: (facts: EventFacts) => unknown;
  /** Who brings it; the operator where nobody is named. */
  readonly seat?: string;
  /** The code by which this door says it, where an earlier question is answered first. */
  readonly says?: string;
  /** Taken as a whole, with what does not fit left out and counted: nothing may have changed. */
  readonly isCounted?: true;
}

/**
 * siap: prepared, not frozen. timpang: its weights do not add up. kosong: nothing weighs in OUTPUT. nilai: M02 and M03
 * are locked, M01 and M05 are scored, and what was published is of before an unlock.
 */
export type StagedEvent = 'siap' | 'timpang' | 'kosong' | 'nilai';

/** What came of a try at a cell; null where it went as it must. */
export interface Tried {
  readonly rule: string;
  readonly door: string;
  readonly failure: string | null;
}
