/** What a reason is: why a rule cannot be broken at a door that it meets, where there is nothing to try. */

/** `*` stands for every rule that meets the doors and is not tried there. */
export interface Reason {
  readonly rules: readonly string[];
  readonly doors: readonly string[];
  readonly why: string;
}

export const because = (
  why: string,
  doors: readonly string[],
  rules: readonly string[],
): Reason => ({ rules, doors, why });

export const publishing = ['publishResult', 'publishRanking', 'publishCoverage'];
export const content = [
  'scores/GROUP_NOT_APPLICABLE',
  'scores/NOT_APPLICABLE_REFUSED',
  'scores/SCORE_OFF_SCALE',
  'scores/SHEET_INCOMPLETE',
];
export const phases = [
  'dayContradictions/NOT_LOCKED',
  'decisions/NOT_LOCKED',
  'rubricContradictions/NOT_FROZEN',
  'sheetContradictions/SHEET_OUT_OF_PHASE',
];
export const marked = 'dayContradictions/CONFLICT_UNMARKED';
export const hash = 'rubricContradictions/RULES_HASH_DIFFERS';
export const frozen = 'transitions/RULES_FROZEN';
export const closed = 'transitions/EVENT_CLOSED';
export const locked = 'transitions/LOCKED';
export const visible = ['visible/isVisible', 'visible/locksNow'];
