/** The backups of one place, newest first: when, what is in each, whether it is proved. */
import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { BackupLook, BackupPlace } from '../../../electron/contract/backups.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Icon } from '../../ui/index.ts';
import { useBackupWords } from '../backups/useBackupWords.ts';
import { useLooks } from './useLooks.ts';
import { useRestoreWords } from './useRestoreWords.ts';
import styles from './restore.module.css';

const FEW = 5;

export function BackupRows({
  place: { kind, folder, problem, files },
  onPick,
}: {
  place: BackupPlace;
  onPick: (path: string) => void;
}) {
  const t = useRestoreWords();
  const language = useLanguage();
  const { reasonText, sizeText } = useBackupWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? files : files.slice(0, FEW);
  const lookOf = useLooks(shown);
  const title = t(`pick.places.${kind}`);
  return (
    <section>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed" className={styles.restorePath ?? ''}>
        {folder}
      </Text>
      {problem ? (
        <Text role="alert" c="var(--mantine-color-error)" fw={600}>
          {t(`pick.${problem}`)}
        </Text>
      ) : files.length === 0 ? (
        <Text>{t('pick.none')}</Text>
      ) : (
        <Table aria-label={`${title} ${folder}`} className={styles.restoreTable ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={220}>{t('pick.columns.at')}</Table.Th>
              <Table.Th>{t('pick.columns.content')}</Table.Th>
              <Table.Th w={210}>{t('pick.columns.state')}</Table.Th>
              <Table.Th w={110}>{t('pick.columns.choose')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ path, atMs, bytes, reason, name }) => {
              const look = lookOf(path, atMs);
              const at = formatInstantWithDate(atMs, language);
              return (
                <Table.Tr key={path} title={name}>
                  <Table.Td>
                    <Text fw={600}>{at}</Text>
                    <Text size="sm" c="dimmed">
                      {reason === 'other' ? t('pick.other') : reasonText(reason)} ·{' '}
                      {sizeText(bytes)}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Content look={look} />
                  </Table.Td>
                  <Table.Td>
                    <State look={look} />
                  </Table.Td>
                  <Table.Td>
                    <Button
                      variant="light"
                      aria-label={t('pick.chooseOne', { at })}
                      onClick={() => onPick(path)}
                    >
                      {t('pick.choose')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      {files.length > shown.length ? (
        <Button variant="subtle" mt={4} onClick={() => setWhole(true)}>
          {t('pick.showAll', { count: files.length })}
        </Button>
      ) : null}
    </section>
  );
}

function Content({ look }: { look: BackupLook | undefined }) {
  const t = useRestoreWords();
  const events = look?.preview?.events;
  if (!events) return <Text c="dimmed">–</Text>;
  const [first] = events;
  if (!first) return <Text c="dimmed">{t('pick.empty')}</Text>;
  return (
    <>
      <Text lineClamp={2}>{t('pick.sheets', { name: first.name, count: first.sheets })}</Text>
      {events.length > 1 ? (
        <Text size="sm" c="dimmed">
          {t('pick.more', { count: events.length - 1 })}
        </Text>
      ) : null}
    </>
  );
}

function State({ look }: { look: BackupLook | undefined }) {
  const t = useRestoreWords();
  if (!look) return <Text c="dimmed">{t('pick.looking')}</Text>;
  return (
    <Group gap={6} wrap="nowrap">
      <Icon name={look.refused ? 'alert' : 'checkCircle'} size={18} />
      <Text fw={600} {...(look.refused ? { c: 'var(--mantine-color-error)' } : {})}>
        {look.refused ? t(`refused.short.${look.refused.kind}`) : t('pick.clean')}
      </Text>
    </Group>
  );
}
