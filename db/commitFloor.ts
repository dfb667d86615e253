/** The floor under every durable command: what one bare commit costs on this disk. For benchmarks only. */
import { performance } from 'node:perf_hooks';
import type { Db } from './open.ts';

/**
 * Writes `count` rows of `bytes` bytes into a table of its own, one commit each, and drops the table.
 * @returns milliseconds of each commit, in order
 */
export function measureCommits(db: Db, count: number, bytes = 400): number[] {
  db.exec(
    'CREATE TABLE IF NOT EXISTS commitFloor (number INTEGER PRIMARY KEY, payload BLOB NOT NULL) STRICT',
  );
  const insert = db.prepare('INSERT INTO commitFloor (payload) VALUES (?)');
  const payload = Buffer.alloc(bytes, 7);
  try {
    return Array.from({ length: count }, () => {
      const startedAtMs = performance.now();
      insert.run(payload);
      return performance.now() - startedAtMs;
    });
  } finally {
    db.exec('DROP TABLE commitFloor');
  }
}
