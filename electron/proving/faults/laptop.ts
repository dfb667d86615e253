/** A laptop that faults befall: its data folder, its host in a process of its own, and what three panelists were told is safe. */
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../../db/open.ts';
import { createEngine } from '../../engine/index.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { operator } from '../../engine/testing/testEngine.ts';
import { startHostProcess, type HostProcess } from '../hostProcess.fixture.ts';
import { visit, type Visitor } from '../../server/room.fixture.ts';
import type { Laptop, Sent } from './laptopTypes.ts';

const PRESENTATION = 'M01';
const PANELISTS = ['P1', 'P2', 'P3'];
const DEVICE = 'laptop';
const UNHURRIED = { burst: 1e9, perSecond: 1e9 };
/** So that copying and proving the data takes long enough to be met by a fault. */
const NOTES = 150;

/** A closed day's folder in the middle of scoring, to be copied. */
export async function layTemplate(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const db = openDatabase(path.join(dataDir, 'bantaya.sqlite'));
  const engine = createEngine(db);
  const facts = { ...emptyDay(sampleFacts()), conflict: [] };
  await engine.execute(operator, 'importEvent', { facts, source: 'test' });
  await engine.execute(operator, 'openEvent', { eventId: facts.event.id });
  await engine.execute(operator, 'goToPresentation', { presentationId: PRESENTATION });
  await engine.execute(operator, 'openScoring', { presentationId: PRESENTATION });
  // Its checkpoints are written all the while.
  await engine.execute(operator, 'startTimer', {});
  for (let number = 0; number < NOTES; number += 1)
    await engine.execute(operator, 'annotate', { text: `catatan ${number} `.repeat(200) });
  await engine.close();
  db.close();
}

export function createLaptop(template: string, dataDir: string): Laptop {
  cpSync(template, dataDir, { recursive: true });
  const database = path.join(dataDir, 'bantaya.sqlite');
  const sheets = new Map<string, Sent>(
    PANELISTS.map((id) => [id, { acknowledged: 0, sent: 0, contents: new Map() }]),
  );
  let host: HostProcess | undefined;
  let criteria: string[] = [];
  let visitors: { operator: Visitor; panelists: Map<string, Visitor> } | undefined;
  const seated = () => {
    if (!visitors) throw new Error('nobody is seated: the host does not run');
    return visitors;
  };
  const leave = () => {
    visitors?.operator[Symbol.dispose]();
    for (const visitor of visitors?.panelists.values() ?? []) visitor[Symbol.dispose]();
    visitors = undefined;
  };
  const sendNext = async (visitor: Visitor, own: Sent, noteLength: number): Promise<void> => {
    const revision = own.sent + 1;
    own.sent = revision;
    const scores = criteria.map((criterionId, index) => ({
      criterionId,
      value: 1 + ((revision + index) % 5),
      isNotApplicable: 0 as const,
      note: '',
    }));
    const note = `revisi ${revision} ${'x'.repeat(noteLength)}`.trim();
    const content = { scores, note, vote: null, abstainReason: '' };
    own.contents.set(revision, content);
    const base = own.acknowledged === 0 ? null : { device: DEVICE, revision: own.acknowledged };
    const sheet = { presentationId: PRESENTATION, device: DEVICE, revision, base, content };
    const { status } = await visitor.send(revision % 3 === 0 ? 'submitSheet' : 'saveDraft', sheet);
    if (status !== 'APPLIED') throw new Error(`revision ${revision} was ${status}`);
    own.acknowledged = revision;
  };
  const everybody = (act: (visitor: Visitor, own: Sent) => Promise<void>) =>
    [...seated().panelists].map(([id, visitor]) => act(visitor, sheets.get(id) as Sent));

  return {
    dataDir,
    database,
    backups: path.join(dataDir, 'cadangan'),
    archives: path.join(dataDir, 'arsip'),
    sheets,
    async start(signal) {
      host = await startHostProcess(dataDir, {
        limits: { calls: UNHURRIED },
        isQuiet: true,
        ...(signal ? { signal } : {}),
      });
      const links = host.panelists.filter(({ id }) => PANELISTS.includes(id));
      visitors = { operator: await visit(host.operatorUrl), panelists: new Map() };
      const [event] = (await visitors.operator.see('events')) ?? [];
      // The cards of a closed day open nothing.
      for (const { id, url } of event?.status === 'CLOSED' ? [] : links)
        visitors.panelists.set(id, await visit(url));
      const programme = await visitors.operator.see('programme');
      criteria = (programme?.criteria ?? []).map(({ id }) => id);
    },
    async kill() {
      // One that has ended already cannot be ended.
      await host?.kill().catch(() => undefined);
      host = undefined;
      leave();
    },
    async score(count, noteLength = 0) {
      const ended = await Promise.allSettled(
        everybody(async (visitor, own) => {
          for (let sent = 0; sent < count; sent += 1) await sendNext(visitor, own, noteLength);
        }),
      );
      for (const end of ended) if (end.status === 'rejected') throw end.reason;
    },
    async scoreUntilGone() {
      await Promise.allSettled(
        everybody(async (visitor, own) => {
          for (;;) await sendNext(visitor, own, 0);
        }),
      );
    },
    operate: (...asked) => seated().operator.send(...asked),
    backupState: (fits) => seated().operator.see('backups', fits),
    async ask(method, address, body) {
      const answer = await seated().operator.fetch(address, {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
      const value = (await answer.json()) as { problem?: { code: string } };
      if (!answer.ok)
        throw Object.assign(new Error(value.problem?.code ?? String(answer.status)), value);
      return value as never;
    },
    goOnFrom(kept) {
      for (const [id, own] of sheets) {
        const { revision = 0 } = kept.get(id) ?? {};
        own.acknowledged = revision;
        own.sent = revision;
        for (const number of own.contents.keys())
          if (number > revision) own.contents.delete(number);
      }
    },
  };
}
