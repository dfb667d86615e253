/** A day played on a real host, so that every command that writes facts has written what it writes. */
import type { CommandInput, CommandName } from '../../contract/commands.ts';
import { parseEntry } from '../../engine/proofs/ledgerPayload.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { visit, type Room, type Visitor } from '../../server/room.fixture.ts';
import { carriedOf, contentOf, followUpOf, revisionOf } from './inputs.fixture.ts';
import { dayId, prepare, type DayStage } from './preparedDay.fixture.ts';

/** What was sent, as it was sent: a closed event is asked for all of it once more. */
export interface Sent {
  readonly seat: string;
  readonly name: CommandName;
  readonly input: unknown;
}

export interface PlayedDay extends Disposable {
  readonly sent: readonly Sent[];
  /** `command table.column` of every fact that a ledger row tells to have changed. */
  readonly written: ReadonlySet<string>;
  /** Every command that was answered, whether or not it changed a fact. */
  readonly answered: ReadonlySet<string>;
  readonly visitors: ReadonlyMap<string, Visitor>;
}

/** Leaves the event closed and as it was played. */
export async function playDay(room: Room): Promise<PlayedDay> {
  const sent: Sent[] = [];
  const written = new Set<string>();
  const visitors = new Map([['OPERATOR', await visit(room.host.operatorUrl)]]);
  const send: DayStage['send'] = async (name, input, seat = 'OPERATOR') => {
    const answer = await sitting(room, visitors, seat).then((each) => each.send(name, input));
    sent.push({ seat, name, input });
    return answer;
  };
  const read = (eventId: string): void => readWritten(room, eventId, written);
  const facts = () => room.host.engine.readFacts(dayId);
  const takeBack: DayStage['takeBack'] = async ({ takeBack: entry }) =>
    entry && send('takeBack', entry);
  const stage: DayStage = { send, facts, read, takeBack };
  await prepare(stage);
  await conduct(stage);
  await score(stage);
  await show(stage);
  await bringFiles(stage);
  await decide(stage);
  await comeAndGo(stage);
  await send('closeEvent', {});
  await send('reopenEvent', { name: 'Sekretaris', reason: 'salah ketik' });
  await send('closeEvent', {});
  read(dayId);
  return {
    sent,
    written,
    answered: new Set(sent.map(({ name }) => name)),
    visitors,
    [Symbol.dispose]: () => visitors.forEach((each) => each[Symbol.dispose]()),
  };
}

async function sitting(room: Room, visitors: Map<string, Visitor>, seat: string): Promise<Visitor> {
  const known = visitors.get(seat);
  if (known) return known;
  const made = await visit(room.host.panelists.find(({ id }) => id === seat)?.url ?? '');
  visitors.set(seat, made);
  return made;
}

/** Adds what the ledger of an event tells; content that was erased tells nothing any more. */
export function readWritten(room: Room, eventId: string, written: Set<string>): void {
  const text = room.host.engine.readLedgerProof(eventId);
  const { entries } = JSON.parse(text) as { entries: { payload: string | null }[] };
  for (const { command, changes } of entries.flatMap((entry) => parseEntry(entry) ?? []))
    for (const { table, before, after } of changes)
      for (const column of Object.keys(after ?? before ?? {}))
        if (!before || !after || before[column] !== after[column])
          written.add(`${command} ${table}.${column}`);
}

async function conduct({ send }: DayStage): Promise<void> {
  const presentationId = 'M02';
  await send('skipPresentation', { presentationId, reason: 'belum datang' });
  await send('returnPresentation', { presentationId });
  await send('goToPresentation', { presentationId });
  await send('openScoring', { presentationId });
  await send('skipPresentation', { presentationId, reason: 'belum datang' });
  await send('goToPresentation', { presentationId });
  await send('openScoring', { presentationId });
  await send('withdrawPresentation', { presentationId, reason: 'sakit' });
  await send('returnPresentation', { presentationId });
  await send('goToPresentation', { presentationId: 'M01' });
  await send('showScene', { scene: 'AGENDA' });
  await send('setPhase', { presentationId: 'M01', phase: 'TALK' });
  await send('undoStep', {});
  await send('startTimer', {});
  await send('adjustTimer', { byMs: 60_000 });
  await send('pauseTimer', {});
  await send('resetTimer', {});
  await send('undoStep', {});
  await send('annotate', { text: 'mulai' });
  await send('setMessage', { message: 'Selamat datang' });
  await send('setBlank', { isBlank: 1 });
  await send('setBlank', { isBlank: 0 });
  await send('showScene', { scene: 'AGENDA' });
  await send('undoStep', {});
}

const expected = { attendance: 'EXPECTED', note: '' } as const;

