/** Text held to a number of lines; what is longer still ends in an ellipsis instead of leaving its box. */
import type { ElementType } from 'react';
import { fitText, type Box } from './layout/fitText.ts';
import styles from './clamp.module.css';

interface Props {
  children: string;
  lines: number;
  as?: ElementType;
  className?: string | undefined;
}

export function Clamp({ children, lines, as: Tag = 'span', className }: Props) {
  return (
    <Tag
      className={`${lines === 1 ? styles.line : styles.clamp} ${className ?? ''}`}
      style={lines === 1 ? undefined : { WebkitLineClamp: lines }}
      data-clamp=""
    >
      {children}
    </Tag>
  );
}

/**
 * A title as large as its box allows; it is whole for every title of ordinary length.
 * @param mayEnd where the box is too small for that promise: a long title ends in an ellipsis
 */
export function FittedTitle({
  children,
  box,
  as: Tag = 'h2',
  className,
  mayEnd = false,
}: Omit<Props, 'lines'> & { box: Box; mayEnd?: boolean }) {
  const { sizeVh, lines } = fitText(children, box);
  return (
    <Tag
      className={`${styles.fitted} ${className ?? ''}`}
      style={{
        WebkitLineClamp: lines,
        fontSize: `${sizeVh}cqh`,
        lineHeight: box.lineHeight ?? 1.16,
      }}
      data-clamp={mayEnd ? '' : 'whole'}
    >
      {children}
    </Tag>
  );
}
