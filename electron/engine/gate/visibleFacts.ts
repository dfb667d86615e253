/** The one door by which facts leave as files: sealed, and redacted for whom they are. */
import { exportKinds, type ExportKind, type ExportProfile } from '../../contract/files.ts';
import { Refusal } from '../../contract/problems.ts';
import type { VisibleFacts } from '../../contract/visibleFacts.ts';
import type { EventFacts } from '../../../db/facts.ts';
import { withoutNips, withoutOpenSheets } from '../../domain/seal.ts';

/**
 * @param facts all of an event
 * @throws Refusal NOT_SHARED where a file of this kind cannot be made for this profile
 */
export function visibleFacts(
  facts: EventFacts,
  kind: ExportKind,
  profile: ExportProfile,
): VisibleFacts {
  const profiles: readonly ExportProfile[] = exportKinds[kind];
  if (!profiles.includes(profile)) throw new Refusal('NOT_SHARED', { kind }, 'profile');
  const sealed = withoutOpenSheets(facts);
  return (profile === 'dibagikan' ? withoutNips(sealed) : sealed) as VisibleFacts;
}
