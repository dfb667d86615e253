/** All presentations of the day with the state of the panelist's own sheet; each opens. */
import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isBarring } from '../../electron/domain/eligibility.ts';
import { ScoreText } from '../ui/index.ts';
import { useOutbox } from './ownSheets.ts';
import { listPresentations, type PanelistData, useMySheetsMark } from './panelistData.ts';
import { totalOf } from './sheetTotal.ts';
import { viewSheet } from './sheetView.ts';
import css from './sheets.module.css';

interface Props {
  readonly data: PanelistData;
  readonly onOpen: (presentationId: string) => void;
}

export function MySheetsList({ data, onOpen }: Props) {
  const { t } = useTranslation('panelist');
  const outbox = useOutbox();
  const mark = useMySheetsMark();
  const { programme, live, mine } = data;
  const presentations = listPresentations(programme);
  if (presentations.length === 0) return <Text c="dimmed">{t('sheets.empty')}</Text>;
  return (
    <ul className={css.sheets}>
      {presentations.map((presentation) => {
        const { id, number, title } = presentation;
        const view = viewSheet({ presentationId: id, sheets: mine.sheets, mark, ...outbox });
        const isBarred = isBarring(
          mine.conflicts.find(({ presentationId }) => presentationId === id),
        );
        const { text } = totalOf(programme.criteria, view.content);
        return (
          <li key={id}>
            <UnstyledButton
              className={css.sheet ?? ''}
              aria-current={id === live.currentPresentationId}
              onClick={() => onOpen(id)}
            >
              <span className={css.number}>{number}</span>
              <span className={css.words}>
                <span className={css.title}>{title}</span>
                <span className={css.state}>
                  {isBarred && view.standing === 'NONE'
                    ? t('sheets.conflict')
                    : t(`sheets.${view.standing}`)}
                  {view.waiting > 0 && ` · ${t('sheets.waiting')}`}
                </span>
              </span>
              {text && (
                <span className={css.score}>
                  <ScoreText value={text} />
                </span>
              )}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
