/** Says calmly that there is nothing here yet, and what will come or what to do. */
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: IconName;
  /** A button, where there is something to do. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, icon = 'info', action }: Props) {
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" ta="center" mih={220}>
      <Text c="dimmed" component="span" lh={0}>
        <Icon name={icon} size={44} />
      </Text>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && (
        <Text component="div" c="dimmed" maw={520}>
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
