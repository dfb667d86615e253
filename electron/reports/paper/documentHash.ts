/** Short fingerprint of what a document was made from: the same facts give the same, a changed score another. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../ranking/index.ts';
import { sortedFacts } from '../../domain/factTables.ts';
import type { EventFacts } from '../../contract/facts.ts';

/** 16 hexadecimal digits, without a space, so that they can be searched for. */
export function documentHash(facts: EventFacts, document: string): string {
  const { live: _live, ...lasting } = sortedFacts(facts);
  const hash = createHash('sha256')
    .update(`${document}\n${canonicalJson(lasting)}`)
    .digest('hex');
  return hash.slice(0, 16);
}
