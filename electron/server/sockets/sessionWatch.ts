/** Looks again at the sessions of open connections, when one was ended, and lets them all go while data is replaced. */

export interface SessionWatch {
  /** @param leave ends the connection so that its page comes back by itself @returns how to stop */
  add(check: () => void, leave: () => void): () => void;
  /** To be called after sessions were revoked: their connections end now, not at the next heartbeat. */
  run(): void;
  /** Ends every connection; the pages come back by themselves. */
  dismiss(): void;
}

export function createSessionWatch(): SessionWatch {
  const connections = new Set<{ check: () => void; leave: () => void }>();
  return {
    add(check, leave) {
      const connection = { check, leave };
      connections.add(connection);
      return () => void connections.delete(connection);
    },
    run() {
      for (const { check } of connections) check();
    },
    dismiss() {
      for (const { leave } of connections) leave();
    },
  };
}
