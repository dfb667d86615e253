import type { Setup } from '../../../electron/contract/topics.ts';
export function Console({ setup }: { setup: Setup }) {
  return <div>{setup.event.name}</div>;
}
