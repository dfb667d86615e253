/** What a figure means, one tap away: its heading is a button that opens one plain sentence. */
import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { FIGURE_EXPLANATIONS, type FigureName } from '../../../electron/ranking/words.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Icon } from '../../ui/index.ts';
import styles from './figureHint.module.css';

export interface FigureHintProps {
  figure: FigureName;
  children: ReactNode;
  /** A further sentence that belongs to this place only. */
  more?: ReactNode;
}

export function FigureHint({ figure, children, more }: FigureHintProps) {
  const language = useLanguage();
  return (
    <Popover width={300} withArrow shadow="md" position="bottom" withinPortal>
      <Popover.Target>
        <UnstyledButton
          data-figure={figure}
          className={styles.figureHint ?? ''}
          component="button"
          type="button"
        >
          <span>{children}</span>
          <Icon name="info" size={15} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.figureHintText ?? ''}>
        {FIGURE_EXPLANATIONS[figure][language]}
        {more ? <div className={styles.figureHintMore}>{more}</div> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
