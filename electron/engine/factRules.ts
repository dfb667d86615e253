/** Lists of a command in which nothing may come twice. */
import { Refusal } from '../contract/problems.ts';

/** @throws Refusal DUPLICATE naming the first value that comes twice */
export function refuseDuplicates(values: readonly string[], kind: string, at: string): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) throw new Refusal('DUPLICATE', { kind, value }, `${at}[${index}]`);
    seen.add(value);
  });
}
