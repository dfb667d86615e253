/** How far each sheet is from what the other sheets lead one to expect. */
import { Text } from '@mantine/core';
import { HeatMap } from '../../../charts/HeatMap.tsx';
import { formatDecimal } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { panelistName, shortName } from '../panel/panelParts.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { matrixNames } from './matrixNames.ts';
import styles from './advanced.module.css';

/** Shade is full from this many standard deviations on. */
const FULL = 4;

export function ResidualsView({ setup, analysis, advanced: { residuals } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const title = t('advanced.residualTable');
  if (!residuals)
    return (
      <SectionPart title={title}>
        <Text>
          {t('frame.notAvailable', {
            reason: codeText('notAvailable', analysis.panel.flagsReason ?? 'NO_DATA', language),
          })}
        </Text>
      </SectionPart>
    );
  const flagged = new Set(
    analysis.panel.flags.map(({ presentation, panelist }) => `${presentation}\n${panelist}`),
  );
  return (
    <SectionPart title={title} hint={t('advanced.residualHint', { df: residuals.df })}>
      <div className={styles.advancedMatrix}>
        <HeatMap
          caption={title}
          corner={t('panel.heatRow')}
          columns={analysis.panelistIds.map((id) => ({
            id,
            label: shortName(panelistName(setup, id)),
            title: panelistName(setup, id),
          }))}
          rows={matrixNames(setup, analysis.presentationIds).map(
            ({ id, number, title: whole, label }, i) => ({
              id,
              label: <span title={whole}>{label}</span>,
              cells: analysis.panelistIds.map((panelistId, j) => {
                const value = residuals.studentized[i]?.[j] ?? null;
                const points = residuals.deletedResiduals[i]?.[j] ?? null;
                if (value === null || points === null) return { share: null, text: '–' };
                return {
                  share: Math.min(1, Math.abs(value) / FULL),
                  text: formatDecimal(value, language),
                  title: t('advanced.residualCell', {
                    panelist: panelistName(setup, panelistId),
                    number,
                    t: formatDecimal(value, language),
                    points: formatDecimal(points, language),
                  }),
                  ...(flagged.has(`${id}\n${panelistId}`) ? { mark: t('panel.heatMark') } : {}),
                };
              }),
            }),
          )}
        />
      </div>
    </SectionPart>
  );
}
