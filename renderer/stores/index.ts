/** The door of the stores. */
export { clearTopics, patchTopic, topicStore, useTopic } from './topicStore.ts';
export { patchConnection, patchSeat, seatStore, useConnection, useSeat } from './seatStore.ts';
export { useEnding, type Ending } from './ending.ts';
export type { ConnectionState } from './seatStore.ts';
