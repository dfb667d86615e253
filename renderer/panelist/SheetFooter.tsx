/** Total, draft or sent, recommendation, overall note, undo, and the sheet's last word. */
import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DecisionCode, decisionCodes } from '../../electron/contract/codes.ts';
import { Icon } from '../ui/index.ts';
import { NoteButton } from './NoteButton.tsx';
import { setNote, setVote } from './sheetEdits.ts';
import { SUBMIT_ID } from './SheetForm.tsx';
import type { SheetTotal } from './sheetTotal.ts';
import { StandingChip } from './StandingChip.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TotalBox } from './TotalBox.tsx';
import type { Sheet } from './useSheet.ts';
import css from './footer.module.css';

/** A list of the browser's own says "nothing chosen" with an empty value. */
const NO_VOTE = '';

interface Props {
  readonly sheet: Sheet;
  readonly total: SheetTotal;
  /** Stays in sight with the foot. */
  readonly banner: ReactNode;
  readonly onSubmit: () => void;
  readonly onAbstain: () => void;
}

export function SheetFooter({ sheet, total, banner, onSubmit, onAbstain }: Props) {
  const { t } = useTranslation(['panelist', 'ui']);
  const { content, standing } = sheet.view;
  const isEditable = sheet.bar === null;
  const noteText = t('sheet.overallNote');
  return (
    <div className={css.footer}>
      <div className={css.words} data-given={!isEditable}>
        {/* Never where "Kirim nilai" stood: the finger that sent the sheet is still there. */}
        {standing === 'SUBMITTED' && sheet.isUnlocked && (
          <Button
            variant="default"
            leftSection={<Icon name="undo" size={18} />}
            onClick={sheet.reopen}
          >
            {t('sheet.withdraw')}
          </Button>
        )}
        {isEditable ? (
          <NativeSelect
            className={css.vote ?? ''}
            aria-label={t('sheet.vote')}
            data={[
              { value: NO_VOTE, label: t('sheet.votePlaceholder') },
              ...decisionCodes.map((code) => ({ value: code, label: t(`ui:decision.${code}`) })),
            ]}
            value={content.vote ?? NO_VOTE}
            data-empty={content.vote === null}
            onChange={({ currentTarget: { value } }) =>
              sheet.change((old) =>
                setVote(old, value === NO_VOTE ? null : (value as DecisionCode)),
              )
            }
          />
        ) : (
          content.vote && (
            <p className={css.given}>
              {t('sheet.vote')}: <strong>{t(`ui:decision.${content.vote}`)}</strong>
            </p>
          )
        )}
        {(isEditable || content.note !== '') && (
          <NoteButton
            label={t(content.note === '' ? 'sheet.overallNote' : 'sheet.overallNoteFilled')}
            fieldLabel={noteText}
            note={content.note}
            isReadOnly={!isEditable}
            onSave={(note) => sheet.change((old) => setNote(old, note), 'note')}
          >
            {t('sheet.noteLabel')}
          </NoteButton>
        )}
        {isEditable && (
          <Button variant="default" onClick={onAbstain}>
            {t('sheet.abstain')}
          </Button>
        )}
      </div>
      <div className={css.last}>
        {banner}
        <div className={css.status}>
          <StatusLine view={sheet.view} isLocked={!sheet.isUnlocked} />
        </div>
        <StandingChip sheet={sheet} />
        <TotalBox total={total} />
        {isEditable && (
          <div className={css.deeds}>
            <ActionIcon
              variant="default"
              title={t('sheet.undo')}
              aria-label={t('sheet.undoCount', { count: sheet.undoCount })}
              disabled={sheet.undoCount === 0}
              onClick={sheet.undo}
            >
              <Icon name="undo" />
            </ActionIcon>
            <Button
              id={SUBMIT_ID}
              className={css.submit ?? ''}
              leftSection={<Icon name="send" size={18} />}
              aria-disabled={!sheet.isOpen}
              data-shut={!sheet.isOpen}
              onClick={onSubmit}
            >
              {t('sheet.submit')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
