/** What each follow-up is about: a proposal of this event, or of the earlier one that it was carried over from. */
import type { DecisionCode } from '../../contract/codes.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { printDay } from '../dateText.ts';
import type { FollowUpRow } from './followUpColumns.ts';

export interface FollowUpSubject {
  title: string;
  decision: DecisionCode;
  /** The priority programmes as people read them; null for those of this event's own proposal. */
  programmes: string | null;
  /** "Nama kegiatan, 9 Desember 2026"; null for one of this event. */
  origin: string | null;
}

/** @returns finds the subject of any follow-up of these facts */
export function followUpSubjects(facts: EventFacts): (row: FollowUpRow) => FollowUpSubject {
  const titles = new Map(facts.presentation.map(({ id, title }) => [id, title]));
  const decisions = new Map(
    facts.decision.map(({ presentationId, code }) => [presentationId, code]),
  );
  const origins = new Map(facts.followUpOrigin.map((row) => [row.followUpId, row]));
  return ({ id, presentationId }) => {
    if (presentationId !== null)
      return {
        title: titles.get(presentationId) ?? '',
        decision: decisions.get(presentationId) ?? 'BELUM_DIPUTUSKAN',
        programmes: null,
        origin: null,
      };
    const origin = origins.get(id);
    return {
      title: origin?.presentationTitle ?? '',
      decision: origin?.decision ?? 'BELUM_DIPUTUSKAN',
      programmes: origin?.programmes ?? '',
      origin: origin ? `${origin.originEventName}, ${printDay(origin.originDateIso)}` : '',
    };
  };
}
