/** Looks again at the sessions of open connections, when one was ended. */

export interface SessionWatch {
  /** @returns how to stop */
  add(check: () => void): () => void;
  /** To be called after sessions were revoked: their connections end now, not at the next heartbeat. */
  run(): void;
}

export function createSessionWatch(): SessionWatch {
  const checks = new Set<() => void>();
  return {
    add(check) {
      checks.add(check);
      return () => void checks.delete(check);
    },
    run() {
      for (const check of checks) check();
    },
  };
}
