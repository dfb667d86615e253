/** One event before and after the restore: steps, phases, sheets and decisions. */
import { Table, Text, Title } from '@mantine/core';
import { decisionCodes, phases } from '../../../electron/contract/codes.ts';
import type { EventLoss, PresentationLoss } from '../../../electron/contract/backups.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useStepWords } from '../log/useStepWords.ts';
import { useRestoreWords } from './useRestoreWords.ts';
import styles from './restore.module.css';

export function EventLossView({ loss }: { loss: EventLoss }) {
  const t = useRestoreWords();
  const { name, isInBackup, isPresent, isSameLine, laterCount, presentations } = loss;
  return (
    <section className={styles.restoreEvent}>
      <Title order={3} size="h5">
        {name}
      </Title>
      {isPresent && !isInBackup ? (
        <Text fw={600} c="var(--mantine-color-error)">
          {t('plan.gone')}
        </Text>
      ) : null}
      {isInBackup && !isPresent ? <Text>{t('plan.isNew')}</Text> : null}
      {isPresent && isInBackup ? (
        <Text fw={600} {...(laterCount > 0 ? { c: 'var(--mantine-color-error)' } : {})}>
          {laterCount > 0
            ? t('plan.later', { count: laterCount })
            : isSameLine
              ? t('plan.same')
              : t('plan.laterNone')}
        </Text>
      ) : null}
      {isSameLine ? null : <Text>{t('plan.otherLine')}</Text>}
      {presentations.length > 0 ? <Talks rows={presentations} /> : null}
      {laterCount > 0 ? <Steps loss={loss} /> : null}
    </section>
  );
}

function Talks({ rows }: { rows: readonly PresentationLoss[] }) {
  const t = useRestoreWords();
  const change = (from: string, to: string): string =>
    from === to ? from : t('plan.change', { from, to });
  const phase = (name: string | null): string => {
    const known = phases.find((one) => one === name);
    return known ? t(`ui:phase.${known}`) : t('plan.nothing');
  };
  const decision = (name: string | null): string => {
    const known = decisionCodes.find((one) => one === name);
    return known ? t(`ui:decision.${known}`) : t('plan.nothing');
  };
  return (
    <Table className={styles.restoreTable ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('plan.columns.talk')}</Table.Th>
          <Table.Th w={200}>{t('plan.columns.phase')}</Table.Th>
          <Table.Th w={120}>{t('plan.columns.sheets')}</Table.Th>
          <Table.Th w={120}>{t('plan.columns.lost')}</Table.Th>
          <Table.Th w={200}>{t('plan.columns.decision')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Th scope="row" fw={500}>
              {row.number}. {row.title}
            </Table.Th>
            <Table.Td>{change(phase(row.phase), phase(row.phaseInBackup))}</Table.Td>
            <Table.Td>{change(String(row.sheets), String(row.sheetsInBackup))}</Table.Td>
            <Table.Td fw={row.lostSheets > 0 ? 700 : 400}>{row.lostSheets}</Table.Td>
            <Table.Td>{change(decision(row.decision), decision(row.decisionInBackup))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Steps({ loss: { laterCount, laterSteps, presentations } }: { loss: EventLoss }) {
  const t = useRestoreWords();
  const words = useStepWords();
  const language = useLanguage();
  const numbers = new Map(presentations.map(({ id, number }) => [id, number]));
  return (
    <details className={styles.restoreSteps}>
      <summary>{t('plan.steps')}</summary>
      <div className={styles.restoreScroll} tabIndex={0} role="group" aria-label={t('plan.steps')}>
        <ul>
          {laterSteps.map(({ number, atMs, command, subject }) => {
            const talk = numbers.get(subject['presentationId'] ?? '');
            return (
              <li key={number}>
                {formatInstantWithDate(atMs, language)} · {words.command(command)}
                {talk === undefined ? '' : ` · ${t('operator:log.presentation', { number: talk })}`}
              </li>
            );
          })}
        </ul>
      </div>
      {laterCount > laterSteps.length ? (
        <Text size="sm">{t('plan.stepsMore', { count: laterCount - laterSteps.length })}</Text>
      ) : null}
    </details>
  );
}
