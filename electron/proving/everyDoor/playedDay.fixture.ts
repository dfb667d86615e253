/** A day played on a real host, so that every command that writes facts has written what it writes. */
import type { CommandAnswer, CommandInput, CommandName } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { Rules } from '../../contract/rules.ts';
import { parseEntry } from '../../engine/ledgerPayload.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { visit, type Room, type Visitor } from '../../server/room.fixture.ts';
import {
  carriedOf,
  contentOf,
  detailsOf,
  followUpOf,
  panelistOf,
  presentationOf,
  revisionOf,
  rubricOf,
  withEventId,
} from './inputs.fixture.ts';

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

export const dayId = 'hari';

type Send = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  seat?: string,
) => Promise<CommandAnswer<N>>;

/** One day on one host, with those who sit in it. */
interface Stage {
  readonly room: Room;
  readonly send: Send;
  readonly facts: () => EventFacts;
  readonly read: (eventId: string) => void;
}

/** Leaves the event closed and as it was played. */
export async function playDay(room: Room): Promise<PlayedDay> {
  const sent: Sent[] = [];
  const written = new Set<string>();
  const visitors = new Map([['OPERATOR', await visit(room.host.operatorUrl)]]);
  const send: Send = async (name, input, seat = 'OPERATOR') => {
    const answer = await sitting(room, visitors, seat).then((each) => each.send(name, input));
    sent.push({ seat, name, input });
    return answer;
  };
  const read = (eventId: string): void => readWritten(room, eventId, written);
  const facts = () => room.host.engine.readFacts(dayId);
  const stage = { room, send, facts, read };
  await prepare(stage);
  await conduct(stage);
  await score(stage);
  await show(stage);
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

async function prepare({ send, facts, read }: Stage): Promise<void> {
  await send('importEvent', { facts: withEventId(emptyDay(sampleFacts()), dayId), source: 'uji' });
  await send('setBackupFolder', { folder: null });
  const { eventId } = await send('createEvent', { template: 'PALU', ...detailsOf(facts()) });
  read(eventId);
  await send('deleteEvent', { eventId, confirmName: facts().event.name });
  await send('openEvent', { eventId: dayId });
  await send('updateEvent', {
    ...detailsOf(facts()),
    name: 'Hari uji',
    cohort: 'II',
    dateIso: '2026-12-10',
    startTime: '08:00',
    endTime: '16:00',
    place: 'Aula',
    city: 'Kota Donggala',
    organizer: 'BKPSDMD Palu',
    minutesNumber: '1/BA',
  });
  const rules = JSON.parse(facts().event.rules) as Rules;
  await send('setRules', { ...rules, canPublishRankingEarly: true, minSheets: 2 });
  await send('setPaper', { ...(JSON.parse(facts().event.paper) as object), size: 'F4' } as never);
  await send('setAsset', { kind: 'LOGO', asset: { mediaType: 'image/png', base64: 'AAAA' } });
  await send('setAsset', { kind: 'LOGO', asset: null });
  const rubric = rubricOf(facts());
  const added = { ...rubric.criteria[0]!, id: 'tambahan', weight: '5', groupCode: 'LAIN' };
  const larger = {
    groups: [...rubric.groups, { code: 'LAIN', name: 'Lain' }],
    criteria: [...rubric.criteria, added],
    weightTotal: '105',
  };
  await send('setRubric', larger);
  await send('setRubric', rubric);
  for (const [name, gone, fields] of [
    ['saveAgency', 'deleteAgency', { note: '' }],
    ['saveTheme', 'deleteTheme', { source: '' }],
    ['saveProgramme', 'deleteProgramme', { agenda: '', source: '', isVerified: 0, need: null }],
  ] as const) {
    const { id } = await send(name, { code: 'X-1', name: 'Baru', ...fields } as never);
    await send(gone, { id });
  }
  const { id: guest } = await send('savePanelist', {
    ...panelistOf(facts(), 'P3'),
    id: undefined,
    agencyId: 'DPU',
    nip: null,
  });
  await send('savePanelist', { ...panelistOf(facts(), guest), agencyId: 'BAPPEDA' });
  await send('savePanelist', { ...panelistOf(facts(), guest), agencyId: 'DPU' });
  await send('deletePanelist', { id: guest });
  await send('reorderPanel', { ids: ['P2', 'P1', 'P3', 'P4', 'P5', 'P6', 'P7'] });
  const talk = { ...presentationOf(facts(), 'M05'), id: undefined, agencyId: 'DINKES' };
  const themeIds = facts()
    .theme.slice(0, 1)
    .map(({ id }) => id);
  const { id: extra } = await send('savePresentation', { ...talk, themeIds });
  await send('goToPresentation', { presentationId: extra });
  await send('deletePresentation', { id: extra });
  await send('savePresentation', { ...presentationOf(facts(), 'M06'), agencyId: 'BAPPEDA' });
  const pause = { startTime: '15:00', endTime: '15:10', label: 'Jeda' };
  const { id: intermissionId } = await send('saveIntermission', pause);
  await send('goToIntermission', { intermissionId });
  await send('deleteIntermission', { id: intermissionId });
  await send('reorderAgenda', { ids: ['M02', 'M01', 'istirahat'] });
  await send('undoStep', {});
  await send('applyImport', {
    agencies: [{ id: 'BARU', code: 'BARU', name: 'Dinas Baru', note: '' }],
    programmes: [
      { id: 'PB', code: 'PB', name: 'Baru', agenda: '', source: '', isVerified: 0, need: null },
    ],
    panelists: [{ ...panelistOf(facts(), 'P7'), id: 'P8', agencyId: 'DPU', nip: null }],
    presentations: [{ ...presentationOf(facts(), 'M12'), id: 'M13', agencyId: 'BARU' }],
    rubric: larger,
  });
  await send('applyImport', { rubric });
  await send('setAttendance', { panelistId: 'P7', attendance: 'ABSENT', note: 'dinas luar' });
  const conflict = { presentationId: 'M09', panelistId: 'P2' };
  await send('declareConflict', { ...conflict, reason: 'MENTOR', note: '' });
  await send('removeConflict', { ...conflict, reason: 'keliru' });
  await send('declareConflict', { ...conflict, reason: 'MENTOR', note: '' });
  await send('allowConflict', { ...conflict, isAllowed: 1, reason: 'ketua mengizinkan' });
  const { eventId: rehearsal } = await send('startRehearsal', {});
  read(rehearsal);
  await send('endRehearsal', {});
  read(rehearsal);
}

async function conduct({ send }: Stage): Promise<void> {
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
  await send('showScene', { scene: 'AGENDA' });
  await send('undoStep', {});
}

async function score({ send, facts }: Stage): Promise<void> {
  const sheet = (presentationId: string, revision: number, device = 'd1') =>
    revisionOf(presentationId, revision, contentOf(facts(), 4), device);
  for (const presentationId of ['M01', 'M03']) {
    await send('goToPresentation', { presentationId });
    await send('setPhase', { presentationId, phase: 'TALK' });
    await send('openScoring', { presentationId });
    await send('saveDraft', sheet(presentationId, 1), 'P1');
    await send('submitSheet', sheet(presentationId, 2), 'P1');
    await send('submitSheet', sheet(presentationId, 1), 'P2');
    await send('submitSheet', sheet(presentationId, 1), 'P3');
    const abstained = { ...contentOf(facts(), 4), scores: [], abstainReason: 'kerabat' };
    await send('submitSheet', sheet(presentationId, 1), 'P5');
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

async function show({ send }: Stage): Promise<void> {
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

async function decide({ send, facts }: Stage): Promise<void> {
  const order = { presentationIds: ['M01', 'M03'], reason: 'urutan ketua' };
  await send('castVote', order);
  await send('removeCastingVote', { presentationId: 'M01' });
  const decision = sampleFacts().decision.find(({ code }) => code === 'DIREPLIKASI')!;
  const {
    eventId: _event,
    isConfirmed: _confirmed,
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
  const { id } = await send('saveFollowUp', { ...followUpOf('M01'), id: undefined });
  await send('applyFollowUps', { followUps: [{ ...followUpOf('M01'), id, status: 'BERJALAN' }] });
  await send('carryFollowUps', { followUps: [carriedOf()] });
  await send('deleteFollowUp', { id });
  await send('deleteFollowUp', { id: 'rtl-lama' });
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
  const unlock = { presentationId: 'M01', name: 'Sekretaris', reason: 'salah hitung' };
  await send('publishResult', { presentationId: 'M01' });
  await send('unlockPresentation', unlock);
  await send('lockPresentation', { presentationId: 'M01' });
}

async function comeAndGo({ send }: Stage): Promise<void> {
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
