/** Left: the day as it is held, and what has happened so far. */
import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { agendaRows } from '../../../electron/contract/agendaOrder.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { DayLine } from '../day/DayLine.tsx';
import { useDayCourse } from '../day/useDayCourse.ts';
import { useDayWords } from '../day/useDayWords.ts';
import type { DaySlot } from '../../../electron/domain/dayCourse.ts';
import { useTopic } from '../../stores/index.ts';
import { EmptyState } from '../../ui/index.ts';
import type { AgendaRow } from '../agendaRows.ts';
import { ask } from '../ask.ts';
import { ReorderRow } from '../list/ReorderRow.tsx';
import { useReorder } from '../list/useReorder.ts';
import { mayLeave } from '../unfinished/askFirst.ts';
import { useWords } from '../useWords.ts';
import { goToRow } from './acts.ts';
import { openDialog } from './dialogStore.ts';
import { focusNeighbour, leftPaneStore, type LeftList } from './leftPane.ts';
import { RunningLog } from './RunningLog.tsx';
import ordered from '../list/reorder.module.css';
import parts from '../parts/parts.module.css';
import styles from './agendaPane.module.css';
import panes from './console.module.css';

const sendOrder = async (ids: string[]) =>
  (await mayLeave('AGENDA')) ? ask('reorderAgenda', { ids }) : undefined;

export function AgendaPane({ setup }: { setup: Setup }) {
  const t = useWords();
  const shown = leftPaneStore((state) => state.shown);
  return (
    <Tabs
      value={shown}
      onChange={(value) => leftPaneStore.setState({ shown: value as LeftList })}
      className={`${panes.pane} ${panes.agenda}`}
      aria-label={t('conduct.left')}
    >
      <div className={styles.day}>
        <DayLine setup={setup} />
      </div>
      <Tabs.List grow>
        <Tabs.Tab value="agenda">{t('conduct.agenda')}</Tabs.Tab>
        <Tabs.Tab value="log">{t('conduct.log')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="agenda" className={panes.scroll}>
        <DayList setup={setup} />
      </Tabs.Panel>
      <Tabs.Panel value="log" className={panes.scroll}>
        <RunningLog setup={setup} />
      </Tabs.Panel>
    </Tabs>
  );
}

function DayList({ setup }: { setup: Setup }) {
  const t = useWords();
  const rows = agendaRows(setup);
  const { course } = useDayCourse(setup);
  const reorder = useReorder(
    rows.map(({ id }) => id),
    sendOrder,
  );
  if (rows.length === 0) return <EmptyState title={t('agenda.empty')} icon="list" />;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (
    <>
      <div role="status" className={parts.visuallyHidden}>
        {reorder.isSaving ? t('list.savingOrder') : ''}
      </div>
      <ul className={ordered.reorderList} aria-label={t('conduct.agenda')}>
        {reorder.order.map((id) => {
          const row = byId.get(id);
          if (!row) return null;
          const name =
            row.kind === 'PRESENTATION' ? `${row.row.number}, ${row.row.title}` : row.row.label;
          return (
            <ReorderRow
              key={id}
              id={id}
              name={name}
              reorder={reorder}
              isCompact
              className={styles.row}
            >
              <DayRow row={row} slot={course.slots.get(id)} />
            </ReorderRow>
          );
        })}
      </ul>
    </>
  );
}

/** What a row says of itself: a word, never a colour alone. */
function useRowState(row: AgendaRow): { state: string; words: string } {
  const t = useWords();
  const live = useTopic('live');
  if (row.kind === 'INTERMISSION') {
    const isNow = live?.intermissionId === row.id;
    return { state: isNow ? 'NOW' : 'BREAK', words: isNow ? t('conduct.now') : t('conduct.break') };
  }
  const { phase, state } = row.row;
  if (live?.currentPresentationId === row.id)
    return { state: 'NOW', words: t(`ui:phase.${phase}`) };
  if (state !== 'SCHEDULED') return { state, words: t(`agenda.state.${state}`) };
  if (isLocked(phase)) return { state: 'DONE', words: t(`ui:phase.${phase}`) };
  return { state: 'WAITING', words: phase === 'READY' ? '' : t(`ui:phase.${phase}`) };
}

function DayRow({ row, slot }: { row: AgendaRow; slot: DaySlot | undefined }) {
  const t = useWords();
  const day = useDayWords();
  const times = [slot?.planned ? day.clock(slot.planned.startMs) : '', day.slot(slot)]
    .filter(Boolean)
    .join(' · ');
  const { state, words } = useRowState(row);
  const isPresentation = row.kind === 'PRESENTATION';
  const button = useRef<HTMLButtonElement>(null);
  // What is held now is never out of sight when the day moves on; scrolling by hand stays as it is.
  useEffect(() => {
    if (state === 'NOW') button.current?.scrollIntoView({ block: 'center' });
  }, [state]);
  return (
    <button
      ref={button}
      type="button"
      className={styles.button}
      data-agenda-row
      data-state={state}
      aria-current={state === 'NOW' ? 'step' : undefined}
      title={isPresentation ? row.row.title : row.row.label}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
        if (by !== null && focusNeighbour(event.currentTarget, by)) event.preventDefault();
      }}
      onClick={() =>
        state === 'WITHDRAWN'
          ? openDialog({ name: 'RETURN', presentationId: row.id })
          : void goToRow(row)
      }
    >
      <span className={parts.visuallyHidden}>{t('conduct.goTo')} </span>
      <span className={styles.number}>{isPresentation ? row.row.number : '·'}</span>{' '}
      <span className={styles.text}>
        <span className={styles.title}>{isPresentation ? row.row.title : row.row.label}</span>
        <span className={parts.visuallyHidden}>, </span>
        {words ? (
          <span className={styles.state}>{state === 'DONE' ? `✓ ${words}` : words}</span>
        ) : null}
        {times ? (
          <>
            <span className={parts.visuallyHidden}>, </span>
            <span className={styles.times}>{times}</span>
          </>
        ) : null}
      </span>
    </button>
  );
}
