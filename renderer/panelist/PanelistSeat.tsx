/** The panelist's seat. */
import { Loading } from '../ui/index.ts';

export function PanelistSeat() {
  return <Loading />;
}
