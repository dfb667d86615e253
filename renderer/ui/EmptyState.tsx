/** Says calmly that there is nothing here yet, and what will come or what to do. */
import type { ReactNode } from 'react';
import css from './emptyState.module.css';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: IconName;
  /** A button, where there is something to do. */
  readonly action?: ReactNode;
  /** 1 where it is the whole page. */
  readonly order?: 1 | 2;
}

export function EmptyState({ title, children, icon = 'info', action, order = 2 }: Props) {
  const Heading = order === 1 ? 'h1' : 'h2';
  return (
    <div className={css.empty}>
      <span className={css.icon}>
        <Icon name={icon} size={40} />
      </span>
      <Heading className={css.title}>{title}</Heading>
      {children && <div className={css.text}>{children}</div>}
      {action}
    </div>
  );
}
