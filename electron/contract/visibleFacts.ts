/** Facts that may leave the engine. Only engine/gate/visibleFacts.ts makes them; lint refuses a cast anywhere else. */
import type { EventFacts } from './facts.ts';

declare const visible: unique symbol;
export type VisibleFacts = EventFacts & { readonly [visible]: true };
