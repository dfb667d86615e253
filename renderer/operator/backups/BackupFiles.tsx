/** The backups on this laptop, newest first. */
import { ScrollArea, Table, Text, Title } from '@mantine/core';
import type { BackupState } from '../../../electron/contract/topics.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useRoomWords } from '../room/useRoomWords.ts';
import { useBackupWords } from './useBackupWords.ts';

export function BackupFiles({ files, folder }: Pick<BackupState, 'files' | 'folder'>) {
  const t = useRoomWords();
  const language = useLanguage();
  const { reasonText, sizeText } = useBackupWords();
  return (
    <section>
      <Title order={3} size="h5">
        {t('backups.list')}
      </Title>
      {folder === null ? null : (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {folder}
        </Text>
      )}
      {files.length === 0 ? (
        <Text size="sm">{t('backups.none')}</Text>
      ) : (
        <ScrollArea.Autosize
          mah={240}
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('backups.list') }}
        >
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('backups.columns.at')}</Table.Th>
                <Table.Th>{t('backups.columns.reason')}</Table.Th>
                <Table.Th>{t('backups.columns.size')}</Table.Th>
                <Table.Th>{t('backups.columns.file')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {files.map(({ name, atMs, bytes, reason }) => (
                <Table.Tr key={name}>
                  <Table.Td>{formatInstantWithDate(atMs, language)}</Table.Td>
                  <Table.Td>{reasonText(reason)}</Table.Td>
                  <Table.Td>{sizeText(bytes)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </section>
  );
}
