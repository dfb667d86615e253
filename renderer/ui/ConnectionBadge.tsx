/** Whether the host hears this page, in a word, a shape and a colour. */
import { Badge, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly connection: 'CONNECTING' | 'ONLINE' | 'OFFLINE' | 'ENDED';
}

const looks = {
  CONNECTING: { color: 'gray', icon: 'refresh' },
  ONLINE: { color: 'lagoon', icon: 'check' },
  OFFLINE: { color: 'yellow', icon: 'cloudOff' },
  ENDED: { color: 'red', icon: 'stop' },
} as const satisfies Record<Props['connection'], { color: string; icon: IconName }>;

export function ConnectionBadge({ connection }: Props) {
  const { t } = useTranslation();
  const { color, icon } = looks[connection];
  return (
    <Badge
      role="status"
      size="lg"
      variant="light"
      color={color}
      title={t(`connection.hint.${connection}`)}
      leftSection={<Icon name={icon} size={16} />}
    >
      {t(`connection.${connection}`)}
      <VisuallyHidden>. {t(`connection.hint.${connection}`)}</VisuallyHidden>
    </Badge>
  );
}
