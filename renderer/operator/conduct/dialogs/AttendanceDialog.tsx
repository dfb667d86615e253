/** Who is in the room; saved at each change. */
import { SegmentedControl, Text } from '@mantine/core';
import { attendances, type Attendance } from '../../../../electron/contract/codes.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { EmptyState } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';
import parts from '../../parts/parts.module.css';

export function AttendanceDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const t = useWords();
  const pending = usePending();
  return (
    <ConsoleModal title={t('conduct.attendanceTitle')} onClose={onClose} size={860}>
      <Text mb="sm">{t('conduct.attendanceText')}</Text>
      {setup.panelist.length === 0 ? <EmptyState title={t('panel.empty')} icon="user" /> : null}
      <ul className={dialogs.rows}>
        {setup.panelist
          .toSorted((a, b) => a.position - b.position)
          .map((row) => (
            <li key={row.id}>
              <div className={parts.rowMain}>
                <Text fw={600} lineClamp={1}>
                  {row.name}
                </Text>
                <Text size="sm" c="dimmed">
                  {t(`panel.role.${row.role}`)}
                </Text>
              </div>
              <SegmentedControl
                aria-label={t('conduct.attendanceOf', { name: row.name })}
                data={attendances.map((value) => ({
                  value,
                  label: t(`conduct.attendance.${value}`),
                }))}
                value={row.attendance}
                disabled={pending.is(row.id)}
                onChange={(value) =>
                  pending.run(row.id, () =>
                    ask('setAttendance', {
                      panelistId: row.id,
                      attendance: value as Attendance,
                      note: row.attendanceNote,
                    }),
                  )
                }
              />
            </li>
          ))}
      </ul>
    </ConsoleModal>
  );
}
