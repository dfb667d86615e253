/** Priority programmes: editable slots, each marked once somebody has checked its name, with the city's need. */
import { Button, SegmentedControl, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/commands.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { Icon } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import { usePending, type Pending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { ProgrammeDrawer } from './ProgrammeDrawer.tsx';
import { ReferenceList } from './ReferenceList.tsx';

type Programme = Setup['programme'][number];

/** The row as the command takes it. */
function programmeInput({
  id,
  code,
  name,
  agenda,
  source,
  isVerified,
  need,
}: Programme): CommandInput<'saveProgramme'> {
  return { id, code, name, agenda, source, isVerified, need };
}

export function ProgrammesSection({ setup }: SectionProps) {
  const t = useWords();
  const [open, setOpen] = useState<{ id: string | null } | null>(null);
  const pending = usePending();
  const rows = setup.programme.toSorted((a, b) => a.position - b.position);
  const verified = rows.filter(({ isVerified }) => isVerified === 1).length;
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ id: null })}>
      {t('reference.addProgramme')}
    </Button>
  );
  const next = (id: string | null) => {
    const at = rows.findIndex((row) => row.id === id);
    const following = rows[at + 1];
    setOpen(following ? { id: following.id } : null);
  };
  return (
    <>
      <SectionHead
        title={t('prepare.sections.programmes')}
        hint={t('reference.programmeHint', { verified, count: rows.length })}
        actions={add}
      />
      <ReferenceList
        rows={rows.map((row) => ({
          ...row,
          note: [row.agenda, row.source].filter(Boolean).join(' · '),
        }))}
        label={t('prepare.sections.programmes')}
        onEdit={(id) => setOpen({ id })}
        renderExtra={(row) => {
          const whole = rows.find(({ id }) => id === row.id);
          return whole ? <ProgrammeControls row={whole} pending={pending} /> : null;
        }}
        empty={{
          title: t('reference.noProgramme'),
          text: t('reference.noProgrammeText'),
          action: add,
        }}
      />
      {open ? (
        <ProgrammeDrawer
          key={open.id ?? 'new'}
          setup={setup}
          id={open.id}
          onClose={() => setOpen(null)}
          onNext={() => next(open.id)}
        />
      ) : null}
    </>
  );
}

/** Changes at once: each is one command, and shows what the host has. */
function ProgrammeControls({ row, pending }: { row: Programme; pending: Pending }) {
  const t = useWords();
  const save = (change: Partial<Programme>) =>
    pending.run(row.id, () => ask('saveProgramme', programmeInput({ ...row, ...change })));
  const isBusy = pending.is(row.id);
  return (
    <>
      <Switch
        label={t('reference.verified')}
        aria-label={t('reference.verifiedOne', { code: row.code })}
        checked={row.isVerified === 1}
        disabled={isBusy}
        onChange={(event) => save({ isVerified: event.currentTarget.checked ? 1 : 0 })}
        styles={{ body: { alignItems: 'center' } }}
      />
      <div style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
        <Text size="sm" c="dimmed" aria-hidden="true">
          {t('reference.need')}
        </Text>
        <SegmentedControl
          aria-label={t('reference.needOne', { code: row.code })}
          data={[
            { value: '', label: '–' },
            ...['0', '1', '2', '3'].map((value) => ({ value, label: value })),
          ]}
          value={row.need === null ? '' : String(row.need)}
          disabled={isBusy}
          onChange={(value) => save({ need: value === '' ? null : Number(value) })}
        />
      </div>
    </>
  );
}
