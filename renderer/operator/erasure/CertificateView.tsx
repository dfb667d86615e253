/** The certificate of an erasure as it is signed, its downloads, and the backups that still hold what went. */
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ErasureState } from '../../../electron/contract/erasure.ts';
import { useTopic } from '../../stores/index.ts';
import { ConfirmButton, Icon, notifyProblem } from '../../ui/index.ts';
import { downloadCertificate, dropHeldFiles } from './erasureDoor.ts';
import { useErasureWords } from './useErasureWords.ts';
import styles from './erasure.module.css';

interface Props {
  state: ErasureState;
  onChange: (state: ErasureState) => void;
  onClose: () => void;
}

export function CertificateView({ state, onChange, onClose }: Props) {
  const t = useErasureWords();
  const { certificate, text, preview } = state;
  if (!certificate) return null;
  const save = (as: 'txt' | 'json') => () =>
    void downloadCertificate(preview.eventId, as).catch(notifyProblem);
  return (
    <div className={styles.erasureParts}>
      <Alert color="lagoon" role="status" icon={<Icon name="checkCircle" />}>
        {t('done')}
      </Alert>
      {certificate.isFileRewritten ? null : (
        <Alert color="yellow" icon={<Icon name="alert" />}>
          {t('pending')}
        </Alert>
      )}
      {/* Scrolled by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.certificateText} tabIndex={0} aria-label={t('certificate')}>
        <pre>{text}</pre>
      </section>
      <Held state={state} onChange={onChange} />
      <Group justify="flex-end">
        <Button variant="default" onClick={save('json')}>
          {t('downloadJson')}
        </Button>
        <Button leftSection={<Icon name="save" size={18} />} onClick={save('txt')}>
          {t('downloadText')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </div>
  );
}

function Held({ state, onChange }: Pick<Props, 'state' | 'onChange'>) {
  const t = useErasureWords();
  const backups = useTopic('backups');
  const { held, preview, certificate } = state;
  if (held.length === 0) return <Text>{t('held.none')}</Text>;
  // Old backups go only once there is one that knows of the erasure.
  const hasFresh =
    backups !== undefined &&
    (backups.folder === null || (backups.last?.atMs ?? 0) >= (certificate?.erasedAtMs ?? 0));
  return (
    <section>
      <Title order={3} size="h5">
        {t('held.after', { count: held.length })}
      </Title>
      <ul className={styles.heldFiles}>
        {held.map(({ path, state: kind }) => (
          <li key={path}>
            {path}
            {kind === 'UNREADABLE' ? ` (${t('held.unreadable')})` : null}
          </li>
        ))}
      </ul>
      <Group>
        <ConfirmButton
          variant="default"
          question={t('held.dropTitle')}
          consequence={t('held.dropText')}
          confirmLabel={t('held.drop', { count: held.length })}
          isDangerous
          disabled={!hasFresh}
          onConfirm={async () => {
            const paths = held.map(({ path }) => path);
            onChange(await dropHeldFiles({ eventId: preview.eventId, paths }));
            notifications.show({ message: t('held.dropped'), color: 'lagoon' });
          }}
        >
          {t('held.drop', { count: held.length })}
        </ConfirmButton>
        {hasFresh ? null : <Text size="sm">{t('held.waiting')}</Text>}
      </Group>
    </section>
  );
}
