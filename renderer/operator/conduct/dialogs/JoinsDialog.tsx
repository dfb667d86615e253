/** People who knock: a typed code's first use, or a second device of somebody who sits already. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { formatInstant } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { EmptyState, Icon } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';
import parts from '../../parts/parts.module.css';

export function JoinsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const pending = usePending();
  const joins = useTopic('joinRequests');
  const requests = joins?.requests ?? [];
  return (
    <ConsoleModal title={t('conduct.joins')} onClose={onClose} size="xl">
      {joins?.alarm ? (
        <Alert color="red" icon={<Icon name="shield" />} mb="sm">
          {t('conduct.joinAlarm', { count: joins.alarm.failedTries })}
        </Alert>
      ) : null}
      {requests.length === 0 ? <EmptyState title={t('conduct.noJoins')} icon="check" /> : null}
      <ul className={dialogs.rows}>
        {requests.map((request) => (
          <li key={request.id}>
            <div className={parts.rowMain}>
              <Text fw={600}>{request.panelistName}</Text>
              <Text size="sm" c="dimmed">
                {t(`conduct.joinCause.${request.cause}`)} · {request.label} ·{' '}
                {formatInstant(request.askedAtMs, language)}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                loading={pending.is(request.id)}
                onClick={() =>
                  pending.run(request.id, () => ask('answerJoin', { id: request.id, isAllowed: 1 }))
                }
              >
                {t('conduct.letIn')}
              </Button>
              <Button
                variant="default"
                disabled={pending.is(request.id)}
                onClick={() =>
                  pending.run(request.id, () => ask('answerJoin', { id: request.id, isAllowed: 0 }))
                }
              >
                {t('conduct.refuse')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </ConsoleModal>
  );
}
