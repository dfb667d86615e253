/** Tindak lanjut: the follow-up plan of every decision, with what is missing in sight. */
import { Button, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { followUpStatuses } from '../../../../electron/contract/codes.ts';
import { EmptyState, Icon } from '../../../ui/index.ts';
import { FollowUpTools } from '../../documents/FollowUpTools.tsx';
import { SearchSelect } from '../../form/SearchSelect.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import type { ResultSectionProps } from '../Results.tsx';
import { resultRows } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import { FollowUpDrawer } from './FollowUpDrawer.tsx';
import { FollowUpTable } from './FollowUpTable.tsx';
import { followUpLines, isIncomplete, matches, type FollowUpFilter } from './followUpValues.ts';
import parts from '../../parts/parts.module.css';

const everything: FollowUpFilter = {
  isOnlyIncomplete: false,
  status: null,
  agencyId: null,
  text: '',
};

/** A follow-up that is being edited, or a new one for a presentation. */
type Open = { id: string } | { presentationId: string };

export function FollowUpSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const [filter, setFilter] = useState(everything);
  const [open, setOpen] = useState<Open | null>(null);
  const lines = useMemo(
    () =>
      followUpLines(
        setup,
        resultRows(setup, ranking).map(({ id }) => id),
      ),
    [setup, ranking],
  );
  const shown = lines.filter((line) => matches(line, filter));
  const incomplete = lines.filter(
    ({ followUp }) => followUp === null || isIncomplete(followUp),
  ).length;
  const firstId = lines[0]?.presentation?.id ?? setup.presentation[0]?.id;
  const add = (
    <Button
      leftSection={<Icon name="plus" size={18} />}
      disabled={firstId === undefined}
      onClick={() => firstId !== undefined && setOpen({ presentationId: firstId })}
    >
      {t('followUp.add')}
    </Button>
  );
  return (
    <>
      <SectionHead
        title={t('frame.sections.followUp')}
        hint={t('followUp.hint')}
        actions={
          <>
            <FollowUpTools setup={setup} />
            {add}
          </>
        }
      />
      {setup.event.status === 'CLOSED' ? <Text>{t('followUp.closed')}</Text> : null}
      {lines.length === 0 ? (
        <EmptyState title={t('followUp.empty')} icon="list">
          {t('followUp.emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className={parts.filterBar}>
            <SegmentedControl
              aria-label={t('followUp.filter')}
              value={filter.isOnlyIncomplete ? 'INCOMPLETE' : 'ALL'}
              onChange={(value) =>
                setFilter({ ...filter, isOnlyIncomplete: value === 'INCOMPLETE' })
              }
              data={[
                { value: 'ALL', label: t('followUp.all', { count: lines.length }) },
                { value: 'INCOMPLETE', label: t('followUp.incomplete', { count: incomplete }) },
              ]}
            />
            <Select
              aria-label={t('followUp.filterStatus')}
              placeholder={t('followUp.anyStatus')}
              clearable
              data={followUpStatuses.map((value) => ({
                value,
                label: t(`followUp.statusOf.${value}`),
              }))}
              value={filter.status}
              onChange={(value) =>
                setFilter({
                  ...filter,
                  status: followUpStatuses.find((known) => known === value) ?? null,
                })
              }
            />
            <SearchSelect
              aria-label={t('followUp.filterAgency')}
              placeholder={t('followUp.anyAgency')}
              clearable
              data={setup.agency.map(({ id, name }) => ({ value: id, label: name }))}
              value={filter.agencyId}
              onChange={(agencyId) => setFilter({ ...filter, agencyId })}
            />
            <TextInput
              aria-label={t('followUp.search')}
              placeholder={t('followUp.search')}
              value={filter.text}
              onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
            />
          </div>
          {shown.length === 0 ? (
            <Text c="dimmed">{t('followUp.noMatch')}</Text>
          ) : (
            <FollowUpTable
              lines={shown}
              setup={setup}
              onEdit={(id) => setOpen({ id })}
              onAdd={(presentationId) => setOpen({ presentationId })}
            />
          )}
        </>
      )}
      {open ? (
        <FollowUpDrawer
          setup={setup}
          id={'id' in open ? open.id : null}
          presentationId={'presentationId' in open ? open.presentationId : ''}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
