/** The agenda: presentations and breaks, their order and their details. */
import { Button } from '@mantine/core';
import { agendaRows } from '../../../../electron/contract/agendaOrder.ts';
import { useState } from 'react';
import { EmptyState, Icon } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { DayLine } from '../../day/DayLine.tsx';
import { TimeProblems } from '../../day/TimeProblems.tsx';
import { useDayCourse } from '../../day/useDayCourse.ts';
import { PasteRows } from '../../documents/PasteRows.tsx';
import { ReorderRow } from '../../list/ReorderRow.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { useReorder } from '../../list/useReorder.ts';
import { mayLeave } from '../../unfinished/askFirst.ts';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { AgendaItem } from './AgendaItem.tsx';
import { IntermissionDrawer } from './IntermissionDrawer.tsx';
import { PresentationDrawer } from './PresentationDrawer.tsx';
import { ReadinessDrawer } from './ReadinessDrawer.tsx';
import styles from './agenda.module.css';
import ordered from '../../list/reorder.module.css';

type Open = { what: 'PRESENTATION' | 'INTERMISSION' | 'READINESS'; id: string | null } | null;

const sendOrder = async (ids: string[]) =>
  (await mayLeave('AGENDA')) ? ask('reorderAgenda', { ids }) : undefined;

export function AgendaSection({ setup }: SectionProps) {
  const t = useWords();
  const [open, setOpen] = useState<Open>(null);
  const rows = agendaRows(setup);
  const { course } = useDayCourse(setup);
  const reorder = useReorder(
    rows.map(({ id }) => id),
    sendOrder,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const close = () => setOpen(null);
  return (
    <>
      <SectionHead
        title={t('prepare.sections.agenda')}
        hint={t('agenda.hint')}
        actions={
          <>
            <span role="status">{reorder.isSaving ? t('list.savingOrder') : ''}</span>
            <PasteRows setup={setup} subject="presentations" />
            <Button
              variant="default"
              leftSection={<Icon name="plus" size={18} />}
              onClick={() => setOpen({ what: 'INTERMISSION', id: null })}
            >
              {t('agenda.addIntermission')}
            </Button>
            <Button
              leftSection={<Icon name="plus" size={18} />}
              onClick={() => setOpen({ what: 'PRESENTATION', id: null })}
            >
              {t('agenda.addPresentation')}
            </Button>
          </>
        }
      />
      <div className={styles.agendaDay}>
        <DayLine setup={setup} />
      </div>
      <TimeProblems setup={setup} />
      {rows.length === 0 ? (
        <EmptyState
          title={t('agenda.empty')}
          icon="list"
          action={
            <Button onClick={() => setOpen({ what: 'PRESENTATION', id: null })}>
              {t('agenda.addPresentation')}
            </Button>
          }
        >
          {t('agenda.emptyText')}
        </EmptyState>
      ) : (
        <ul className={ordered.reorderList} aria-label={t('prepare.sections.agenda')}>
          {reorder.order.map((id) => {
            const row = byId.get(id);
            if (!row) return null;
            const name =
              row.kind === 'PRESENTATION' ? `${row.row.number}, ${row.row.title}` : row.row.label;
            return (
              <ReorderRow key={id} id={id} name={name} reorder={reorder}>
                <AgendaItem
                  row={row}
                  setup={setup}
                  slot={course.slots.get(id)}
                  onEdit={() => setOpen({ what: row.kind, id })}
                  onReadiness={() => setOpen({ what: 'READINESS', id })}
                />
              </ReorderRow>
            );
          })}
        </ul>
      )}
      {open?.what === 'PRESENTATION' ? (
        <PresentationDrawer setup={setup} id={open.id} onClose={close} />
      ) : null}
      {open?.what === 'INTERMISSION' ? (
        <IntermissionDrawer setup={setup} id={open.id} onClose={close} />
      ) : null}
      {open?.what === 'READINESS' && open.id ? (
        <ReadinessDrawer setup={setup} presentationId={open.id} onClose={close} />
      ) : null}
    </>
  );
}
