/** Rincian nilai: the locked sheets of one presentation, criterion by criterion and panelist by panelist. */
import { Button, Group, Loader, Text } from '@mantine/core';
import { useMemo } from 'react';
import { isLocked } from '../../../../electron/domain/phases.ts';
import { Icon } from '../../../ui/index.ts';
import { SearchSelect } from '../../form/SearchSelect.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { focusOn, useFocus } from '../focusStore.ts';
import type { ResultSectionProps } from '../Results.tsx';
import { shortTitle } from '../resultRows.ts';
import { useLockedSheets } from '../useLockedSheets.ts';
import { useResultWords } from '../useResultWords.ts';
import { SheetNotes } from './SheetNotes.tsx';
import { SheetTable } from './SheetTable.tsx';
import parts from '../../parts/parts.module.css';

export function ScoresSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const sheets = useLockedSheets();
  const focus = useFocus();
  const locked = useMemo(
    () =>
      setup.presentation
        .filter((row) => row.state !== 'WITHDRAWN' && isLocked(row.phase))
        .toSorted((a, b) => a.number - b.number),
    [setup],
  );
  const at = Math.max(
    0,
    locked.findIndex(({ id }) => id === focus),
  );
  const presentation = locked[at];
  if (!presentation) return <Text>{t('scores.noSheets')}</Text>;
  const step = (by: number, label: string, icon: 'arrowLeft' | 'arrowRight') => {
    const next = locked[at + by];
    return (
      <Button
        variant="default"
        px="sm"
        disabled={!next}
        onClick={() => next && focusOn(next.id)}
        aria-label={label}
      >
        <Icon name={icon} size={18} />
      </Button>
    );
  };
  const own = sheets?.filter(({ presentationId }) => presentationId === presentation.id);
  return (
    <>
      <SectionHead title={t('frame.sections.scores')} hint={t('scores.hint')} />
      <Group gap="xs" mb="md" wrap="nowrap">
        <SearchSelect
          aria-label={t('scores.choose')}
          data={locked.map((row) => ({ value: row.id, label: shortTitle(row, 120) }))}
          value={presentation.id}
          onChange={(id) => id && focusOn(id)}
          style={{ flex: 1, maxWidth: 760 }}
        />
        {step(-1, t('deliberation.previous'), 'arrowLeft')}
        {step(1, t('deliberation.next'), 'arrowRight')}
      </Group>
      {own === undefined ? (
        <Loader aria-label={t('ui:loading')} />
      ) : (
        <div className={parts.resultStack}>
          <SheetTable
            sheets={own}
            presentation={presentation}
            setup={setup}
            analysis={ranking.analysis}
          />
          <SheetNotes sheets={own} presentation={presentation} setup={setup} />
        </div>
      )}
    </>
  );
}
