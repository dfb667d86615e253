/** Devices that wait for the operator's nod: who, on what, since when; each is answered, or all are let in at once. */
import { Alert, Button, Group, Text } from '@mantine/core';
import type { JoinRequests } from '../../../electron/contract/topics.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Icon } from '../../ui/index.ts';
import { ask } from '../ask.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { useDeviceName } from './useDeviceName.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

const ALL = 'all';

export function JoinList({ joins: { requests, alarm } }: { joins: JoinRequests }) {
  const t = useRoomWords();
  const words = useWords();
  const language = useLanguage();
  const nameDevice = useDeviceName();
  const pending = usePending();
  const answer = (id: string, isAllowed: 0 | 1): void =>
    pending.run(id, () => ask('answerJoin', { id, isAllowed }));
  const letAllIn = (): void =>
    pending.run(ALL, async () => {
      // Those that stand on the screen: who knocks meanwhile is asked about anew.
      for (const { id } of requests) if (!(await ask('answerJoin', { id, isAllowed: 1 }))) return;
    });
  return (
    <>
      {alarm ? (
        <Alert color="red" icon={<Icon name="shield" />} mb="sm">
          {words('conduct.joinAlarm', { count: alarm.failedTries })}
        </Alert>
      ) : null}
      <ul className={styles.joinsWaiting}>
        {requests.map(({ id, panelistName, cause, label, askedAtMs }) => (
          <li key={id}>
            <div>
              <Text fw={600}>{panelistName}</Text>
              <Text size="sm">{nameDevice(label, true)}</Text>
              <Text size="sm" c="dimmed">
                {words(`conduct.joinCause.${cause}`)} · {formatInstant(askedAtMs, language)}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                disabled={pending.is(id) || pending.is(ALL)}
                onClick={() => answer(id, 1)}
                aria-label={t('joins.letInWho', { name: panelistName })}
              >
                {words('conduct.letIn')}
              </Button>
              <Button
                variant="default"
                disabled={pending.is(id) || pending.is(ALL)}
                onClick={() => answer(id, 0)}
                aria-label={t('joins.refuseWho', { name: panelistName })}
              >
                {words('conduct.refuse')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {requests.length > 1 ? (
        <Group justify="flex-end" mt="sm">
          <Button variant="light" loading={pending.is(ALL)} onClick={letAllIn}>
            {t('joins.all', { count: requests.length })}
          </Button>
        </Group>
      ) : null}
    </>
  );
}
