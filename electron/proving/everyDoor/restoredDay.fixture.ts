/** A host that lost a lock to a restored backup: seats and files bring it back, each by its own command. */
import type { CommandInput, CommandName } from '../../contract/commands.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { problemOf, visit, type Room, type Visitor } from '../../server/room.fixture.ts';
import type { BackupPlace } from '../../contract/backups.ts';
import type { Tried } from './attempt.fixture.ts';
import { contentOf, revisionOf, withEventId } from './inputs.fixture.ts';
import { readWritten } from './playedDay.fixture.ts';

const id = 'pulih';

/** What the ledger tells of each goes into `written`; a lock record at a closed event is an attempt. */
export async function playRestored(room: Room, written: Set<string>): Promise<Tried> {
  using operator = await visit(room.host.operatorUrl);
  const facts = withEventId(emptyDay(sampleFacts()), id);
  await operator.send('importEvent', { facts, source: 'uji' });
  await operator.send('backUpNow', {});
  const backup = await newestBackup(operator);
  await operator.send('goToPresentation', { presentationId: 'M01' });
  await operator.send('openScoring', { presentationId: 'M01' });
  using panelist = await visit(room.host.panelists[0]?.url ?? '');
  const sheet = revisionOf('M01', 1, contentOf(facts, 4));
  const { receipt } = await panelist.send('submitSheet', sheet);
  await operator.send('setAttendance', { panelistId: 'P7', attendance: 'ABSENT', note: '' });
  await operator.send('lockPresentation', { presentationId: 'M01' });
  const locks = (await operator.see('locks')) as CommandInput<'presentLocks'>['records'];
  const seat = { version: 1 as const, eventId: id, epoch: 1, locks };
  const proved = { ...sheet, receipt };
  const bring: Partial<Record<CommandName, unknown>> = {
    presentLocks: { records: locks },
    importSeat: {
      ...seat,
      kind: 'bantaya-seat',
      panelistId: panelist.seatPath.split('/').at(-1),
      revisions: [{ ...proved, act: 'SUBMIT', order: 1 }],
    },
    importDifferences: {
      ...seat,
      kind: 'bantaya-differences',
      eventName: 'Hari uji',
      hostId: 'lain',
      hostName: 'Laptop lain',
      madeAtMs: 1,
      fork: null,
      steps: [],
      sheets: [
        {
          ...proved,
          panelistId: panelist.seatPath.split('/').at(-1),
          writer: 'PANELIST',
          act: 'SUBMIT',
        },
      ],
    },
  };
  for (const [name, input] of Object.entries(bring)) {
    using again = await restore(room, operator, backup);
    await again.send(name as CommandName, input as never);
    readWritten(room, id, written);
  }
  using last = await restore(room, operator, backup);
  await last.send('closeEvent', {});
  const said = await problemOf(last.send('presentLocks', { records: locks }));
  const failure = said === 'EVENT_CLOSED' ? null : `said ${said ?? 'yes'}`;
  return { rule: 'transitions/EVENT_CLOSED', door: 'presentLocks', failure };
}

async function newestBackup(operator: Visitor): Promise<string> {
  for (;;) {
    const answer = await operator.fetch('/operator/backups');
    const places = (await answer.json()) as BackupPlace[];
    const file = places.flatMap(({ files }) => files).find(({ reason }) => reason === 'manual');
    if (file) return file.path;
  }
}

async function restore(room: Room, operator: Visitor, backup: string): Promise<Visitor> {
  const answer = await operator.fetch('/operator/restore', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: backup, isOldHostOff: true }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return visit(room.host.createOperatorUrl());
}
