/** One part of a section with its heading, its explanation and what stands beside it. */
import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import './results.css';

export interface SectionPartProps {
  title: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}

export function SectionPart({ title, hint, aside, children }: SectionPartProps) {
  const id = useId();
  return (
    <section className="resultPart" aria-labelledby={id}>
      <div className="resultPartHead">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {hint ? <p className="smallNote sectionPartHint">{hint}</p> : null}
      {children}
    </section>
  );
}
