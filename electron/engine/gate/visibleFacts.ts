/** The one door by which facts leave: sealed, and redacted for whom they are. */
import {
  exportKinds,
  readingKinds,
  type ExportKind,
  type ExportProfile,
  type ReadingKind,
} from '../../contract/files.ts';
import { Refusal } from '../../contract/problems.ts';
import type { VisibleFacts } from '../../contract/visibleFacts.ts';
import type { EventFacts } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import { withoutNips, withoutOpenSheets } from '../../domain/seal.ts';
import { readFacts } from '../readers.ts';

const kinds = { ...exportKinds, ...readingKinds };

/**
 * @param facts all of an event
 * @throws Refusal NOT_SHARED where nothing of this kind is made for this profile
 */
export function visibleFacts(
  facts: EventFacts,
  kind: ExportKind | ReadingKind,
  profile: ExportProfile,
): VisibleFacts {
  const profiles: readonly ExportProfile[] = kinds[kind];
  if (!profiles.includes(profile)) throw new Refusal('NOT_SHARED', { kind }, 'profile');
  const sealed = withoutOpenSheets(facts);
  return (profile === 'dibagikan' ? withoutNips(sealed) : sealed) as VisibleFacts;
}

/** The same of an event of the database. @throws Refusal UNKNOWN_ID, NOT_SHARED */
export function readVisible(
  db: Db,
  eventId: string,
  kind: ExportKind | ReadingKind,
  profile: ExportProfile,
): VisibleFacts {
  return visibleFacts(readFacts(db, eventId), kind, profile);
}
