/** The follow-up plan with all its columns, related ones in one cell so that a laptop shows a row whole. */
import { useResultWords } from '../useResultWords.ts';
import { FollowUpRow, type FollowUpRowProps } from './FollowUpRow.tsx';
import type { FollowUpLine } from './followUpValues.ts';
import parts from '../../parts/parts.module.css';
import styles from './followUp.module.css';

export type FollowUpTableProps = Omit<FollowUpRowProps, 'line' | 'no'> & {
  lines: readonly FollowUpLine[];
};

export function FollowUpTable({ lines, ...shared }: FollowUpTableProps) {
  const t = useResultWords();
  const head = (...names: string[]) => (
    <th scope="col">
      {names.map((name, at) => (
        <span key={name} className={at === 0 ? styles.headMain : styles.headMore}>
          {name}
        </span>
      ))}
    </th>
  );
  return (
    <div
      className={`${parts.tableRegion} ${styles.followUpTable}`}
      role="group"
      aria-label={t('followUp.table')}
      tabIndex={0}
    >
      <table>
        <caption>{t('followUp.table')}</caption>
        <thead>
          <tr>
            {head(t('followUp.no'))}
            {head(t('followUp.proposal'), t('followUp.decision'), t('followUp.programmes'))}
            {head(t('followUp.activity'), t('followUp.localityIds'))}
            {head(t('followUp.agencyId'), t('followUp.supportingAgencyIds'))}
            {head(t('followUp.startDate'), t('followUp.targetDate'))}
            {head(t('followUp.outputIndicator'), t('followUp.outcomeIndicator'))}
            {head(t('followUp.status'), t('followUp.fundingSource'), t('followUp.note'))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <FollowUpRow key={line.key} line={line} no={at + 1} {...shared} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
