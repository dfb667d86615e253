/** What a procedure knows about the connection it serves; free of sockets, so that pages can read the router's type. */
import type { SeatInfo } from '../../contract/seats.ts';
import type { TopicMessage, TopicName } from '../../contract/topics.ts';

/** A value with the name of its topic: narrows by `topic`. */
export type AnyTopicMessage = { [N in TopicName]: TopicMessage<N> }[TopicName];

export interface DisplayReport {
  displayId: string;
  width: number;
  height: number;
  /** Publication version the page shows. */
  shownVersion: number | null;
}
export interface DisplayOrder {
  order: 'RELOAD' | 'IDENTIFY';
}

export interface SeatContext {
  readonly info: SeatInfo;
  /** @throws Refusal SESSION_ENDED where the session was revoked meanwhile, TOO_FAST */
  admitCall(): void;
  /** Applies a command once per `id`. @throws Refusal */
  execute(name: string, input: unknown, id: string): Promise<unknown>;
  /** Present values, then every change, never more than the connection takes. @throws Refusal UNKNOWN_TOPIC */
  follow(topics: readonly string[], signal: AbortSignal): AsyncIterable<AnyTopicMessage>;
  reportDisplay(report: DisplayReport): void;
  displayOrders(displayId: string, signal: AbortSignal): AsyncIterable<DisplayOrder>;
}
