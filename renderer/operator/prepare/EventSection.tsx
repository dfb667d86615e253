/** The event's details, and closing the event when the day is done. */
import { useMemo } from 'react';
import { eventDetails, type EventDetails } from '../../../electron/contract/commands.ts';
import { findTimeProblem } from '../../../electron/domain/schedule.ts';
import { ConfirmButton } from '../../ui/index.ts';
import { sendCommand } from '../../link/index.ts';
import { atField } from '../form/atField.ts';
import { SaveBar } from '../form/SaveBar.tsx';
import { useCommandForm } from '../form/useCommandForm.ts';
import { SectionHead } from '../list/SectionHead.tsx';
import { EventFields } from '../shell/EventFields.tsx';
import { useWords } from '../useWords.ts';
import type { SectionProps } from './sectionProps.ts';

export function EventSection({ setup }: SectionProps) {
  const t = useWords();
  const { event } = setup;
  const initial = useMemo<EventDetails>(() => eventDetails.strip().parse(event), [event]);
  const form = useCommandForm({
    name: 'updateEvent',
    initial,
    toInput: (values: EventDetails) => values,
    check: (values) => atField(findTimeProblem(values)),
  });
  const isClosed = event.status === 'CLOSED';
  return (
    <>
      <SectionHead
        title={t('prepare.sections.event')}
        hint={t('event.hint')}
        actions={
          event.status === 'LIVE' && event.rehearsalOfEventId === null ? (
            <ConfirmButton
              variant="default"
              question={t('event.close')}
              consequence={t('event.closeText')}
              confirmLabel={t('event.close')}
              onConfirm={() => sendCommand('closeEvent', {})}
            >
              {t('event.close')}
            </ConfirmButton>
          ) : null
        }
      />
      <div style={{ maxWidth: 900 }}>
        <EventFields fields={form.fields} disabled={isClosed} />
      </div>
      <SaveBar form={form} isDisabled={isClosed} />
    </>
  );
}
