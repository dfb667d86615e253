import type { Setup } from '../../../electron/contract/topics.ts';
export function Results({ setup }: { setup: Setup }) {
  return <div>{setup.event.name}</div>;
}
