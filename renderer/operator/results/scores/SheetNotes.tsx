/** What was written on the sheets of one presentation, who did not score and why, and whose sheet is missing. */
import { Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import {
  countedSheets,
  eligiblePanelists,
  isBarring,
} from '../../../../electron/domain/eligibility.ts';
import { formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { SetupPresentation } from '../resultRows.ts';
import { SectionPart } from '../SectionPart.tsx';
import type { LockedSheet } from '../useLockedSheets.ts';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';
import styles from './scores.module.css';

export interface SheetNotesProps {
  sheets: readonly LockedSheet[];
  presentation: SetupPresentation;
  setup: Setup;
}

export function SheetNotes({ sheets, presentation, setup }: SheetNotesProps) {
  const t = useResultWords();
  const language = useLanguage();
  const nameOf = (id: string) => setup.panelist.find((row) => row.id === id)?.name ?? id;
  const criterion = (id: string) => setup.criterion.find((row) => row.id === id)?.name ?? id;
  const abstained = sheets.filter(({ state }) => state === 'ABSTAINED');
  const hasAbstained = new Set(abstained.map(({ panelistId }) => panelistId));
  const there = new Set(sheets.map(({ panelistId }) => panelistId));
  const facts = {
    panelist: setup.panelist,
    conflict: setup.conflict,
    roll: setup.roll,
    sheet: sheets,
  };
  const missing = eligiblePanelists(facts, presentation).filter(({ id }) => !there.has(id));
  const barred = setup.conflict.filter(
    (row) =>
      row.presentationId === presentation.id && isBarring(row) && !hasAbstained.has(row.panelistId),
  );
  const written = countedSheets(facts, presentation.id).flatMap((sheet) => {
    const notes = [
      ...(sheet.note ? [{ about: t('deliberation.noteOverall'), note: sheet.note }] : []),
      ...sheet.scores
        .filter(({ note }) => note)
        .map(({ criterionId, note }) => ({ about: criterion(criterionId), note })),
    ];
    return notes.length > 0 ? [{ id: sheet.panelistId, notes }] : [];
  });
  return (
    <>
      <SectionPart title={t('scores.notes')}>
        {written.length === 0 ? (
          <Text c="dimmed">{t('scores.notesNone')}</Text>
        ) : (
          <dl className={styles.sheetNotes}>
            {written.map(({ id, notes }) => (
              <div key={`${presentation.id} ${id}`}>
                <dt>{nameOf(id)}</dt>
                {notes.map(({ about, note }) => (
                  <dd key={about}>
                    <span className={parts.smallNote}>{about}:</span> {note}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        )}
      </SectionPart>
      {abstained.length + barred.length + missing.length > 0 ? (
        <SectionPart title={t('scores.abstained')}>
          <ul className={parts.plainList}>
            {abstained.map(({ panelistId, abstainReason }) => (
              <li key={panelistId}>
                {t('scores.abstainedText', {
                  name: nameOf(panelistId),
                  reason: abstainReason || t('scores.noReason'),
                })}
              </li>
            ))}
            {barred.map(({ panelistId, reason }) => (
              <li key={panelistId}>
                {t('scores.abstainedText', {
                  name: nameOf(panelistId),
                  reason: t(`ui:conflictReason.${reason}`),
                })}
              </li>
            ))}
            {missing.length > 0 ? (
              <li>
                {t('scores.missing', {
                  names: formatList(
                    missing.map(({ name }) => name),
                    language,
                  ),
                })}
              </li>
            ) : null}
          </ul>
        </SectionPart>
      ) : null}
    </>
  );
}
