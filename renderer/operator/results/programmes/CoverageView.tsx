/** All programmes as tiles with the full table one key away. */
import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { CoverageCategory } from '../../../../electron/ranking/index.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { CoverageTiles } from '../../../charts/CoverageTiles.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText, sentence } from '../codeText.ts';
import { shareNumber, sharePercent } from '../shareText.ts';
import { useResultWords } from '../useResultWords.ts';
import type { Coverage } from './coverage.ts';
import { ProgrammeTable } from './ProgrammeTable.tsx';
import parts from '../../parts/parts.module.css';
import styles from './programmes.module.css';

const categories = [
  'STRONG',
  'WORKED',
  'TOUCHED',
  'EMPTY',
] as const satisfies readonly CoverageCategory[];

export function CoverageView({ coverage, setup }: { coverage: Coverage; setup: Setup }) {
  const t = useResultWords();
  const language = useLanguage();
  const [category, setCategory] = useState<CoverageCategory | 'ALL'>('ALL');
  const count = (name: CoverageCategory) =>
    coverage.rows.filter((row) => row.category === name).length;
  const shown = coverage.rows.filter((row) => category === 'ALL' || row.category === category);
  const { ADOPT, PILOT, ADAPT } = setup.rules.classValues;
  const percent = (share: string) => sharePercent(share, language, 0);
  return (
    <div className={parts.resultStack}>
      <div>
        <Text>
          {coverage.concentration === null
            ? t('coverage.concentrationNone')
            : `${t('coverage.concentration')}: ${t('coverage.concentrationText', { share: percent(coverage.concentration) })}`}{' '}
          {sentence('coverageCaution', language)}
        </Text>
        <Text size="sm" c="dimmed">
          {t('coverage.fromClasses', {
            adopt: percent(ADOPT),
            pilot: percent(PILOT),
            adapt: percent(ADAPT),
          })}{' '}
          {coverage.needMissing > 0
            ? t('coverage.needMissing', { count: coverage.needMissing })
            : ''}
        </Text>
      </div>
      <SegmentedControl
        className={styles.wrapControl ?? ''}
        aria-label={t('coverage.filter')}
        value={category}
        onChange={(value) => setCategory(value)}
        data={[
          { value: 'ALL', label: `${t('coverage.filterAll')} (${coverage.rows.length})` },
          ...categories.map((name) => ({
            value: name,
            label: `${codeText('coverageCategory', name, language)} (${count(name)})`,
          })),
        ]}
      />
      <ChartFrame
        title={t('coverage.tiles')}
        order={2}
        summary={t('coverage.tilesSummary', {
          count: coverage.rows.length,
          strong: count('STRONG'),
          worked: count('WORKED'),
          touched: count('TOUCHED'),
          empty: count('EMPTY'),
        })}
        words={{ showTable: t('frame.showTable'), showPicture: t('frame.showPicture') }}
        picture={
          <CoverageTiles
            label={t('coverage.tiles')}
            tiles={shown.map(({ programme, category: name, coverage: share, links }) => ({
              id: programme.id,
              code: programme.code,
              name: programme.name,
              coverage: shareNumber(share),
              category: name,
              categoryText: codeText('coverageCategory', name, language),
              detail:
                links.length === 0
                  ? ''
                  : `${t('coverage.tileDetail', { links: links.length })} · ${percent(share)}`,
            }))}
          />
        }
        table={<ProgrammeTable rows={shown} />}
      />
    </div>
  );
}
