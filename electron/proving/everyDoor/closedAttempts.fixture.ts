/** A closed event is asked for all that was done on its day once more. */
import { commands } from '../../contract/commands.ts';
import { problemOf, type Room, type Visitor } from '../../server/room.fixture.ts';
import type { Tried } from './attempt.fixture.ts';
import { findDistance } from './cells.fixture.ts';
import type { PlayedDay, Sent } from './playedDay.fixture.ts';
import { dayId } from './preparedDay.fixture.ts';

const rule = 'transitions/EVENT_CLOSED';

/** Beside the facts that come and go whole; reasons.fixture.ts says why. */
const otherwise: ReadonlySet<string> = new Set([
  'createEvent',
  'deleteEvent',
  'importEvent',
  'reopenEvent',
  'startRehearsal',
  'endRehearsal',
  'presentLocks',
]);
const uploads = { importSeat: '/operator/seats', importDifferences: '/operator/differences' };

export async function tryClosed(room: Room, day: PlayedDay): Promise<Tried[]> {
  const firsts = Object.keys(commands).flatMap(
    (name) => day.sent.find((each) => each.name === name) ?? [],
  );
  const tried: Tried[] = [];
  const length = (): number => room.host.engine.readLedger(dayId).length;
  for (const sent of firsts) {
    if (findDistance(rule, sent.name) !== null || otherwise.has(sent.name)) continue;
    const before = length();
    const said = await problemOf(day.visitors.get(sent.seat)!.send(sent.name, sent.input as never));
    tried.push(judge(sent.name, said, length() - before));
  }
  const operator = day.visitors.get('OPERATOR')!;
  for (const [name, path] of Object.entries(uploads)) {
    const before = length();
    const sent = firsts.find((each) => each.name === name)!;
    tried.push(judge(`POST ${path}`, await uploadSaid(operator, path, sent), length() - before));
  }
  return tried;
}

const judge = (door: string, said: string | undefined, rows: number): Tried => ({
  rule,
  door,
  failure: said === 'EVENT_CLOSED' && rows === 0 ? null : `said ${said ?? 'yes'}, ${rows} rows`,
});

async function uploadSaid(
  operator: Visitor,
  path: string,
  { input }: Sent,
): Promise<string | undefined> {
  const body = JSON.stringify(input);
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await operator.fetch(path, { method: 'POST', headers, body });
  return ((await answer.json()) as { problem?: { code: string } }).problem?.code;
}
