/** Title of a section, one sentence about it, and its main buttons. */
import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './sections.module.css';

export function SectionHead({
  title,
  hint,
  actions,
}: {
  title: string;
  hint?: string;
  actions?: ReactNode;
}) {
  return (
    <div className={styles.sectionHead} data-section-head>
      <div style={{ flex: '1 1 320px', maxWidth: 680 }}>
        <Title order={1} size="h3">
          {title}
        </Title>
        {hint ? (
          <Text c="dimmed" size="sm">
            {hint}
          </Text>
        ) : null}
      </div>
      {actions ? <Group gap="xs">{actions}</Group> : null}
    </div>
  );
}
