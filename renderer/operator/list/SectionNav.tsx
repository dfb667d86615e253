/** The places of a tab, at its left. */
import { NavLink } from '@mantine/core';
import type { ReactNode } from 'react';
import { leaveForms } from '../form/unsavedStore.ts';
import styles from './sections.module.css';

export interface SectionNavItem<Name extends string> {
  name: Name;
  label: string;
  /** A short mark at the right with its words: something is missing here. */
  mark?: ReactNode;
}

export function SectionNav<Name extends string>({
  label,
  items,
  value,
  onChange,
}: {
  label: string;
  items: readonly SectionNavItem<Name>[];
  value: Name;
  onChange: (name: Name) => void;
}) {
  return (
    <nav className={styles.sectionNav} aria-label={label}>
      {items.map((item) => (
        <NavLink
          key={item.name}
          component="button"
          type="button"
          label={item.label}
          active={item.name === value}
          aria-current={item.name === value ? 'page' : undefined}
          rightSection={item.mark}
          onClick={() => leaveForms(() => onChange(item.name))}
          variant="light"
          style={{ borderRadius: 'var(--mantine-radius-md)', minHeight: 44 }}
        />
      ))}
    </nav>
  );
}
