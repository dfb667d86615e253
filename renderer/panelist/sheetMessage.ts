/** The one sentence the sheet says for itself. */
import type { TFunction } from 'i18next';
import type { Criterion } from './sheetEdits.ts';
import type { Sheet } from './useSheet.ts';

interface Question {
  sheet: Sheet;
  /** Submitting was tried while something was missing. */
  wasAsked: boolean;
  missing: readonly Criterion[];
  emptyGroupName: string | undefined;
  t: TFunction<['panelist', 'ui']>;
}

interface Message {
  text: string | null;
  tone: 'calm' | 'good' | 'bad';
}

export function messageOf({ sheet, wasAsked, missing, emptyGroupName, t }: Question): Message {
  const { view, bar, conflict } = sheet;
  const calm = (text: string): Message => ({ text, tone: 'calm' });
  if (wasAsked && missing.length > 0)
    return {
      text: missingText(missing, t),
      tone: 'bad',
    };
  if (wasAsked && emptyGroupName)
    return { text: t('sheet.emptyGroup', { group: emptyGroupName }), tone: 'bad' };
  if (bar === 'LOCKED') {
    if (view.standing === 'LOCKED') return calm(t('sheet.locked'));
    return calm(t(view.standing === 'NONE' ? 'sheet.lockedEmpty' : 'sheet.lockedDraft'));
  }
  if (bar === 'CLOSED') return calm(t('sheet.closed'));
  if (bar === 'WITHDRAWN') return calm(t('talk.withdrawn'));
  if (bar === 'NOT_STARTED') return calm(t('sheet.notStarted'));
  if (bar === 'SUBMITTED')
    return view.waiting > 0
      ? calm(t('sheet.submitQueued'))
      : { text: t('sheet.submitted'), tone: 'good' };
  if (conflict?.isAllowed && view.standing === 'NONE')
    return calm(t('sheet.allowed', { reason: t(`ui:conflictReason.${conflict.reason}`) }));
  if (missing.length > 0 || emptyGroupName) return { text: null, tone: 'calm' };
  return sheet.isOpen ? { text: t('sheet.ready'), tone: 'good' } : calm(t('sheet.notOpen'));
}

const NAMED = 3;

/** A few are named; many are counted, because their rows say it themselves. */
function missingText(missing: readonly Criterion[], t: Question['t']): string {
  if (missing.length > NAMED) return t('sheet.missingMany', { count: missing.length });
  return t('sheet.missing', { list: missing.map(({ name }) => name).join('; ') });
}
