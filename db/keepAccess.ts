/** A restore on the laptop that people sit at: links, codes and sessions of today stay, whatever the backup knows of them. */
import type { Db } from './open.ts';
import { findSetting, putSetting } from './setting.ts';

/** Settings of the laptop, not of the day. */
const ownSettings = ['hostId', 'backupFolder', 'retentionMonths'];

/** Copies from the database that goes to the one that comes; what belongs to an event that is not there stays behind. */
export function keepAccess(from: Db, to: Db): void {
  for (const key of ownSettings) {
    const value = findSetting(from, key);
    if (value !== undefined) putSetting(to, key, value);
  }
  to.transaction(() => {
    for (const name of ['link', 'session', 'joinCode', 'display'] as const) {
      const columns = to
        .prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid')
        .pluck()
        .all(name) as string[];
      const put = to.prepare(
        `INSERT OR REPLACE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
      );
      for (const row of from.prepare(`SELECT * FROM ${name}`).iterate() as Iterable<Row>)
        if (isAtHome(to, row)) put.run(row);
    }
  })();
}

type Row = Record<string, string | number | null>;

function isAtHome(db: Db, { eventId, panelistId }: Row): boolean {
  if (eventId === null || eventId === undefined) return true;
  if (!db.prepare('SELECT 1 FROM event WHERE id = ?').get(eventId)) return false;
  return (
    panelistId === null ||
    panelistId === undefined ||
    db.prepare('SELECT 1 FROM panelist WHERE eventId = ? AND id = ?').get(eventId, panelistId) !==
      undefined
  );
}
