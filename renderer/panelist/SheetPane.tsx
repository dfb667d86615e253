/** The right side: the sheet, or calmly why there is none. */
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../electron/contract/topics.ts';
import { isBarring } from '../../electron/domain/eligibility.ts';
import { EmptyState, ProblemAlert } from '../ui/index.ts';
import { AbstainDialog } from './AbstainDialog.tsx';
import { findEmptyGroup, listMissing } from './sheetEdits.ts';
import { NudgeToSend, useIsOneColumn } from './NudgeBanner.tsx';
import { focusCriterion } from './sheetFocus.ts';
import { SheetFooter } from './SheetFooter.tsx';
import { SheetForm } from './SheetForm.tsx';
import { messageOf } from './sheetMessage.ts';
import { totalOf } from './sheetTotal.ts';
import type { Sheet } from './useSheet.ts';
import css from './form.module.css';

interface Props {
  readonly sheet: Sheet;
  readonly programme: Programme;
  readonly panelist: { id: string; role: string };
  /** The operator reminds them of this sheet. */
  readonly isNudged: boolean;
}

export function SheetPane({ sheet, programme, panelist, isNudged }: Props) {
  const { t } = useTranslation(['panelist', 'ui']);
  const [wasAsked, setAsked] = useState(false);
  const [isAbstaining, abstaining] = useDisclosure(false);
  const isOneColumn = useIsOneColumn();
  const section = useRef<HTMLElement>(null);
  const { criteria } = programme;
  const { view, bar, conflict } = sheet;
  const missing = listMissing(criteria, view.content);
  const emptyGroup = findEmptyGroup(criteria, view.content);
  const isComplete = missing.length === 0 && emptyGroup === undefined;
  useEffect(() => {
    if (isComplete || bar !== null) setAsked(false);
  }, [isComplete, bar]);

  if (bar === 'ADVISER')
    return (
      <EmptyState
        title={t('adviser.title', { role: t(`role.${roleOf(panelist.role)}`) })}
        icon="user"
      >
        {t('adviser.text')}
      </EmptyState>
    );
  if (bar === 'CONFLICT' && conflict)
    return (
      <EmptyState title={t('conflict.title')} icon="shield">
        <p>{t('conflict.text', { reason: t(`ui:conflictReason.${conflict.reason}`) })}</p>
        <p>{t('conflict.chair')}</p>
      </EmptyState>
    );
  if (view.standing === 'ABSTAINED')
    return (
      <EmptyState
        title={t('abstained.title')}
        icon="shield"
        action={
          sheet.isUnlocked &&
          !isBarring(conflict) && (
            <Button variant="default" onClick={sheet.reopen}>
              {t('abstained.undo')}
            </Button>
          )
        }
      >
        <p>{t('abstained.reason', { reason: view.content.abstainReason })}</p>
        <p>{t('abstained.meaning')}</p>
      </EmptyState>
    );

  function submit(): void {
    if (!isComplete) {
      setAsked(true);
      const first = missing[0] ?? criteria.find(({ groupCode }) => groupCode === emptyGroup);
      if (first) focusCriterion(first, view.content);
      return;
    }
    if (!sheet.isOpen) return;
    sheet.submit();
    // The button is gone; the next key must not land on "take it back".
    section.current?.focus();
  }

  const { text, tone } = messageOf({
    sheet,
    wasAsked,
    missing,
    emptyGroupName: programme.groups.find(({ code }) => code === emptyGroup)?.name,
    t,
  });
  // What is no longer complete, or sent already, needs no reminder.
  const isReminded = isNudged && isComplete && sheet.isOpen && bar === null;
  const banner = isReminded ? <NudgeToSend onSubmit={submit} /> : null;
  return (
    <section ref={section} tabIndex={-1} className={css.sheet} aria-label={t('sheet.label')}>
      {view.place === 'REFUSED' && <ProblemAlert problem={view.problem} />}
      <SheetForm
        rubric={programme}
        content={view.content}
        isDisabled={bar !== null}
        missedIds={wasAsked ? missing.map(({ id }) => id) : []}
        message={text}
        tone={tone}
        banner={isOneColumn ? null : banner}
        onChange={sheet.change}
        onUndo={sheet.undo}
      />
      <SheetFooter
        sheet={sheet}
        total={totalOf(criteria, view.content)}
        banner={isOneColumn ? banner : null}
        onSubmit={submit}
        onAbstain={abstaining.open}
      />
      <AbstainDialog
        sheet={sheet}
        panelistId={panelist.id}
        isOpen={isAbstaining && bar === null}
        onClose={abstaining.close}
      />
    </section>
  );
}

function roleOf(role: string): 'CHAIR' | 'SECRETARY' | 'MEMBER' | 'ADVISER' {
  return role === 'CHAIR' || role === 'SECRETARY' || role === 'MEMBER' ? role : 'ADVISER';
}
