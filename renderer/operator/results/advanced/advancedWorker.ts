/** Computes the advanced sheet beside the page, so that nothing on screen waits for it. */
import type { EventFacts } from '../../../../electron/contract/facts.ts';
import { analyse, type Analysis } from '../../../../electron/ranking/index.ts';
import { toRankingEvent } from '../../../../electron/domain/toRankingEvent.ts';

export interface AdvancedRequest {
  facts: EventFacts;
  speakingOrder: string[];
}
export type AdvancedAnswer = { analysis: Analysis } | { problem: string };

// The page's types describe a window; inside a worker the same calls belong to the worker.
const scope = globalThis as unknown as {
  postMessage(answer: AdvancedAnswer): void;
  addEventListener(type: 'message', listener: (message: { data: AdvancedRequest }) => void): void;
};

scope.addEventListener('message', ({ data: { facts, speakingOrder } }) => {
  try {
    const analysis = analyse(toRankingEvent(facts, { only: 'LOCKED' }), {
      eventId: facts.event.id,
      advanced: true,
      ...(speakingOrder.length > 0 ? { speakingOrder } : {}),
    });
    scope.postMessage({ analysis });
  } catch (error) {
    scope.postMessage({ problem: error instanceof Error ? error.message : String(error) });
  }
});
