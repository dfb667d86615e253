/** Lines under the header that must not be missed: the host is away, this is a rehearsal, this event is closed. */
import { Button, Group, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useConnection, useTopic } from '../../stores/index.ts';
import { ConfirmButton, ModalLayer } from '../../ui/index.ts';
import { sendCommand } from '../../link/index.ts';
import { SaveBar } from '../form/SaveBar.tsx';
import { useCommandForm } from '../form/useCommandForm.ts';
import { DateNotice } from '../day/DateNotice.tsx';
import { ReplacedBanner } from '../takeover/ReplacedBanner.tsx';
import { RoomBanners } from '../room/RoomBanners.tsx';
import { useWords } from '../useWords.ts';
import { useRoute } from './route.ts';
import styles from './banners.module.css';

export function EventBanners() {
  const t = useWords();
  const setup = useTopic('setup');
  const [isReopening, reopening] = useDisclosure();
  const connection = useConnection();
  const { tab } = useRoute();
  const away =
    connection === 'OFFLINE' || connection === 'ENDED' ? (
      <div className={styles.operatorBanner} data-kind="away" role="alert">
        <span>{t(`shell.away.${connection}`)}</span>
      </div>
    ) : null;
  if (!setup)
    return (
      <section className={styles.operatorNotices} aria-label={t('shell.notices')}>
        {away}
      </section>
    );
  const { status, rehearsalOfEventId } = setup.event;
  return (
    <section className={styles.operatorNotices} aria-label={t('shell.notices')}>
      {away}
      <ReplacedBanner />
      <RoomBanners />
      {rehearsalOfEventId ? (
        <div className={styles.operatorBanner} data-kind="rehearsal" role="status">
          <span>{t('shell.rehearsal.banner')}</span>
          <ConfirmButton
            question={t('shell.rehearsal.end')}
            consequence={t('shell.rehearsal.endQuestion')}
            confirmLabel={t('shell.rehearsal.end')}
            onConfirm={() => sendCommand('endRehearsal', {})}
            variant="default"
          >
            {t('shell.rehearsal.end')}
          </ConfirmButton>
        </div>
      ) : null}
      {status === 'CLOSED' ? (
        <div className={styles.operatorBanner} data-kind="closed" role="status">
          <span>{t('shell.closed.banner')}</span>
          <Button variant="default" onClick={reopening.open}>
            {t('shell.closed.reopen')}
          </Button>
        </div>
      ) : null}
      {tab === 'conduct' ? <DateNotice setup={setup} /> : null}
      {isReopening ? <ReopenDialog onClose={reopening.close} /> : null}
    </section>
  );
}

const nobody = { name: '', reason: '' };

function ReopenDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const form = useCommandForm({
    name: 'reopenEvent',
    initial: nobody,
    toInput: (values) => values,
    onSaved: onClose,
  });
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={t('shell.closed.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Group gap="sm" grow mb="md">
        <TextInput
          label={t('shell.closed.name')}
          {...form.fields.getInputProps('name')}
          withAsterisk
          data-autofocus
        />
        <TextInput
          label={t('shell.closed.reason')}
          {...form.fields.getInputProps('reason')}
          withAsterisk
        />
      </Group>
      <SaveBar form={form} onCancel={onClose} saveLabel={t('shell.closed.reopen')} />
    </ModalLayer>
  );
}
