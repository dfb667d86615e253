/** The laptop's networks, each called what it is; programs' own stand last. */
import { Alert, Radio, Stack, Text } from '@mantine/core';
import type { Adapter } from '../../../electron/contract/room.ts';
import { Icon } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { chooseRoom } from './roomStore.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function AdapterChoice({ adapters }: { adapters: readonly Adapter[] }) {
  const t = useRoomWords();
  const pending = usePending();
  if (adapters.length === 0)
    return (
      <Alert color="yellow" icon={<Icon name="cloudOff" />} title={t('adapters.none')}>
        {t('adapters.noneText')}
      </Alert>
    );
  return (
    <Radio.Group
      label={t('adapters.title')}
      description={t('adapters.hint')}
      value={adapters.find(({ isChosen }) => isChosen)?.name ?? ''}
      onChange={(adapter) => pending.run('adapter', () => chooseRoom({ adapter }))}
    >
      <Stack gap={6} mt={8}>
        {adapters.map(({ name, address, kind }) => (
          <Radio.Card
            key={name}
            value={name}
            className={styles.adapter ?? ''}
            aria-label={`${t(`adapters.kind.${kind}`)}, ${name}, ${address}`}
            disabled={pending.is('adapter')}
          >
            <Radio.Indicator />
            <span className={styles.adapterText}>
              <Text component="span" fw={600}>
                {t(`adapters.kind.${kind}`)} · {address}
              </Text>
              <Text component="span" size="sm" c="dimmed">
                {name}: {t(`adapters.advice.${kind}`)}
              </Text>
            </span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
