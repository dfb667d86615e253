import { beforeEach, expect, test } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { checkLedgerProof } from './ledgerProof.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, startDay } from '../testing/testEngine.ts';

let text: string;
let head: { number: number; hash: string };
let facts: EventFacts;
const { event } = sampleFacts();

beforeEach(async () => {
  const { engine } = await startDay(sampleFacts());
  await engine.execute(operator, 'annotate', { text: 'Mulai terlambat' });
  await engine.execute(operator, 'closeEvent', {});
  text = engine.readLedgerProof(event.id);
  const last = engine.readLedger(event.id).at(-1);
  head = { number: last?.number ?? 0, hash: last?.hash ?? '' };
  facts = engine.readFacts(event.id);
});

test('a ledger proves its own chain, its head and the archive beside it', () => {
  expect(head.number).toBe(3);
  expect(checkLedgerProof(text, head)).toBeNull();
  expect(checkLedgerProof(text, head, facts)).toBeNull();
});

test('a rewritten, shortened or foreign ledger is told', () => {
  expect(checkLedgerProof(text.replace('Mulai terlambat', 'Mulai tepat waktu'), head)).toContain(
    `${event.id}/2: isi berubah`,
  );
  const proof = JSON.parse(text) as { entries: object[] };
  const without = (at: number) =>
    JSON.stringify({ ...proof, entries: proof.entries.toSpliced(at, 1) });
  expect(checkLedgerProof(without(1), head)).toContain(`${event.id}/2: entri hilang`);
  expect(checkLedgerProof(without(2), head)).toContain('kepala jejak');
  expect(checkLedgerProof('[]', head)).toContain('bukan jejak');
});

test('a score changed in the archive alone is named', () => {
  const [score, ...scores] = facts.score;
  if (!score) throw new Error('the sample has scores');
  const { presentationId, panelistId, criterionId } = score;
  const name = `score ${event.id}/${presentationId}/${panelistId}/${criterionId}`;
  expect(
    checkLedgerProof(text, head, { ...facts, score: [{ ...score, value: 1 }, ...scores] }),
  ).toContain(`${name}: arsip berbeda`);
  expect(checkLedgerProof(text, head, { ...facts, score: scores })).toContain(`${name}: hilang`);
});

test('content that is gone without an erasure is a finding', () => {
  const proof = JSON.parse(text) as { entries: { salt: string | null; payload: string | null }[] };
  const [first] = proof.entries;
  Object.assign(first ?? {}, { salt: null, payload: null });
  const gone = JSON.stringify(proof);
  expect(checkLedgerProof(gone, head, facts)).toContain(`${event.id}/1: isi hilang`);
  expect(checkLedgerProof(gone, head)).toContain(`${event.id}/1: isi hilang`);
});
