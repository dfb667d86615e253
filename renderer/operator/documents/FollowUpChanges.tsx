/** The changed cells of a follow-up workbook, each with its tick. */
import { Badge, Checkbox, Text, Title } from '@mantine/core';
import type { FollowUpReading } from '../../../electron/contract/files.ts';
import { agreedKeys, cellKey, cellKeys } from './followUpEdits.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import parts from '../parts/parts.module.css';
import styles from './documents.module.css';

type Change = FollowUpReading['changes'][number];
interface ChangesProps {
  changes: readonly Change[];
  confirmed: ReadonlySet<string>;
  onConfirm: (confirmed: ReadonlySet<string>) => void;
}

export function FollowUpChanges({ changes, confirmed, onConfirm }: ChangesProps) {
  const t = useDocumentWords();
  if (changes.length === 0) return <Text>{t('followUp.none')}</Text>;
  const set = (keys: readonly string[], isOn: boolean) => {
    const next = new Set(confirmed);
    for (const key of keys) {
      if (isOn) next.add(key);
      else next.delete(key);
    }
    onConfirm(next);
  };
  const cells = changes.reduce((sum, change) => sum + change.cells.length, 0);
  return (
    <>
      <Text fw={600}>{t('followUp.count', { cells, rows: changes.length })}</Text>
      {changes.map((change) => (
        <ChangedRow key={change.rowNumber} change={change} confirmed={confirmed} onSet={set} />
      ))}
    </>
  );
}

interface RowProps {
  change: Change;
  confirmed: ReadonlySet<string>;
  onSet: (keys: readonly string[], isOn: boolean) => void;
}

function ChangedRow({ change, confirmed, onSet }: RowProps) {
  const t = useDocumentWords();
  const keys = cellKeys(change);
  const agreed = agreedKeys(change);
  const count = keys.filter((key) => confirmed.has(key)).length;
  const isNew = change.followUpId === null;
  const title = t('followUp.row', { number: change.rowNumber, title: change.presentationTitle });
  return (
    <section aria-label={title}>
      <div className={styles.actions}>
        <Checkbox
          aria-label={t('followUp.confirmRow', { number: change.rowNumber })}
          checked={count === keys.length}
          indeterminate={count > 0 && count < keys.length}
          disabled={keys.length > 0 && agreed.length === 0 && count === 0}
          onChange={(event) =>
            event.currentTarget.checked ? onSet(agreed, true) : onSet(keys, false)
          }
        />
        <Title order={3} size="h5">
          {title}
          {isNew ? ` (${t('followUp.isNew')})` : ''}
        </Title>
      </div>
      <table className={styles.changeTable}>
        <thead>
          <tr>
            <th scope="col" className={styles.changeTick}>
              <span className={parts.visuallyHidden}>{t('followUp.use')}</span>
            </th>
            <th scope="col" className={styles.changeName}>
              {t('followUp.column')}
            </th>
            <th scope="col">{t('followUp.was')}</th>
            <th scope="col">{t('followUp.now')}</th>
          </tr>
        </thead>
        <tbody>
          {change.cells.map(({ field, heading, cell, before, after, isConflict, exported }) => (
            <tr key={cell}>
              <td>
                {isNew ? null : (
                  <Checkbox
                    aria-label={t('followUp.confirmCell', { heading, cell })}
                    checked={confirmed.has(cellKey(change, field))}
                    onChange={(event) =>
                      onSet([cellKey(change, field)], event.currentTarget.checked)
                    }
                  />
                )}
              </td>
              <th scope="row">
                {heading}{' '}
                <Text span size="sm" c="dimmed">
                  {cell}
                </Text>
                {isConflict ? (
                  <Badge color="red" variant="light">
                    {t('followUp.conflict')}
                  </Badge>
                ) : null}
              </th>
              <td>
                {before || t('followUp.empty')}
                {isConflict ? (
                  <Text size="sm" c="dimmed">
                    {t('followUp.exported', { value: exported || t('followUp.empty') })}
                  </Text>
                ) : null}
              </td>
              <td>
                <strong>{after || t('followUp.empty')}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
