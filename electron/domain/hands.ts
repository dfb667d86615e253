/** By whose hand a sheet came, and where: what is not from the panelist's own device is said wherever sheets are told of. */
import type { EventFacts } from '../contract/facts.ts';

type Sheet = Pick<EventFacts['sheet'][number], 'writer' | 'door'>;

export type Hand =
  /** The panelist's own device, in the room. */
  | 'OWN_DEVICE'
  /** The panelist's seat, opened on the host laptop: the operator could sit there. */
  | 'HOST_LAPTOP'
  /** The operator: from paper twice, a file, or an absence. */
  | 'OPERATOR'
  | 'IMPORT';

export function handOf({ writer, door }: Sheet): Hand {
  if (writer !== 'PANELIST') return writer;
  return door === 'LOOPBACK' ? 'HOST_LAPTOP' : 'OWN_DEVICE';
}
