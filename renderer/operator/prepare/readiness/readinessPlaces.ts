/** Where each item of the readiness checklist is put right. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { PrepareSection, Route } from '../../shell/route.ts';

type Item = Setup['readiness'][number];
/** Dialogs that open over the checklist itself. */
export type ReadinessDialog = 'DISPLAYS' | 'ROOM' | 'BACKUPS';

const places: Readonly<Record<string, Partial<Route>>> = {
  WEIGHTS: { tab: 'prepare', prepare: 'rubric' },
  LEVELS: { tab: 'prepare', prepare: 'rubric' },
  PANEL: { tab: 'prepare', prepare: 'panel' },
  CHAIR: { tab: 'prepare', prepare: 'panel' },
  NIP_TWICE: { tab: 'prepare', prepare: 'panel' },
  QUORUM: { tab: 'prepare', prepare: 'rules' },
  AGENDA: { tab: 'prepare', prepare: 'agenda' },
  TIMES: { tab: 'prepare', prepare: 'agenda' },
  DATE: { tab: 'prepare', prepare: 'event' },
  PRESENTERS: { tab: 'prepare', prepare: 'agenda' },
  AGENCIES: { tab: 'prepare', prepare: 'agenda' },
  PROGRAMMES: { tab: 'prepare', prepare: 'agenda' },
  VERIFIED: { tab: 'prepare', prepare: 'programmes' },
  NEED: { tab: 'prepare', prepare: 'programmes' },
  READINESS: { tab: 'prepare', prepare: 'agenda' },
  SEATS: { tab: 'prepare', prepare: 'links' },
};
const dialogs: Readonly<Record<string, ReadinessDialog>> = {
  DISPLAYS: 'DISPLAYS',
  ADAPTERS: 'ROOM',
  BACKUP: 'BACKUPS',
};

/** Undefined where no section of the app can fix it. */
export function placeOf(code: string): Partial<Route> | undefined {
  return Object.hasOwn(places, code) ? places[code] : undefined;
}
export function dialogOf(code: string): ReadinessDialog | undefined {
  return Object.hasOwn(dialogs, code) ? dialogs[code] : undefined;
}

/** Null for sections the checklist says nothing about. */
export function sectionState(
  section: PrepareSection,
  items: readonly Item[],
): 'MISSING' | 'ADVISED' | 'OK' | null {
  const own =
    section === 'readiness'
      ? items
      : items.filter((item) => placeOf(item.code)?.prepare === section);
  if (own.length === 0) return null;
  if (own.some((item) => !item.isOk && item.isRequired)) return 'MISSING';
  // The checklist itself only calls out what stops the day; advice stands at its own section.
  return section !== 'readiness' && own.some((item) => !item.isOk) ? 'ADVISED' : 'OK';
}
