/** NIPs of everybody else in the event, to notice one that is used twice. */
import type { Setup } from '../../../electron/contract/topics.ts';

/** @param except the form's own row(s) */
export function otherNips(
  setup: Pick<Setup, 'panelist' | 'presenter'>,
  except: { panelistId?: string | null; presentationId?: string | null },
): string[] {
  return [
    ...setup.panelist.filter(({ id }) => id !== except.panelistId).map(({ nip }) => nip),
    ...setup.presenter
      .filter(({ presentationId }) => presentationId !== except.presentationId)
      .map(({ nip }) => nip),
  ].filter((nip) => nip !== null);
}
