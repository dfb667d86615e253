/** One row of a list that can be reordered: by dragging its handle, with the arrow keys on the handle, or with two buttons. */
import { ActionIcon } from '@mantine/core';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../useWords.ts';
import { dropIndex } from './moveItem.ts';
import type { Reorder } from './useReorder.ts';
import styles from './reorder.module.css';

export interface ReorderRowProps {
  id: string;
  /** Spoken name: "paparan 3, Antrean puskesmas". */
  name: string;
  reorder: Reorder;
  children: ReactNode;
  isDisabled?: boolean;
  /** Without the two buttons, where there is no room; the handle still takes arrow keys. */
  isCompact?: boolean;
  className?: string | undefined;
}

const DRAG_TYPE = 'text/x-bantaya-row';

export function ReorderRow({
  id,
  name,
  reorder,
  children,
  isDisabled = false,
  isCompact = false,
  className = '',
}: ReorderRowProps) {
  const t = useWords();
  const [isGrabbed, setGrabbed] = useState(false);
  const [edge, setEdge] = useState<'BEFORE' | 'AFTER' | null>(null);
  const { order, move } = reorder;
  const at = order.indexOf(id);

  const isBelowMiddle = (event: DragEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientY > box.top + box.height / 2;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowUp: at - 1,
      ArrowDown: at + 1,
      Home: 0,
      End: order.length,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, to);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging only; the handle does the same by keys
    <li
      className={`${styles.reorderRow} ${className}`}
      data-edge={edge}
      draggable={isGrabbed}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAG_TYPE, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragEnd={() => setGrabbed(false)}
      onDragOver={(event) => {
        if (isDisabled || !event.dataTransfer.types.includes(DRAG_TYPE)) return;
        event.preventDefault();
        setEdge(isBelowMiddle(event) ? 'AFTER' : 'BEFORE');
      }}
      onDragLeave={() => setEdge(null)}
      onDrop={(event) => {
        const dragged = event.dataTransfer.getData(DRAG_TYPE);
        setEdge(null);
        if (!dragged || isDisabled) return;
        event.preventDefault();
        move(dragged, dropIndex(order, dragged, id, isBelowMiddle(event)));
      }}
    >
      <button
        type="button"
        className={styles.reorderHandle}
        disabled={isDisabled}
        aria-label={t('list.handle', { name, place: at + 1, count: order.length })}
        title={t('list.handleHint')}
        onPointerDown={() => setGrabbed(true)}
        onPointerUp={() => setGrabbed(false)}
        onKeyDown={onKeyDown}
      >
        <span aria-hidden="true">⋮⋮</span>
      </button>
      <div className={styles.reorderBody}>{children}</div>
      {isCompact ? null : (
        <div className={styles.reorderButtons}>
          <ActionIcon
            color="gray"
            aria-label={t('form.moveUp', { name })}
            disabled={isDisabled || at <= 0}
            onClick={() => move(id, at - 1)}
          >
            <span aria-hidden="true">↑</span>
          </ActionIcon>
          <ActionIcon
            color="gray"
            aria-label={t('form.moveDown', { name })}
            disabled={isDisabled || at >= order.length - 1}
            onClick={() => move(id, at + 1)}
          >
            <span aria-hidden="true">↓</span>
          </ActionIcon>
        </div>
      )}
    </li>
  );
}
