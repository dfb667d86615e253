/** The join page: six digits to one's own seat. */
import { Loading } from '../ui/index.ts';

export function JoinSeat() {
  return <Loading />;
}
