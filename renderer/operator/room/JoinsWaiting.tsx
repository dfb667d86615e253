/** Devices that wait for the operator's nod, within the room's dialog. */
import { Alert } from '@mantine/core';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { JoinList } from './JoinList.tsx';
import { useRoomWords } from './useRoomWords.ts';

export function JoinsWaiting() {
  const t = useRoomWords();
  const joins = useTopic('joinRequests');
  if (!joins || (joins.requests.length === 0 && !joins.alarm)) return null;
  return (
    <Alert
      color={joins.alarm ? 'red' : 'yellow'}
      icon={<Icon name="shield" />}
      title={t('joins.some', { count: joins.requests.length })}
    >
      <JoinList joins={joins} />
    </Alert>
  );
}
