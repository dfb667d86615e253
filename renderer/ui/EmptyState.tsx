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
}

export function EmptyState({ title, children, icon = 'info', action }: Props) {
  return (
    <div className={css.empty}>
      <span className={css.icon}>
        <Icon name={icon} size={40} />
      </span>
      <h2 className={css.title}>{title}</h2>
      {children && <div className={css.text}>{children}</div>}
      {action}
    </div>
  );
}
