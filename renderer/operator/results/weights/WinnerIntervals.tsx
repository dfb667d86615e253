/** For each criterion, the weights that keep the first place, drawn and written. */
import { Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { presentationTitle } from '../panel/panelParts.ts';
import { SectionPart } from '../SectionPart.tsx';
import { shareNumber, sharePercent } from '../shareText.ts';
import { useResultWords } from '../useResultWords.ts';
import styles from './weights.module.css';

export function WinnerIntervals({
  setup,
  weights,
}: {
  setup: Setup;
  weights: Analysis['winnerWeights'];
}) {
  const t = useResultWords();
  const language = useLanguage();
  const title = <FigureHint figure="winnerWeights">{t('weights.criteria')}</FigureHint>;
  if (!weights.available)
    return (
      <SectionPart title={title}>
        <Text>
          {t('frame.notAvailable', { reason: codeText('notAvailable', weights.reason, language) })}
        </Text>
      </SectionPart>
    );
  const intervalText = (interval: readonly [string, string] | null) => {
    if (!interval) return t('weights.intervalNone');
    const [from, to] = interval;
    if (from === '0/1' && to === '1/1') return t('weights.always');
    return t('weights.intervalText', {
      from: sharePercent(from, language),
      to: sharePercent(to, language),
    });
  };
  return (
    <SectionPart
      title={title}
      hint={t('weights.winner', {
        titles: formatList(
          weights.winners.map((id) => presentationTitle(setup, id, 80)),
          language,
        ),
      })}
    >
      <DataTable
        caption={t('weights.criteria')}
        rows={weights.criteria}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            head: t('weights.criterion'),
            isRowHead: true,
            cell: ({ id }) => setup.criterion.find((row) => row.id === id)?.name ?? id,
          },
          {
            id: 'weight',
            head: t('weights.declaredWeight'),
            isNumber: true,
            cell: ({ weight }) => sharePercent(weight, language),
          },
          {
            id: 'interval',
            head: t('weights.interval'),
            cell: ({ weight, interval }) => (
              <span className={styles.intervalCell}>
                <span className={styles.intervalTrack} aria-hidden="true">
                  {interval ? (
                    <span
                      className={styles.intervalFill}
                      style={{
                        left: `${shareNumber(interval[0]) * 100}%`,
                        right: `${(1 - shareNumber(interval[1])) * 100}%`,
                      }}
                    />
                  ) : null}
                  <span
                    className={styles.intervalMark}
                    style={{ left: `${shareNumber(weight) * 100}%` }}
                  />
                </span>
                <span>{intervalText(interval)}</span>
              </span>
            ),
          },
        ]}
      />
    </SectionPart>
  );
}
