/** For the chair's own seat: what the panel has decided and waits for the chair. Null for everybody else. */
import type { ChairDecision } from '../../contract/topics.ts';
import { agencyTable } from '../../../db/reference.ts';
import { decisionTable } from '../../../db/decision.ts';
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { panelistTable } from '../../../db/panel.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { findConfirmationProblem, requiredDecisionFields } from '../../domain/decisions.ts';
import { isLocked } from '../../domain/phases.ts';
import type { RecommendationClass } from '../../contract/codes.ts';

export function readDecisions(db: Db, event: EventRow, panelistId: string): ChairDecision[] | null {
  if (panelistTable.find(db, { eventId: event.id, id: panelistId })?.role !== 'CHAIR') return null;
  const talks = new Map(presentationTable.list(db, event.id).map((row) => [row.id, row]));
  return decisionTable
    .list(db, event.id)
    .flatMap((decision): ChairDecision[] => {
      const talk = talks.get(decision.presentationId);
      if (!talk || !isLocked(talk.phase) || decision.code === 'BELUM_DIPUTUSKAN') return [];
      const agency =
        decision.agencyId === null
          ? undefined
          : agencyTable.find(db, { eventId: event.id, id: decision.agencyId });
      const suggested = (decision.suggestedClass ?? 'PENDING') as RecommendationClass;
      return [
        {
          presentationId: talk.id,
          number: talk.number,
          title: talk.title,
          code: decision.code,
          fields: requiredDecisionFields[decision.code].map((field) => ({
            field,
            value: field === 'agencyId' ? (agency?.name ?? '') : (decision[field] ?? ''),
          })),
          departureReason: decision.departureReason,
          isConfirmed: decision.isConfirmed === 1,
          confirmedBy: decision.confirmedBy,
          decidedAtMs: decision.decidedAtMs,
          canConfirm:
            event.status !== 'CLOSED' &&
            findConfirmationProblem(decision, suggested, {
              number: talk.number,
              isLocked: true,
            }) === null,
        },
      ];
    })
    .toSorted((a, b) => a.number - b.number);
}
