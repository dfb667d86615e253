/** Before a lock: whose sheet is not there, and whether to lock all the same. */
import { Alert, Button, Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useTopic } from '../../../stores/index.ts';
import { Icon } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { useWords } from '../../useWords.ts';
import { once, useBusy } from '../busyStore.ts';
import { openPeople, personState } from '../personState.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';

export function LockDialog({
  presentation,
  onClose,
}: {
  presentation: Setup['presentation'][number];
  onClose: () => void;
}) {
  const t = useWords();
  const progress = useTopic('progress');
  const isBusy = useBusy('step');
  const people = progress?.people ?? [];
  const open = openPeople(people);
  const isComplete = open.length === 0 && progress?.quorum.isMet === true;
  const away = people.filter((person) => personState(person) === 'ABSENT');
  const lock = () =>
    void once('step', async () => {
      if (await ask('lockPresentation', { presentationId: presentation.id })) onClose();
    });
  return (
    <ConsoleModal
      title={t('conduct.lock.title', { number: presentation.number })}
      onClose={onClose}
    >
      {open.length > 0 ? (
        <>
          <Text>{t('conduct.lock.open', { count: open.length })}</Text>
          <ul className={dialogs.rows}>
            {open.map((person) => (
              <li key={person.panelistId}>
                <strong>{person.name}</strong>
                <span>
                  {t(`conduct.person.${personState(person)}`)}
                  {person.filled > 0
                    ? ` ${t('conduct.filled', { filled: person.filled, of: person.of })}`
                    : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Text mb="sm">{t('conduct.lock.nobodyOpen')}</Text>
      )}
      {away.length > 0 ? (
        <Text mb="sm">
          {t('conduct.lock.away', { names: away.map(({ name }) => name).join(', ') })}
        </Text>
      ) : null}
      {progress && !progress.quorum.isMet ? (
        <Alert color="yellow" icon={<Icon name="alert" />} mb="sm">
          {t('conduct.lock.noQuorum', {
            submitted: progress.submitted,
            needed: progress.quorum.needed,
          })}
        </Alert>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('conduct.lock.late')}
      </Text>
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('conduct.lock.wait')}
        </Button>
        <Button onClick={lock} loading={isBusy}>
          {t(isComplete ? 'conduct.lock.now' : 'conduct.lock.anyway')}
        </Button>
      </div>
    </ConsoleModal>
  );
}
