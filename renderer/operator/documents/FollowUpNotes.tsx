/** What a follow-up workbook says beside its changes: rows it lacks, rows that are not here, cells of an old copy. */
import { Text } from '@mantine/core';
import type { FollowUpReading } from '../../../electron/contract/files.ts';
import { useDocumentWords } from './useDocumentWords.ts';

export function FollowUpNotes({ reading }: { reading: FollowUpReading }) {
  const t = useDocumentWords();
  const { missingIds, elsewhere, outdated, hasBase } = reading;
  return (
    <>
      {hasBase ? null : <Text>{t('followUp.noBase')}</Text>}
      {missingIds.length > 0 ? (
        <Text>{t('followUp.missing', { count: missingIds.length })}</Text>
      ) : null}
      {elsewhere.length > 0 ? (
        <Text>
          {t('followUp.elsewhere', { rows: elsewhere.map((row) => row.rowNumber).join(', ') })}
        </Text>
      ) : null}
      {outdated.length > 0 ? (
        <section aria-label={t('followUp.outdated')}>
          <Text fw={600}>{t('followUp.outdated')}</Text>
          <ul>
            {outdated.map(({ cell, heading, before, after }) => (
              <li key={cell}>
                {t('followUp.outdatedCell', {
                  cell,
                  heading,
                  before: before || t('followUp.empty'),
                  after: after || t('followUp.empty'),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
