/** Answers of numbered commands, for those that are sent again. No facts: no ledger, no archive tells of them. */
import type { Db } from './handle.ts';

export interface CommandAnswerRow {
  seatId: string;
  /** The seat's own number of the command. */
  id: string;
  name: string;
  /** JSON. */
  answer: string;
  atMs: number;
}

export interface CommandAnswers {
  find(seatId: string, id: string): CommandAnswerRow | undefined;
  /** Call it in the transaction of what the command changed. */
  put(row: CommandAnswerRow): void;
  /** Those before this moment. */
  forget(beforeMs: number): void;
}

export function openCommandAnswers(db: Db): CommandAnswers {
  const find = db.prepare('SELECT * FROM commandAnswer WHERE seatId = ? AND id = ?');
  const put = db.prepare(
    'INSERT INTO commandAnswer (seatId, id, name, answer, atMs) VALUES (@seatId, @id, @name, @answer, @atMs)',
  );
  const forget = db.prepare('DELETE FROM commandAnswer WHERE atMs < ?');
  return {
    find: (seatId, id) => find.get(seatId, id) as CommandAnswerRow | undefined,
    put: (row) => void put.run(row),
    forget: (beforeMs) => void forget.run(beforeMs),
  };
}
