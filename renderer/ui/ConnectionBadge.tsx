/** Whether the host hears this page, in a word, a shape and a colour. */
import { Badge, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly connection: 'CONNECTING' | 'ONLINE' | 'OFFLINE' | 'ENDED';
  /** Why the host went, where it said so before it did. */
  readonly ending?: 'CLOSED' | 'SHUT' | null;
}

const looks = {
  CONNECTING: { color: 'gray', icon: 'refresh' },
  ONLINE: { color: 'lagoon', icon: 'check' },
  OFFLINE: { color: 'yellow', icon: 'cloudOff' },
  ENDED: { color: 'red', icon: 'stop' },
  CLOSED: { color: 'gray', icon: 'checkCircle' },
  SHUT: { color: 'gray', icon: 'lock' },
} as const satisfies Record<
  Props['connection'] | 'CLOSED' | 'SHUT',
  { color: string; icon: IconName }
>;

export function ConnectionBadge({ connection, ending = null }: Props) {
  const { t } = useTranslation();
  const isAway = connection !== 'ONLINE' && connection !== 'ENDED';
  const state = isAway && ending ? ending : connection;
  const { color, icon } = looks[state];
  return (
    <Badge
      role="status"
      size="lg"
      variant="light"
      color={color}
      title={t(`connection.hint.${state}`)}
      leftSection={<Icon name={icon} size={16} />}
    >
      {t(`connection.${state}`)}
      <VisuallyHidden>. {t(`connection.hint.${state}`)}</VisuallyHidden>
    </Badge>
  );
}
