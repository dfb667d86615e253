/** All events of this laptop: open one, make one, bring one in, delete one. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EventSummary } from '../../../electron/contract/topics.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTopic } from '../../stores/index.ts';
import { EmptyState, ModalLayer } from '../../ui/index.ts';
import { ask } from '../ask.ts';
import { mayLeave } from '../unfinished/askFirst.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { CreateEvent } from './CreateEvent.tsx';
import { DeleteEvent } from './DeleteEvent.tsx';
import { ImportArchive } from './ImportArchive.tsx';

type Step = 'LIST' | 'CREATE' | 'IMPORT' | EventSummary;

export function EventsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [step, setStep] = useState<Step>('LIST');
  if (step === 'CREATE') return <CreateEvent onClose={onClose} />;
  if (step === 'IMPORT') return <ImportArchive onClose={onClose} />;
  if (step !== 'LIST') return <DeleteEvent event={step} onClose={() => setStep('LIST')} />;
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={t('shell.events.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Group mb="md">
        <Button onClick={() => setStep('CREATE')}>{t('shell.events.create')}</Button>
        <Button variant="default" onClick={() => setStep('IMPORT')}>
          {t('shell.events.import')}
        </Button>
      </Group>
      <EventList onClose={onClose} onDelete={setStep} />
    </ModalLayer>
  );
}

function EventList({
  onClose,
  onDelete,
}: {
  onClose: () => void;
  onDelete: (event: EventSummary) => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const events = useTopic('events') ?? [];
  const pending = usePending();
  if (events.length === 0) return <EmptyState title={t('shell.events.none')} icon="list" />;
  return (
    <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
      {events.map((event) => (
        <Group component="li" key={event.id} justify="space-between" wrap="nowrap" py="xs">
          <div style={{ minWidth: 0 }}>
            <Text fw={600} lineClamp={2}>
              {event.name}
            </Text>
            <Group gap="xs">
              <Text size="sm" c="dimmed">
                {formatDate(event.dateIso, language)} ·{' '}
                {t('shell.events.count', { count: event.presentationCount })}
              </Text>
              <Badge
                variant="light"
                color={event.isRehearsal ? 'yellow' : event.status === 'CLOSED' ? 'gray' : 'lagoon'}
              >
                {event.isRehearsal
                  ? t('shell.events.rehearsal')
                  : t(`shell.status.${event.status}`)}
              </Badge>
            </Group>
          </div>
          <Group wrap="nowrap" gap="xs">
            {event.isOpen ? (
              <Text fw={600} c="lagoon">
                ✓ {t('shell.events.isOpen')}
              </Text>
            ) : (
              <Button
                variant="default"
                loading={pending.is(event.id)}
                aria-label={t('shell.events.openOne', { name: event.name })}
                onClick={() =>
                  pending.run(event.id, async () => {
                    if (!(await mayLeave('OTHER_EVENT'))) return;
                    if (await ask('openEvent', { eventId: event.id })) onClose();
                  })
                }
              >
                {t('shell.events.openThis')}
              </Button>
            )}
            <Button
              variant="subtle"
              color="red"
              aria-label={t('shell.events.deleteOne', { name: event.name })}
              onClick={() => onDelete(event)}
            >
              {t('shell.events.delete')}
            </Button>
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
