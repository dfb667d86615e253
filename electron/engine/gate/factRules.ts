/** What a command's rows are asked before they are stored: nothing twice, every NIP as it is kept. */
import type { EventFacts } from '../../contract/facts.ts';
import { Refusal } from '../../contract/problems.ts';
import { nipToStore, type EmployeeStatus } from '../../domain/nip.ts';

/** @throws Refusal DUPLICATE naming the first value that comes twice */
export function refuseDuplicates(values: readonly string[], kind: string, at: string): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) throw new Refusal('DUPLICATE', { kind, value }, `${at}[${index}]`);
    seen.add(value);
  });
}

/**
 * The NIP as it is stored: 18 digits, or what is kept already and did not change.
 * @throws Refusal NIP_DESTROYED and its like
 */
export function storedNip(
  typed: string | null,
  employeeStatus: EmployeeStatus,
  kept: Parameters<typeof nipToStore>[2],
  at: string,
): string | null {
  const { nip, errors } = nipToStore(typed, employeeStatus, kept);
  const [error] = errors;
  if (error) throw new Refusal(error.code, error.values, at);
  return nip;
}

/** Everybody's NIP as it is stored; facts that arrive bring no excuse for a bad one. @throws Refusal as storedNip */
export const withStoredNips = (facts: EventFacts): EventFacts => ({
  ...facts,
  panelist: facts.panelist.map((row, index) => ({
    ...row,
    nip: storedNip(row.nip, '', [], `facts.panelist[${index}].nip`),
  })),
  presenter: facts.presenter.map((row, index) => ({
    ...row,
    nip: storedNip(row.nip, row.employeeStatus, [], `facts.presenter[${index}].nip`),
  })),
});
