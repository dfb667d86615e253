/** Slows down guessing of six-digit codes, by address: nobody who has joined is ever disturbed by it. */
import { Refusal } from '../../contract/problems.ts';
import type { Clock } from '../types.ts';

const freeTries = 5;
const longestWaitMs = 5 * 60_000;
const forgetAfterMs = 60 * 60_000;
const mostAddresses = 1000;

export interface TryLimit {
  /** @throws Refusal TOO_MANY_TRIES while the address must wait */
  refuse(address: string): void;
  failed(address: string): void;
  succeeded(address: string): void;
  /** Wrong tries of all addresses together in the last ten minutes, once they are more than honest typing explains. */
  alarm(): { failedTries: number } | null;
}

const alarmWindowMs = 10 * 60_000;
const alarmTries = 30;

/** After five wrong tries each further one doubles the wait: 2 s, 4 s … 5 min. */
export function createTryLimit(clock: Clock): TryLimit {
  const known = new Map<string, { count: number; lastMs: number }>();
  let recent: number[] = [];
  const waitMs = ({ count }: { count: number }) =>
    count < freeTries ? 0 : Math.min(longestWaitMs, 1000 * 2 ** (count - freeTries + 1));
  return {
    refuse: (address) => {
      const entry = known.get(address);
      if (!entry) return;
      const left = entry.lastMs + waitMs(entry) - clock.uptimeMs();
      if (left > 0) throw new Refusal('TOO_MANY_TRIES', { seconds: Math.ceil(left / 1000) });
    },
    failed: (address) => {
      const nowMs = clock.uptimeMs();
      const old = known.get(address);
      const count = old && nowMs - old.lastMs < forgetAfterMs ? old.count + 1 : 1;
      recent = [...recent.filter((atMs) => nowMs - atMs < alarmWindowMs), nowMs].slice(-10_000);
      known.delete(address);
      known.set(address, { count, lastMs: nowMs });
      const oldest = known.keys().next().value;
      if (known.size > mostAddresses && oldest !== undefined) known.delete(oldest);
    },
    succeeded: (address) => void known.delete(address),
    alarm: () => {
      const failedTries = recent.filter((atMs) => clock.uptimeMs() - atMs < alarmWindowMs).length;
      return failedTries >= alarmTries ? { failedTries } : null;
    },
  };
}
