/** A picture with its table one key away and its meaning as text for who cannot see it. */
import { Button, Group, Title, VisuallyHidden } from '@mantine/core';
import {
  createContext,
  useContext,
  useEffect,
  useId,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import styles from './chartFrame.module.css';

export type ChartView = 'PICTURE' | 'TABLE';

/** What all frames of a page show; a frame's own button goes its own way until this changes again. */
export const ChartViewContext = createContext<ChartView>('PICTURE');

export interface ChartFrameProps {
  title: string;
  /** The picture in words: read instead of it, and always there. */
  summary: string;
  picture: ReactNode;
  table: ReactNode;
  words: { showTable: string; showPicture: string };
  /** Beside the title: an explanation, a switch. */
  aside?: ReactNode;
  /** Heading level of the title, 2 to 6. */
  order?: 2 | 3 | 4;
}

/** The key T inside the frame changes between picture and table. */
export function ChartFrame({
  title,
  summary,
  picture,
  table,
  words,
  aside,
  order = 3,
}: ChartFrameProps) {
  const shared = useContext(ChartViewContext);
  const [view, setView] = useState<ChartView>(shared);
  const id = useId();
  useEffect(() => setView(shared), [shared]);
  const toggle = () => setView((now) => (now === 'PICTURE' ? 'TABLE' : 'PICTURE'));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select'))
      return;
    event.stopPropagation();
    event.preventDefault();
    toggle();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the key of what is focused inside
    <section
      className={styles['chartFrame']}
      data-chart="frame"
      aria-labelledby={id}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm" mb="xs">
        <Group gap={4} wrap="nowrap">
          <Title order={order} id={id} size="h4">
            {title}
          </Title>
          {aside}
        </Group>
        <Button
          variant="default"
          size="compact-md"
          mih={44}
          onClick={toggle}
          aria-keyshortcuts="T"
          style={{ flexShrink: 0 }}
        >
          {view === 'PICTURE' ? words.showTable : words.showPicture}
        </Button>
      </Group>
      {view === 'PICTURE' ? (
        <>
          <VisuallyHidden>{summary}</VisuallyHidden>
          <div className={styles['chartFramePicture']} data-chart="picture" aria-hidden="true">
            {picture}
          </div>
        </>
      ) : (
        table
      )}
    </section>
  );
}
