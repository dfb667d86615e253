/** Beside the follow-up plan: what to remind of, the workbook that came back, what an earlier event left open. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../electron/contract/topics.ts';
import { Icon } from '../../ui/index.ts';
import { CarryDialog } from './CarryDialog.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { RemindersDialog, useReminders } from './RemindersDialog.tsx';
import { useDocumentWords } from './useDocumentWords.ts';

export function FollowUpTools({ setup }: { setup: Setup }) {
  const t = useDocumentWords();
  const [open, setOpen] = useState<'workbook' | 'reminders' | 'carry' | null>(null);
  const count = useReminders(setup.event.id).reminders?.length ?? 0;
  const close = () => setOpen(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="clock" size={18} />}
        onClick={() => setOpen('reminders')}
      >
        {count > 0 ? t('reminders.buttonCount', { count }) : t('reminders.button')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon name="list" size={18} />}
        onClick={() => setOpen('workbook')}
      >
        {t('followUp.button')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon name="arrowRight" size={18} />}
        disabled={setup.event.status === 'CLOSED'}
        onClick={() => setOpen('carry')}
      >
        {t('carry.button')}
      </Button>
      {open === 'carry' ? <CarryDialog setup={setup} onClose={close} /> : null}
      {open === 'workbook' ? <FollowUpDialog setup={setup} onClose={close} /> : null}
      {open === 'reminders' ? <RemindersDialog eventId={setup.event.id} onClose={close} /> : null}
    </>
  );
}
