/** The panel: who sits in it, in which role and with which weight. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { mayScore } from '../../../../electron/domain/eligibility.ts';
import { notesOfNip, printNip } from '../../../../electron/domain/nip.ts';
import { formatDecimalText } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyState, Icon } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { PasteRows } from '../../documents/PasteRows.tsx';
import { ReorderRow } from '../../list/ReorderRow.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { useReorder } from '../../list/useReorder.ts';
import { useWords } from '../../useWords.ts';
import { otherNips } from '../otherNips.ts';
import type { SectionProps } from '../sectionProps.ts';
import { cityToday } from '../../cityToday.ts';
import { PanelistDrawer } from './PanelistDrawer.tsx';
import lines from '../agenda/agenda.module.css';
import ordered from '../../list/reorder.module.css';
import parts from '../../parts/parts.module.css';

const sendOrder = (ids: string[]) => ask('reorderPanel', { ids });

export function PanelSection({ setup }: SectionProps) {
  const t = useWords();
  const [open, setOpen] = useState<{ id: string | null } | null>(null);
  const rows = setup.panelist.toSorted((a, b) => a.position - b.position);
  const reorder = useReorder(
    rows.map(({ id }) => id),
    sendOrder,
  );
  const scoring = rows.filter(mayScore).length;
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ id: null })}>
      {t('panel.add')}
    </Button>
  );
  return (
    <>
      <SectionHead
        title={t('prepare.sections.panel')}
        hint={t('panel.hint', { scoring, needed: setup.rules.minSheets })}
        actions={
          <>
            <span role="status">{reorder.isSaving ? t('list.savingOrder') : ''}</span>
            <PasteRows setup={setup} subject="panelists" />
            {add}
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t('panel.empty')} icon="user" action={add}>
          {t('panel.emptyText')}
        </EmptyState>
      ) : (
        <ul className={ordered.reorderList} aria-label={t('prepare.sections.panel')}>
          {reorder.order.map((id) => {
            const row = rows.find((other) => other.id === id);
            return row ? (
              <ReorderRow key={id} id={id} name={row.name} reorder={reorder}>
                <PanelistLine row={row} setup={setup} onEdit={() => setOpen({ id })} />
              </ReorderRow>
            ) : null;
          })}
        </ul>
      )}
      {open ? <PanelistDrawer setup={setup} id={open.id} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function PanelistLine({
  row,
  setup,
  onEdit,
}: {
  row: Setup['panelist'][number];
  setup: Setup;
  onEdit: () => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const agency = setup.agency.find(({ id }) => id === row.agencyId)?.name;
  const replaced = setup.panelist.find(({ id }) => id === row.substituteForId)?.name;
  const notes = notesOfNip(row.nip, {
    employeeStatus: '',
    todayIso: cityToday(),
    others: otherNips(setup, { panelistId: row.id }),
  });
  const details = [row.title, row.element, agency, printNip(row.nip)].filter(Boolean);
  return (
    <div className={lines.agendaItem}>
      <div className={parts.rowMain}>
        <Text fw={600} lineClamp={2}>
          {row.name}
        </Text>
        <Text size="sm" c="dimmed" lineClamp={1}>
          {details.join(' · ')}
        </Text>
        {replaced ? <Text size="sm">{t('panel.substituteFor', { name: replaced })}</Text> : null}
      </div>
      <Group gap="xs" wrap="nowrap">
        {notes.length > 0 ? (
          <Badge
            color="yellow"
            variant="light"
            title={notes.map(({ words }) => words[language]).join(' ')}
          >
            {t('nip.badge')}
          </Badge>
        ) : null}
        <Badge
          variant={row.role === 'CHAIR' ? 'filled' : 'light'}
          color={row.role === 'ADVISER' ? 'gray' : 'lagoon'}
        >
          {t(`panel.role.${row.role}`)}
        </Badge>
        <Text size="sm" c="dimmed" w={96} ta="end">
          {mayScore(row)
            ? t('panel.weightOf', { weight: formatDecimalText(row.weight, language) })
            : t('panel.notScoring')}
        </Text>
        <Button
          variant="subtle"
          onClick={onEdit}
          px="xs"
          aria-label={`${t('form.edit')}: ${row.name}`}
        >
          {t('form.edit')}
        </Button>
      </Group>
    </div>
  );
}
