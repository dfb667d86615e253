/** Every locked sheet as a shaded cell; those that differ from the panel carry a mark, none carries a verdict. */
import { useMemo } from 'react';
import { HeatMap, type HeatCell } from '../../../charts/HeatMap.tsx';
import { formatDecimal } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { FigureHint } from '../FigureHint.tsx';
import { openSection } from '../focusStore.ts';
import { shortTitle } from '../resultRows.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useLockedSheets } from '../useLockedSheets.ts';
import { useResultWords } from '../useResultWords.ts';
import { panelistName, shortName, type PanelParts } from './panelParts.ts';
import styles from './panel.module.css';

export function PanelHeatMap({ setup, rows, analysis }: PanelParts) {
  const t = useResultWords();
  const language = useLanguage();
  const sheets = useLockedSheets();
  const { presentationIds, panelistIds, values } = analysis.heatMap;
  const [low, high] = useMemo(() => {
    const all = values.flat().filter((value) => value !== null);
    return [Math.min(...all), Math.max(...all)];
  }, [values]);
  const flagged = new Set(
    analysis.panel.flags.map(({ presentation, panelist }) => `${presentation}\n${panelist}`),
  );
  const columns = panelistIds.map((id) => {
    const name = panelistName(setup, id);
    return { id, label: shortName(name), title: name };
  });
  const cellOf = (presentationId: string, number: number, at: number): HeatCell => {
    const panelistId = panelistIds[at] ?? '';
    const words = { panelist: panelistName(setup, panelistId), number };
    const value = values[presentationIds.indexOf(presentationId)]?.[at] ?? null;
    if (value === null) {
      const reason = sheets?.find(
        (sheet) => sheet.presentationId === presentationId && sheet.panelistId === panelistId,
      )?.abstainReason;
      return {
        share: null,
        text: '–',
        title: reason
          ? t('panel.heatAbstained', { ...words, reason })
          : t('panel.heatEmpty', words),
      };
    }
    const score = formatDecimal(value, language, 1);
    const isFlagged = flagged.has(`${presentationId}\n${panelistId}`);
    return {
      share: high > low ? (value - low) / (high - low) : 0.5,
      text: score,
      title: t('panel.heatCell', { ...words, score }),
      ...(isFlagged ? { mark: t('panel.heatMark') } : {}),
    };
  };
  return (
    <SectionPart
      title={<FigureHint figure="heatMap">{t('panel.heat')}</FigureHint>}
      hint={t('panel.heatHint')}
    >
      <div className={styles.panelHeat}>
        <HeatMap
          caption={t('panel.heat')}
          corner={t('panel.heatRow')}
          columns={columns}
          rows={rows.map(({ id, presentation }) => ({
            id,
            label: <span title={presentation.title}>{shortTitle(presentation, 160)}</span>,
            cells: columns.map((_, at) => cellOf(id, presentation.number, at)),
          }))}
          onCell={(presentationId) => openSection('scores', presentationId)}
        />
      </div>
    </SectionPart>
  );
}