async function score({ send, facts }: DayStage): Promise<void> {
  const sheet = (presentationId: string, revision: number, device = 'd1') =>
    revisionOf(presentationId, revision, contentOf(facts(), 4), device);
  for (const presentationId of ['M01', 'M03']) {
    await send('goToPresentation', { presentationId });
    await send('setPhase', { presentationId, phase: 'TALK' });
    await send('openScoring', { presentationId });
    await send('saveDraft', sheet(presentationId, 1), 'P1');
    if (presentationId === 'M01') await send('nudgePanelist', { presentationId, panelistId: 'P1' });
    await send('setAttendance', { panelistId: 'P1', ...expected });
    await send('submitSheet', sheet(presentationId, 2), 'P1');
    await send('submitSheet', sheet(presentationId, 1), 'P2');
    await send('submitSheet', sheet(presentationId, 1), 'P3');
    const abstained = { ...contentOf(facts(), 4), scores: [], abstainReason: 'kerabat' };
    await send('submitSheet', sheet(presentationId, 1), 'P5');
    await send('setAttendance', { panelistId: 'P5', ...expected });
    await send('abstainSheet', revisionOf(presentationId, 2, abstained), 'P5');
    const paper = {
      presentationId,
      panelistId: 'P6',
      state: 'SUBMITTED',
      reason: 'kertas',
    } as const;
    await send('enterProxySheet', { ...paper, content: contentOf(facts(), 4) });
    await send('enterProxySheet', { ...paper, content: contentOf(facts(), 4) });
    // From another device, beside what stands: it waits.
    for (const act of ['saveDraft', 'submitSheet', 'abstainSheet'] as const) {
      const content = act === 'abstainSheet' ? abstained : contentOf(facts(), 5);
      await send(act, revisionOf(presentationId, 1, content, `lain-${act}`), 'P2');
    }
    const own = facts().waitingSheet.filter((row) => row.presentationId === presentationId);
    const waiting = own.filter(({ status }) => status === 'WAITING');
    const reason = 'disepakati';
    for (const { id, device } of waiting)
      if (device === 'lain-abstainSheet')
        await send('resolveWaitingSheet', { id, verdict: 'APPLY', reason });
    for (const { id, device } of waiting)
      if (device === 'lain-submitSheet')
        await send('resolveWaitingSheet', { id, verdict: 'APPLY', reason });
    await send('lockPresentation', { presentationId });
  }
  await send('publishResult', { presentationId: 'M01' });
}

async function show({ send }: DayStage): Promise<void> {
  await send('showScene', { scene: 'WELCOME' });
  await send('publishCoverage', {});
  await send('publishRanking', {});
  await send('setRevealStep', { step: 1 });
  await send('setRoomOpen', { isRoomOpen: 1 });
  await send('setRoomOpen', { isRoomOpen: 0 });
  const display = { id: 'layar', name: 'Layar', pinnedScene: null, theme: 'DARK', isBlank: 0 };
  await send('saveDisplay', display as CommandInput<'saveDisplay'>);
  await send('callDisplay', { id: 'layar', order: 'IDENTIFY' });
  await send('forgetDisplay', { id: 'layar' });
}

async function decide({ send, takeBack }: DayStage): Promise<void> {
  const order = { presentationIds: ['M01', 'M03'], reason: 'urutan ketua' };
  await send('castVote', order);
  await send('removeCastingVote', { presentationId: 'M01' });
  const decision = sampleFacts().decision.find(({ code }) => code === 'DIREPLIKASI')!;
  const {
    eventId: _event,
    isConfirmed: _confirmed,
    confirmedBy: _confirmer,
    decidedAtMs: _at,
    suggestedClass: _class,
    ...own
  } = decision;
  const departureReason = 'panel melihat kesiapan yang lain di lapangan';
  await send('saveDecision', { ...own, presentationId: 'M01', departureReason });
  await send('setReadiness', {
    presentationId: 'M01',
    readiness: 7,
    readinessNote: 'siap',
    gateLegal: 0,
    gateEthics: 0,
    gateOwner: 0,
  });
  await send('confirmDecision', { presentationId: 'M01', isConfirmed: 1 });
  await send('saveDecision', { ...own, presentationId: 'M01', departureReason });
  await send('confirmDecision', { presentationId: 'M01', isConfirmed: 1 });
  const { id } = await send('saveFollowUp', { ...followUpOf('M01'), id: undefined });
  await send('applyFollowUps', { followUps: [{ ...followUpOf('M01'), id, status: 'BERJALAN' }] });
  await send('carryFollowUps', { followUps: [carriedOf()] });
  await takeBack(await send('deleteFollowUp', { id }));
  await send('deleteFollowUp', { id });
  await send('deleteFollowUp', { id: 'rtl-lama' });
  const unlock = { presentationId: 'M01', name: 'Sekretaris', reason: 'salah hitung' };
  await send('publishResult', { presentationId: 'M01' });
  await send('unlockPresentation', unlock);
  await send('lockPresentation', { presentationId: 'M01' });
}

/** Without a receipt: it waits. */
async function bringFiles({ send, facts }: DayStage): Promise<void> {
  const seated = { version: 1 as const, eventId: dayId, epoch: 1, locks: [] };
  const late = { ...revisionOf('M03', 9, contentOf(facts(), 2), 'berkas'), order: 1 };
  await send('importSeat', {
    ...seated,
    kind: 'bantaya-seat',
    panelistId: 'P3',
    revisions: [{ ...late, act: 'SUBMIT' }],
  });
  const { order: _order, ...unproved } = late;
  await send('importDifferences', {
    ...seated,
    kind: 'bantaya-differences',
    eventName: 'Hari uji',
    hostId: 'lain',
    hostName: 'Laptop lain',
    madeAtMs: 1,
    fork: null,
    steps: [],
    sheets: [{ ...unproved, device: 'lain', panelistId: 'P3', writer: 'PANELIST', act: 'SUBMIT' }],
  });
}

async function comeAndGo({ send }: DayStage): Promise<void> {
  await send('presentLocks', { records: [] });
  await send('presentHosts', { records: [] });
  await send('makeLink', { role: 'PROJECTOR' });
  await send('showCards', {});
  await send('revokePanelist', { panelistId: 'P7' });
  await send('setRoomOpen', { isRoomOpen: 1 });
  await send('export', { eventId: dayId, what: 'uji' });
  await send('exportDifferences', {});
  await send('backUpNow', {});
}
