/** Devices that wait for the operator's nod, answered on the spot. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { ask } from '../ask.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function JoinsWaiting() {
  const t = useRoomWords();
  const words = useWords();
  const pending = usePending();
  const joins = useTopic('joinRequests');
  if (!joins || (joins.requests.length === 0 && !joins.alarm)) return null;
  return (
    <Alert
      color={joins.alarm ? 'red' : 'yellow'}
      icon={<Icon name="shield" />}
      title={t('joins.some', { count: joins.requests.length })}
    >
      {joins.alarm ? (
        <Text size="sm">{words('conduct.joinAlarm', { count: joins.alarm.failedTries })}</Text>
      ) : null}
      <ul className={styles.joinsWaiting}>
        {joins.requests.map(({ id, panelistName, cause, label }) => (
          <li key={id}>
            <div>
              <Text fw={600}>{panelistName}</Text>
              <Text size="sm">
                {words(`conduct.joinCause.${cause}`)} · {label}
              </Text>
            </div>
            <Group gap="xs">
              {([1, 0] as const).map((isAllowed) => (
                <Button
                  key={isAllowed}
                  variant={isAllowed ? 'filled' : 'default'}
                  disabled={pending.is(id)}
                  onClick={() => pending.run(id, () => ask('answerJoin', { id, isAllowed }))}
                >
                  {words(isAllowed ? 'conduct.letIn' : 'conduct.refuse')}
                </Button>
              ))}
            </Group>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
