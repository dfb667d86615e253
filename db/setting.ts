/** Settings of this installation: small named texts, such as the open event and the event keys. */
import type { Db } from './open.ts';

/** The value under `key`, or undefined. */
export function findSetting(db: Db, key: string): string | undefined {
  return db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key) as
    | string
    | undefined;
}

/** Stores `value` under `key`; null forgets it. */
export function putSetting(db: Db, key: string, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM setting WHERE key = ?').run(key);
  else {
    db.prepare(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(key, value);
  }
}
