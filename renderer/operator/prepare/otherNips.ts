/** Everybody else in the event, to notice a NIP that is used twice. */
import type { Setup } from '../../../electron/contract/topics.ts';
import type { NipHolder } from '../../../electron/domain/nip.ts';

/** @param except the form's own row(s) */
export function otherNips(
  setup: Pick<Setup, 'panelist' | 'presenter'>,
  except: { panelistId?: string | null; presentationId?: string | null },
): NipHolder[] {
  return [
    ...setup.panelist.filter(({ id }) => id !== except.panelistId),
    ...setup.presenter.filter(({ presentationId }) => presentationId !== except.presentationId),
  ];
}
