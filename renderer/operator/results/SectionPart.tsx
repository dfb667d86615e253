/** One part of a section with its heading, its explanation and what stands beside it. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import parts from '../parts/parts.module.css';
import styles from './sectionPart.module.css';

export interface SectionPartProps {
  title: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

export function SectionPart({ title, hint, aside, children }: SectionPartProps) {
  return (
    <section className={styles.resultPart}>
      <div className={styles.resultPartHead}>
        <Title order={2} size="h4">
          {title}
        </Title>
        {aside}
      </div>
      {hint ? <p className={`${parts.smallNote} ${styles.sectionPartHint}`}>{hint}</p> : null}
      {children}
    </section>
  );
}
