/** What an import would add and change, subject by subject, before anything is saved. */
import { Badge, Text, Title } from '@mantine/core';
import type { ImportReading, ImportSubject } from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import {
  changedFields,
  countChanges,
  countCleared,
  isCleared,
  removedCriteria,
  rowsOf,
  type AnyRow,
} from './importChanges.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import { useFieldText } from './useFieldText.ts';
import styles from './documents.module.css';

const MOST_SHOWN = 60;

interface PreviewProps {
  reading: ImportReading;
  setup: Setup;
}

export function ChangePreview({ reading, setup }: PreviewProps) {
  const t = useDocumentWords();
  const counts = countChanges(reading);
  const removed = removedCriteria(reading, setup);
  const changes = counts.reduce((sum, { added, changed }) => sum + added + changed, removed.length);
  if (counts.length === 0) return <Text>{t('import.unrecognised')}</Text>;
  return (
    <section aria-label={t('import.preview')}>
      <Title order={3} size="h5" mb={4}>
        {t('import.preview')}
      </Title>
      {changes === 0 ? <Text>{t('import.nothing')}</Text> : null}
      {removed.length > 0 ? (
        <Text fw={600} mb="xs">
          {t('import.removed', { names: removed.join('; ') })}
        </Text>
      ) : null}
      {counts.map(({ subject, added, changed, same }) => (
        <details
          key={subject}
          className={styles.foldedPart}
          open={added + changed > 0 && added + changed <= 12}
        >
          <summary>
            {t(`import.subjects.${subject}`)}{' '}
            <Badge variant="light">{t('import.added', { count: added })}</Badge>{' '}
            <Badge variant="light" color="yellow">
              {t('import.changed', { count: changed })}
            </Badge>{' '}
            <Badge variant="light" color="gray">
              {t('import.same', { count: same })}
            </Badge>{' '}
            <ClearedBadge count={countCleared(reading, subject)} />
          </summary>
          <ChangeTable reading={reading} setup={setup} subject={subject} />
        </details>
      ))}
    </section>
  );
}

/** Said in the heading too, where many rows are folded. */
function ClearedBadge({ count }: { count: number }) {
  const t = useDocumentWords();
  return count === 0 ? null : (
    <Badge variant="light" color="red">
      {t('import.clearedCount', { count })}
    </Badge>
  );
}

function ChangeTable({ reading, setup, subject }: PreviewProps & { subject: ImportSubject }) {
  const t = useDocumentWords();
  const rows = rowsOf(reading, subject).filter(({ change }) => change !== 'SAME');
  return (
    <>
      <table className={styles.changeTable}>
        <tbody>
          {rows.slice(0, MOST_SHOWN).map((row) => (
            <ChangeRow
              key={`${row.sheetName} ${row.rowNumber}`}
              row={row}
              reading={reading}
              setup={setup}
            />
          ))}
        </tbody>
      </table>
      {rows.length > MOST_SHOWN ? (
        <Text c="dimmed">{t('import.moreRows', { count: rows.length - MOST_SHOWN })}</Text>
      ) : null}
    </>
  );
}

function ChangeRow({ row, reading, setup }: PreviewProps & { row: AnyRow }) {
  const t = useDocumentWords();
  const textOf = useFieldText(setup, reading);
  const { item, before, change, rowNumber } = row;
  const heading = 'name' in item ? 'name' : 'title';
  // A new row's name stands before it already.
  const fields = changedFields(row).filter((field) => before !== null || field !== heading);
  const labelOf = (field: string) =>
    t(`import.fields.${field === 'title' && heading === 'title' ? 'proposal' : (field as 'code')}`);
  return (
    <tr>
      <td className={styles.changeMark}>
        <Badge variant="light" color={change === 'NEW' ? 'lagoon' : 'yellow'}>
          {t(`import.change.${change}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          {t('import.row', { number: rowNumber })}
        </Text>
      </td>
      <th scope="row" className={styles.changeName}>
        {String(item[heading])}
      </th>
      <td>
        <ul className={styles.changeList}>
          {fields.map((field) => (
            <li key={field}>
              {labelOf(field)}:{' '}
              {before === null ? null : (
                <>
                  <del>{textOf(field, before[field])}</del> <span aria-hidden="true">→</span>{' '}
                </>
              )}
              {isCleared(row, field) ? (
                <ins className={styles.cleared}>{t('import.cleared')}</ins>
              ) : (
                <ins>{textOf(field, item[field])}</ins>
              )}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
