/** One panelist and the present talk: attendance, conflict of interest, and the paper sheet. */
import { Button, Fieldset, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { attendances, type Attendance } from '../../../../electron/contract/codes.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { mayScore } from '../../../../electron/domain/eligibility.ts';
import { isLocked } from '../../../../electron/domain/phases.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { ask } from '../../ask.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import { openDialog } from '../dialogStore.ts';
import { personState } from '../personState.ts';
import { ConflictFields } from './ConflictFields.tsx';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';

export function PersonDialog({
  setup,
  panelistId,
  onClose,
}: {
  setup: Setup;
  panelistId: string;
  onClose: () => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const progress = useTopic('progress');
  const person = progress?.people?.find((other) => other.panelistId === panelistId);
  const row = setup.panelist.find(({ id }) => id === panelistId);
  const presentation = setup.presentation.find(({ id }) => id === progress?.presentationId);
  if (!row) return null;
  const canEnter = presentation && mayScore(row) && !isLocked(presentation.phase);
  return (
    <ConsoleModal title={row.name} onClose={onClose} size={720}>
      <Stack gap="md">
        {person && presentation ? (
          <Text>
            {t('conduct.sheetOf', { number: presentation.number })}{' '}
            <strong>
              {person.sheet === 'DRAFT' && isLocked(presentation.phase)
                ? t('conduct.notCounted')
                : t(`conduct.person.${personState(person)}`)}
            </strong>
            {person.updatedAtMs ? ` · ${formatInstant(person.updatedAtMs, language)}` : ''}
          </Text>
        ) : null}
        <AttendanceFields row={row} />
        {presentation && mayScore(row) ? (
          <ConflictFields setup={setup} presentation={presentation} panelist={row} />
        ) : null}
        {canEnter ? (
          <Button
            variant="default"
            style={{ alignSelf: 'start' }}
            onClick={() =>
              openDialog({ name: 'PROXY', presentationId: presentation.id, panelistId: row.id })
            }
          >
            {t('conduct.paper')}
          </Button>
        ) : null}
      </Stack>
    </ConsoleModal>
  );
}

function AttendanceFields({ row }: { row: Setup['panelist'][number] }) {
  const t = useWords();
  const pending = usePending();
  const [note, setNote] = useState(row.attendanceNote);
  const save = (attendance: Attendance) =>
    pending.run('attendance', () => ask('setAttendance', { panelistId: row.id, attendance, note }));
  return (
    <Fieldset legend={t('conduct.attendanceTitle')}>
      <SegmentedControl
        fullWidth
        aria-label={t('conduct.attendanceOf', { name: row.name })}
        data={attendances.map((value) => ({ value, label: t(`conduct.attendance.${value}`) }))}
        value={row.attendance}
        disabled={pending.isAny}
        onChange={(value) => save(value as Attendance)}
      />
      <TextInput
        mt="sm"
        label={t('conduct.attendanceNote')}
        value={note}
        maxLength={300}
        onChange={(event) => setNote(event.currentTarget.value)}
        rightSectionWidth={110}
        rightSection={
          note === row.attendanceNote ? null : (
            <Button
              variant="subtle"
              px="xs"
              onClick={() => save(row.attendance)}
              loading={pending.isAny}
            >
              {t('form.save')}
            </Button>
          )
        }
      />
    </Fieldset>
  );
}
