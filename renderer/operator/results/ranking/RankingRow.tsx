/** One proposal in the ranking. */
import { Badge, Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { GroupBars } from '../../../charts/GroupBars.tsx';
import { formatDecimal } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText, decidedByText, sentence } from '../codeText.ts';
import { openSection } from '../focusStore.ts';
import type { ResultRow } from '../resultRows.ts';
import { supportText } from '../supportText.ts';
import { useResultWords } from '../useResultWords.ts';
import { ExactScore } from './ExactScore.tsx';
import { isFew } from '../thinPanel.ts';
import { placeRange } from './placesText.ts';
import parts from '../../parts/parts.module.css';
import styles from './ranking.module.css';

export interface RankingRowProps {
  row: ResultRow;
  setup: Setup;
  analysis: Analysis;
}

/** The two groups the day is about; others stand in the popover of the exact score. */
const shownGroups: ReadonlySet<string> = new Set(['OUTPUT', 'OUTCOME']);

export function RankingRow({ row, setup, analysis }: RankingRowProps) {
  const t = useResultWords();
  const language = useLanguage();
  const { presentation, analysed, agencyName } = row;
  const hasPlaces = analysis.panel.showPodium;
  const decided =
    analysed.decidedBy === 'CHAIR'
      ? t('ranking.decidedByChair')
      : analysed.decidedBy
        ? decidedByText(analysed.decidedBy, setup.criterionGroup, language)
        : null;
  const tier =
    analysed.rank === null || analysed.tier === null || isFew(analysis.panel)
      ? null
      : t('ranking.tier', { tier: analysed.tier });
  const bars = setup.criterionGroup
    .filter(({ code }) => shownGroups.has(code))
    .flatMap(({ code, name }) => {
      const score = analysed.groupScores?.[code];
      return score
        ? [{ code, name, value: score.value, text: formatDecimal(score.value, language, 1) }]
        : [];
    });
  return (
    <tr>
      <td className={styles.rankCell}>
        {hasPlaces || tier === null ? (
          <span className={styles.rankNumber} data-rank="PLACE">
            {(hasPlaces ? analysed.finalRank : null) ?? '–'}
          </span>
        ) : null}
        {tier === null ? null : (
          <span className={hasPlaces ? styles.rankNote : styles.rankTier} data-rank="TIER">
            {tier}
          </span>
        )}
        {hasPlaces && decided ? <span className={styles.rankNote}>{decided}</span> : null}
      </td>
      <th scope="row" className={parts.titleCell}>
        <button
          type="button"
          className={styles.titleButton}
          onClick={() => openSection('deliberation', row.id)}
        >
          <Text component="span" fw={600} lineClamp={3}>
            {presentation.number}. {presentation.title}
          </Text>
        </button>
        <Text component="span" display="block" size="sm" c="dimmed" lineClamp={1}>
          {agencyName}
        </Text>
        <Marks row={row} isSplit={!hasPlaces} />
      </th>
      <td className={parts.cellNumber}>
        <ExactScore row={row} setup={setup} />
      </td>
      <td>
        <GroupBars bars={bars} isCompact />
      </td>
      <td className={styles.placesCell}>
        <strong>{placeRange(analysed.rankInterval)}</strong>
        <span>
          {t('ranking.sheetsOf', { valid: analysed.validBallots, expected: analysed.eligible })}
        </span>
      </td>
      <td className={styles.classCell}>
        <Text component="span" display="block" fw={600}>
          {codeText('recommendationClass', analysed.class, language)}
        </Text>
        {analysed.reasons.length > 0 ? (
          <Text component="span" display="block" size="sm">
            {analysed.reasons
              .map((reason) => codeText('recommendationReason', reason, language))
              .join('. ')}
          </Text>
        ) : null}
        {analysed.support ? (
          <Text component="span" display="block" size="sm" c="dimmed">
            {supportText(analysed.support, analysis, language)}
          </Text>
        ) : null}
      </td>
    </tr>
  );
}

function Marks({ row: { analysed }, isSplit }: { row: ResultRow; isSplit: boolean }) {
  const language = useLanguage();
  const marks = [
    analysed.provisional ? sentence('provisional', language) : null,
    isSplit ? sentence('panelSplit', language) : null,
    analysed.nearLine ? sentence('nearLine', language) : null,
    analysed.rankDiffers && analysed.plainRank !== null && analysed.correctedRank !== null
      ? sentence('rankDiffers', language, {
          plain: analysed.plainRank,
          corrected: analysed.correctedRank,
        })
      : null,
  ].filter((mark) => mark !== null);
  if (marks.length === 0) return null;
  return (
    <span className={parts.markRow}>
      {marks.map((mark) => (
        <Badge key={mark} color="yellow" variant="light" size="md">
          {mark}
        </Badge>
      ))}
    </span>
  );
}
