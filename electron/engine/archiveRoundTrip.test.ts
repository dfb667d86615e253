import { expect, test } from 'vitest';
import type { EventFacts } from '../contract/facts.ts';
import { parseArchive, writeArchive } from '../reports/archive/archive.ts';
import { factTableNames, sortedFacts } from '../domain/factTables.ts';
import { sampleFacts } from './sample/sampleFacts.ts';
import { startDay } from './testing/testEngine.ts';

const meta = { writtenBy: 'test', ledgerHead: null };
const hostile = 'Żółć 😀 مرحبا <b>=1+1</b>\n"kutip", \u200Bbaris kedua';

/** The sample with a row in every table, and words in every place where a day leaves some. */
function fullFacts(): EventFacts {
  const facts = sampleFacts();
  const eventId = facts.event.id;
  const [first, second] = facts.followUp;
  const atMs = Date.parse('2026-12-09T15:00:00+08:00');
  facts.event.documentRevision = 3;
  facts.event.status = 'CLOSED';
  Object.assign(facts.panelist[2]!, { attendance: 'ABSENT', attendanceNote: hostile });
  Object.assign(facts.conflict[0]!, { note: hostile });
  Object.assign(facts.sheet[0]!, { note: 'x'.repeat(5000) });
  Object.assign(facts.sheet[1]!, { note: hostile });
  Object.assign(facts.decision[3]!, { departureReason: hostile });
  Object.assign(first!, { note: hostile, status: 'TERKENDALA' });
  facts.castingVote = [
    {
      eventId,
      presentationId: facts.presentation[0]!.id,
      tieOrder: 2,
      reason: hostile,
      decidedAtMs: atMs,
    },
  ];
  facts.waitingSheet = [
    {
      eventId,
      presentationId: facts.presentation[1]!.id,
      panelistId: facts.panelist[1]!.id,
      id: 'w1',
      cause: 'LATE',
      writer: facts.sheet[0]!.writer,
      device: 'd',
      revision: 4,
      content: JSON.stringify({ scores: [], note: hostile, vote: null, abstainReason: '' }),
      receivedAtMs: atMs,
      status: 'DISCARDED',
      resolution: hostile,
      resolvedAtMs: atMs + 1,
      door: null,
    },
  ];
  facts.followUpOrigin = [
    {
      eventId,
      followUpId: second!.id,
      originEventId: 'acara-lama',
      originEventName: hostile,
      originDateIso: '2025-12-10',
      presentationNumber: 4,
      presentationTitle: hostile,
      decision: 'DIUJI_COBA',
      programmes: 'PP-06',
    },
  ];
  facts.followUpStatus = [
    {
      eventId,
      followUpId: first!.id,
      number: 1,
      statusBefore: 'BELUM_MULAI',
      status: 'TERKENDALA',
      changedAtMs: atMs,
      seat: 'OPERATOR op',
      source: 'RTL Dinsos.xlsx',
    },
  ];
  facts.publication = [
    {
      eventId,
      version: 1,
      kind: 'COVERAGE',
      presentationId: null,
      payload: '{"programmes":[]}',
      publishedAtMs: atMs,
    },
  ];
  facts.asset = [{ eventId, kind: 'LOGO', mediaType: 'image/png', base64: 'iVBORw0KGgo=' }];
  return facts;
}

test('what one laptop writes into an archive, another reads, keeps and writes again, letter by letter', async () => {
  const facts = fullFacts();
  expect(factTableNames.filter((table) => facts[table].length === 0)).toEqual([]);
  const text = writeArchive(facts, meta);
  const other = await startDay(parseArchive(text).facts);
  const kept = other.engine.readFacts(facts.event.id);
  for (const table of ['event', ...factTableNames] as const)
    expect([table, sortedFacts(kept)[table]]).toEqual([table, sortedFacts(facts)[table]]);
  expect(writeArchive(kept, meta)).toBe(text);
  await other.restart();
  expect(writeArchive(other.engine.readFacts(facts.event.id), meta)).toBe(text);
});
