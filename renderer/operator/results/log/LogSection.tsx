/** Jejak audit: the newest entries of the chain with filters, and the fingerprint that anchors it. */
import { Badge, Button, CopyButton, Group, Select, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatInstantWithDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { Loading } from '../../../ui/index.ts';
import { SearchSelect } from '../../form/SearchSelect.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { useStepWords } from '../../log/useStepWords.ts';
import { DataTable } from '../DataTable.tsx';
import type { ResultSectionProps } from '../Results.tsx';
import { shortTitle } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import {
  logKinds,
  logLines,
  logMatches,
  type LogFilter,
  type LogLine,
  type LogSeat,
} from '../../log/logEntries.ts';
import { LogSubject } from './LogSubject.tsx';
import parts from '../../parts/parts.module.css';
import styles from './log.module.css';

const everything: LogFilter = { kind: null, seat: null, presentationId: null, text: '' };
const seats = ['OPERATOR', 'PANELIST', 'PROJECTOR', 'HOST'] as const satisfies readonly LogSeat[];
/** What the host keeps in the topic. */
const HOST_LIMIT = 300;

export function LogSection({ setup }: ResultSectionProps) {
  const t = useResultWords();
  const language = useLanguage();
  const words = useStepWords();
  const log = useTopic('log');
  const [filter, setFilter] = useState(everything);
  const lines = useMemo(() => logLines(log?.entries ?? [], setup), [log, setup]);
  if (!log) return <Loading />;
  const commandText = ({ entry: { command } }: LogLine): string =>
    words.command(command) || t('log.erased');
  const detailTexts = ({ details }: LogLine): string[] =>
    details.map(({ field, value }) => words.detail(field, value));
  const shown = lines.filter((line) =>
    logMatches(line, filter, [commandText(line), ...detailTexts(line)].join(' ')),
  );
  return (
    <>
      <SectionHead title={t('frame.sections.log')} hint={t('log.hint')} />
      {log.head ? (
        <div className={styles.logHead} data-log-head>
          <div>
            <Text fw={600}>{t('log.head')}</Text>
            <code>{log.head.hash}</code>
            <Text size="sm" c="dimmed">
              {t('log.headText', { number: log.head.number })}
            </Text>
          </div>
          <CopyButton value={log.head.hash}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'log.copied' : 'log.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      ) : (
        <Text>{t('log.noHead')}</Text>
      )}
      <div className={parts.filterBar}>
        <TextInput
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Select
          aria-label={t('log.kind')}
          placeholder={t('log.kindAll')}
          clearable
          data={logKinds.map((value) => ({ value, label: t(`log.kinds.${value}`) }))}
          value={filter.kind}
          onChange={(value) =>
            setFilter({ ...filter, kind: logKinds.find((known) => known === value) ?? null })
          }
        />
        <Select
          aria-label={t('log.seat')}
          placeholder={t('log.seatAll')}
          clearable
          data={seats.map((value) => ({ value, label: t(`log.seats.${value}`) }))}
          value={filter.seat}
          onChange={(value) =>
            setFilter({ ...filter, seat: seats.find((known) => known === value) ?? null })
          }
        />
        <SearchSelect
          aria-label={t('log.presentation')}
          placeholder={t('log.presentationAll')}
          clearable
          data={setup.presentation
            .toSorted((a, b) => a.number - b.number)
            .map((row) => ({ value: row.id, label: shortTitle(row, 80) }))}
          value={filter.presentationId}
          onChange={(presentationId) => setFilter({ ...filter, presentationId })}
        />
      </div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" role="status">
          {t('log.shown', { count: shown.length, of: lines.length })}
        </Text>
        {lines.length >= HOST_LIMIT ? (
          <Text size="sm" c="dimmed">
            {t('log.limit')}
          </Text>
        ) : null}
      </Group>
      <DataTable
        caption={t('log.table')}
        rows={shown}
        rowKey={({ entry }) => String(entry.number)}
        empty={t('log.none')}
        columns={[
          {
            id: 'number',
            head: t('log.number'),
            isNumber: true,
            cell: ({ entry }) => entry.number,
          },
          {
            id: 'at',
            head: t('log.at'),
            cell: ({ entry }) => (
              <span className={styles.logTime}>
                {entry.atMs > 0 ? formatInstantWithDate(entry.atMs, language) : '–'}
              </span>
            ),
          },
          {
            id: 'seat',
            head: t('log.seat'),
            cell: ({ seat }) =>
              seat ? (
                <Badge
                  className={styles.logSeat ?? ''}
                  variant="light"
                  color={seat === 'PANELIST' ? 'lagoon' : 'gray'}
                >
                  {t(`log.seats.${seat}`)}
                </Badge>
              ) : (
                '–'
              ),
          },
          { id: 'what', head: t('log.what'), isRowHead: true, cell: commandText },
          {
            id: 'about',
            head: t('log.about'),
            cell: (line) => <LogSubject line={line} details={detailTexts(line)} />,
          },
          {
            id: 'hash',
            head: t('log.hash'),
            cell: ({ entry }) => <code title={entry.hash}>{entry.hash.slice(0, 8)}</code>,
          },
        ]}
      />
    </>
  );
}
