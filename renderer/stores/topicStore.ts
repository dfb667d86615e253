/** Mirror of the topics this seat may see: only patched by what the host sends, read through named hooks. */
import { create } from 'zustand';
import type { TopicMessage, TopicName, TopicValues } from '../../electron/contract/topics.ts';

interface TopicMirror {
  values: Partial<TopicValues>;
  marks: Partial<Record<TopicName, { epoch: number; number: number }>>;
}

export const topicStore = create<TopicMirror>(() => ({ values: {}, marks: {} }));

/**
 * Takes a value in unless a later one stands there already.
 * @returns false when the value was older and was refused
 */
export function patchTopic({ topic, epoch, number, value }: TopicMessage): boolean {
  const mark = topicStore.getState().marks[topic];
  if (mark && (epoch < mark.epoch || (epoch === mark.epoch && number < mark.number))) return false;
  topicStore.setState((state) => ({
    values: { ...state.values, [topic]: value },
    marks: { ...state.marks, [topic]: { epoch, number } },
  }));
  return true;
}

export function clearTopics(): void {
  topicStore.setState({ values: {}, marks: {} });
}

/** Present value of a topic; undefined until the host sent the first. */
export function useTopic<N extends TopicName>(name: N): TopicValues[N] | undefined {
  return topicStore((state) => state.values[name]) as TopicValues[N] | undefined;
}
