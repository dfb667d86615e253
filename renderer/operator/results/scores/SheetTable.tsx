/** Criteria by panelists, as they were locked; totals per hundred below. */
import { handOf, type Hand } from '../../../../electron/domain/hands.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { formatDecimal, formatDecimalText } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { FigureHint } from '../FigureHint.tsx';
import { shortName } from '../panel/panelParts.ts';
import type { SetupPresentation } from '../resultRows.ts';
import type { LockedSheet } from '../useLockedSheets.ts';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';
import styles from './scores.module.css';

export interface SheetTableProps {
  sheets: readonly LockedSheet[];
  presentation: SetupPresentation;
  setup: Setup;
  analysis: Analysis;
}

export function SheetTable({ sheets, presentation, setup, analysis }: SheetTableProps) {
  const t = useResultWords();
  const language = useLanguage();
  const order = new Map(setup.panelist.map(({ id, position }) => [id, position]));
  const scored = sheets
    .filter(({ state }) => state === 'LOCKED')
    .toSorted((a, b) => (order.get(a.panelistId) ?? 0) - (order.get(b.panelistId) ?? 0));
  const nameOf = (id: string) => setup.panelist.find((row) => row.id === id)?.name ?? id;
  if (scored.length === 0) return <p>{t('scores.noSheets')}</p>;
  const groups = setup.criterionGroup.toSorted((a, b) => a.position - b.position);
  const { presentationIds, panelistIds, values } = analysis.heatMap;
  const totals = values[presentationIds.indexOf(presentation.id)] ?? [];
  const total = (panelistId: string) => totals[panelistIds.indexOf(panelistId)] ?? null;
  const official = analysis.presentations.find(({ id }) => id === presentation.id)?.score;
  const caption = t('scores.table', { number: presentation.number });
  const cell = (sheet: LockedSheet, criterionId: string) => {
    const score = sheet.scores.find((row) => row.criterionId === criterionId);
    if (!score || (score.value === null && score.isNotApplicable === 0))
      return <span className={parts.smallNote}>{t('scores.notScored')}</span>;
    if (score.isNotApplicable === 1)
      return <span className={parts.smallNote}>{t('scores.notApplicable')}</span>;
    return score.value;
  };
  const mean = (criterionId: string) => {
    const given = scored.flatMap(({ scores }) =>
      scores.filter((row) => row.criterionId === criterionId).flatMap(({ value }) => value ?? []),
    );
    return given.length === 0
      ? '–'
      : formatDecimal(given.reduce((sum, value) => sum + value, 0) / given.length, language);
  };
  return (
    <div
      className={`${parts.tableRegion} ${styles.sheetTable}`}
      role="group"
      aria-label={caption}
      tabIndex={0}
    >
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('scores.criterion')}</th>
            {scored.map(({ panelistId, ...sheet }) => (
              <th
                key={panelistId}
                scope="col"
                title={nameOf(panelistId)}
                className={styles.cellCentre}
              >
                {shortName(nameOf(panelistId))}
                <HandNote hand={handOf(sheet)} />
              </th>
            ))}
            <th scope="col" className={parts.cellNumber}>
              {t('scores.mean')}
            </th>
          </tr>
        </thead>
        {groups.map(({ code, name }) => {
          const criteria = setup.criterion
            .filter(({ groupCode }) => groupCode === code)
            .toSorted((a, b) => a.position - b.position);
          if (criteria.length === 0) return null;
          return (
            <tbody key={code}>
              <tr className={styles.groupRow}>
                <th scope="rowgroup" colSpan={scored.length + 2}>
                  {name}
                </th>
              </tr>
              {criteria.map((criterion) => (
                <tr key={criterion.id}>
                  <th scope="row" className={parts.titleCell}>
                    {criterion.name}{' '}
                    <span className={parts.smallNote}>
                      (
                      {t('scores.weight', {
                        weight: formatDecimalText(criterion.weight, language),
                      })}
                      )
                    </span>
                  </th>
                  {scored.map((sheet) => (
                    <td key={sheet.panelistId} className={styles.cellCentre}>
                      {cell(sheet, criterion.id)}
                    </td>
                  ))}
                  <td className={parts.cellNumber}>{mean(criterion.id)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
        <tbody className={styles.totalRows}>
          <tr>
            <th scope="row">
              <FigureHint figure="score">{t('scores.total')}</FigureHint>
            </th>
            {scored.map(({ panelistId }) => {
              const value = total(panelistId);
              return (
                <td key={panelistId} className={styles.cellCentre}>
                  {value === null ? '–' : formatDecimal(value, language)}
                </td>
              );
            })}
            <td className={parts.cellNumber}>{official?.display[language] ?? '–'}</td>
          </tr>
          <tr>
            <th scope="row">{t('scores.vote')}</th>
            {scored.map(({ panelistId, vote }) => (
              <td key={panelistId} className={`${styles.cellCentre} ${styles.voteCell}`}>
                {vote === null ? '–' : t(`ui:decision.${vote}`)}
              </td>
            ))}
            <td aria-hidden="true" />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** What did not come from the panelist's own device says so. */
function HandNote({ hand }: { hand: Hand }) {
  const t = useResultWords();
  return hand === 'OWN_DEVICE' ? null : (
    <span className={parts.headNote}>{t(`scores.hand.${hand}`)}</span>
  );
}
