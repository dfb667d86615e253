/**
 * The lasting name of this page among the host's displays. Two windows of one browser are two displays, so each takes
 * an id of its own from the browser's list and holds it by a lock as long as it is open.
 */
const LIST_KEY = 'bantaya.displays';
const OWN_KEY = 'bantaya.display';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(value);

/** Storage may be refused (private windows): the id then lasts as long as the page. */
function read(storage: () => Storage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to keep it in.
  }
}

const local = (): Storage => localStorage;
const session = (): Storage => sessionStorage;

/** Tries to hold an id; free where the browser has no locks. */
async function hold(id: string): Promise<boolean> {
  if (!('locks' in navigator)) return true;
  return new Promise((resolve) => {
    const keep = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      // Never ends: the lock goes with the page.
      return lock ? new Promise(() => undefined) : undefined;
    };
    void navigator.locks
      .request(`bantaya.display.${id}`, { ifAvailable: true }, keep)
      .catch(() => resolve(true));
  });
}

/** A reloaded page asks for its own id before the page it replaces has let go of it. */
async function holdPatiently(id: string): Promise<boolean> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (await hold(id)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function claim(): Promise<string> {
  const own = read(session, OWN_KEY);
  if (isId(own) && (await holdPatiently(own))) return own;
  const stored = read(local, LIST_KEY);
  const known = Array.isArray(stored) ? stored.filter(isId) : [];
  for (const id of known) {
    if (await hold(id)) return remember(id, known);
  }
  const fresh = `d-${crypto.randomUUID().slice(0, 13)}`;
  await hold(fresh);
  return remember(fresh, known);
}

function remember(id: string, known: readonly string[]): string {
  write(session, OWN_KEY, id);
  if (!known.includes(id)) write(local, LIST_KEY, [...known, id].slice(-12));
  return id;
}

let claimed: Promise<string> | undefined;

/** This page's display id: the same after a reload or a restart of the browser. */
export function claimDisplayId(): Promise<string> {
  claimed ??= claim();
  return claimed;
}
