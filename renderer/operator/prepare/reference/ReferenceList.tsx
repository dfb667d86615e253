/** A searchable list of reference rows (agencies, programmes, themes), each opening its form. */
import { Button, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { EmptyState, Icon } from '../../../ui/index.ts';
import { useWords } from '../../useWords.ts';
import parts from '../../parts/parts.module.css';

export interface ReferenceRow {
  id: string;
  code: string;
  name: string;
  /** Also searched: former names, abbreviations. */
  note: string;
}

export interface ReferenceListProps<Row extends ReferenceRow> {
  rows: readonly Row[];
  label: string;
  onEdit: (id: string) => void;
  /** Between the name and the edit button. */
  renderExtra?: (row: Row) => ReactNode;
  empty: { title: string; text: string; action: ReactNode };
}

export function ReferenceList<Row extends ReferenceRow>({
  rows,
  label,
  onEdit,
  renderExtra,
  empty,
}: ReferenceListProps<Row>) {
  const t = useWords();
  const [text, setText] = useState('');
  if (rows.length === 0)
    return (
      <EmptyState title={empty.title} icon="list" action={empty.action}>
        {empty.text}
      </EmptyState>
    );
  const wanted = text.trim().toLocaleLowerCase('id');
  const found = rows.filter(({ code, name, note }) =>
    `${code} ${name} ${note}`.toLocaleLowerCase('id').includes(wanted),
  );
  return (
    <>
      <TextInput
        aria-label={t('form.search')}
        placeholder={t('form.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maw={420}
        mb="xs"
        rightSection={
          text ? (
            <Button
              variant="subtle"
              px={8}
              aria-label={t('list.clearSearch')}
              onClick={() => setText('')}
            >
              <Icon name="close" size={18} />
            </Button>
          ) : null
        }
        rightSectionWidth={52}
      />
      {found.length === 0 ? <Text c="dimmed">{t('form.noMatch', { text })}</Text> : null}
      <ul className={parts.rowList} aria-label={label}>
        {found.map((row) => (
          <li key={row.id}>
            <Text w={110} fw={600} size="sm" style={{ flex: 'none', overflowWrap: 'anywhere' }}>
              {row.code}
            </Text>
            <div className={parts.rowMain}>
              <Text lineClamp={2}>{row.name}</Text>
              {row.note ? (
                <Text size="sm" c="dimmed" lineClamp={1}>
                  {row.note}
                </Text>
              ) : null}
            </div>
            {renderExtra?.(row)}
            <Button
              variant="subtle"
              px="xs"
              onClick={() => onEdit(row.id)}
              aria-label={`${t('form.edit')}: ${row.code} ${row.name}`}
            >
              {t('form.edit')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
