/** What each sheet holds and which column is which, as recognised and as a person puts it right. */
import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import {
  importSubjects,
  type ImportMapping,
  type ImportReading,
  type ImportSubject,
} from '../../../electron/contract/files.ts';
import { SearchSelect } from '../form/SearchSelect.tsx';
import { columnLetter } from './importChanges.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import styles from './documents.module.css';

type Sheet = ImportReading['sheets'][number];
export interface SheetMappingsProps {
  reading: ImportReading;
  isBusy: boolean;
  onChange: (mapping: ImportMapping) => void;
}

export function SheetMappings({ reading, isBusy, onChange }: SheetMappingsProps) {
  const t = useDocumentWords();
  const filled = reading.sheets.filter(({ rowCount }) => rowCount > 0);
  return (
    <>
      <div className={styles.sheetMappings}>
        {filled.map(({ name, rowCount, isHidden, mapping }) => (
          <Select
            key={name}
            label={t('import.subject', { sheet: name })}
            description={t(isHidden ? 'import.hiddenRows' : 'import.rows', { count: rowCount })}
            disabled={isBusy}
            allowDeselect={false}
            value={mapping.subject ?? ''}
            data={[
              { value: '', label: t('import.ignore') },
              ...importSubjects.map((subject) => ({
                value: subject,
                label: t(`import.subjects.${subject}`),
              })),
            ]}
            onChange={(value) =>
              onChange({
                sheetName: name,
                subject: importSubjects.find((subject) => subject === value) ?? null,
                headingRow: mapping.headingRow,
                fields: null,
              })
            }
          />
        ))}
      </div>
      {filled.map((sheet) =>
        sheet.mapping.subject === null ? null : (
          <ColumnMapping
            key={`${sheet.name} ${sheet.mapping.subject}`}
            sheet={sheet}
            columns={reading.columns[sheet.mapping.subject]}
            subject={sheet.mapping.subject}
            isBusy={isBusy}
            onChange={onChange}
          />
        ),
      )}
    </>
  );
}

interface ColumnMappingProps {
  sheet: Sheet;
  subject: ImportSubject;
  columns: ImportReading['columns'][ImportSubject];
  isBusy: boolean;
  onChange: SheetMappingsProps['onChange'];
}

function ColumnMapping({ sheet, subject, columns, isBusy, onChange }: ColumnMappingProps) {
  const t = useDocumentWords();
  const { name, firstRows, rowCount, mapping } = sheet;
  const { headingRow } = mapping;
  const width = Math.max(
    mapping.fields.length,
    mapping.headings.length,
    ...firstRows.map((row) => row.length),
  );
  const fields = Array.from({ length: width }, (_, at) => mapping.fields[at] ?? null);
  const found = fields.filter((field) => field !== null).length;
  const isIncomplete = columns.some(({ field, isNeeded }) => isNeeded && !fields.includes(field));
  // Open where something is needed; it must not shut under the hand that fills it in.
  const [isOpen, setOpen] = useState(isIncomplete);
  return (
    <details
      className={styles.foldedPart}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('import.columns', { sheet: name, count: found, total: width })}</summary>
      <NumberInput
        label={t('import.headingRow')}
        description={t('import.headingNone')}
        maw={260}
        min={0}
        max={rowCount}
        allowDecimal={false}
        disabled={isBusy}
        value={headingRow + 1}
        onChange={(value) => {
          const row = value === '' ? Number.NaN : Number(value) - 1;
          if (Number.isInteger(row) && row >= -1 && row < rowCount && row !== headingRow)
            onChange({ sheetName: name, subject, headingRow: row, fields: null });
        }}
      />
      <div className={styles.columnGrid}>
        {fields.map((own, at) => (
          <SearchSelect
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place
            key={at}
            label={`${t('import.columnOf', { letter: columnLetter(at) })}: ${mapping.headings[at]?.trim() || t('import.unnamed')}`}
            description={firstRows[headingRow + 1]?.[at] || undefined}
            disabled={isBusy}
            value={own ?? ''}
            data={[
              { value: '', label: t('import.leaveOut') },
              ...columns.map(({ field, heading, isNeeded }) => ({
                value: field,
                label: isNeeded ? `${heading} (${t('import.needed')})` : heading,
                disabled: field !== own && fields.includes(field),
              })),
            ]}
            onChange={(value) =>
              onChange({
                sheetName: name,
                subject,
                headingRow,
                fields: fields.with(at, value || null),
              })
            }
          />
        ))}
      </div>
    </details>
  );
}
