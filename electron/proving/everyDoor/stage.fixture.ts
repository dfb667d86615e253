/** One host with the events that attempts need, and the way to try one. */
import type { CommandName } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { HOST_SEAT } from '../../contract/seats.ts';
import type { Rules } from '../../contract/rules.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { problemOf, visit, type Room, type Visitor } from '../../server/room.fixture.ts';
import type { Attempt, StagedEvent, Tried } from './attempt.fixture.ts';
import { contentOf, revisionOf, withEventId } from './inputs.fixture.ts';
import { codeOf } from './listRules.fixture.ts';

/** Stands on a sheet of a talk that is scored, and may be seen nowhere but on the seat that wrote it. */
export const openNote = 'CATATAN-TERTUTUP';

export interface Stage extends Disposable {
  readonly room: Room;
  readonly operator: Visitor;
  open(event: StagedEvent): Promise<EventFacts>;
  try(attempt: Attempt): Promise<Tried>;
  /** The same as a file, where a route takes it. */
  upload(attempt: Attempt, route: string): Promise<Tried>;
  /** Which event is open, how many there are, and all its facts, so that what was refused can be seen to have changed nothing. */
  marks(): string;
}

const changes: Readonly<Record<StagedEvent, (facts: EventFacts) => void>> = {
  siap: () => undefined,
  timpang: ({ criterion }) => void (criterion[0]!.weight = '1'),
  kosong: ({ criterion }) => {
    for (const row of criterion) if (row.groupCode === 'OUTPUT') row.groupCode = 'OUTCOME';
  },
  nilai: ({ criterion, event }) => {
    const rules = JSON.parse(event.rules) as Rules;
    event.rules = JSON.stringify({ ...rules, canPublishRankingEarly: true, minSheets: 2 });
    for (const row of criterion) if (row.groupCode === 'OUTPUT') row.allowsNotApplicable = 1;
  },
};

export async function openStage(room: Room): Promise<Stage> {
  const operator = await visit(room.host.operatorUrl);
  const visitors = new Map([['OPERATOR', operator]]);
  const { engine } = room.host;
  const events = Object.keys(changes) as StagedEvent[];
  for (const id of events) {
    const facts = withEventId(emptyDay(sampleFacts()), id);
    changes[id](facts);
    await operator.send('importEvent', { facts, source: 'uji' });
    await operator.send('goToPresentation', { presentationId: 'M01' });
  }
  await scoreAndLock(operator, room, visitors);
  const marks = () => {
    const eventId = engine.openEventId();
    const there = engine.read(HOST_SEAT, 'events').value.length;
    const facts = eventId === null ? '' : JSON.stringify(engine.readFacts(eventId));
    return `${eventId} ${there} ${facts}`;
  };
  const open = async (eventId: StagedEvent): Promise<EventFacts> => {
    if (engine.openEventId() !== eventId) await operator.send('openEvent', { eventId });
    return engine.readFacts(eventId);
  };
  return {
    room,
    operator,
    open,
    marks,
    try: async ({ rule, door, on, input, seat = 'OPERATOR', says = codeOf(rule), isCounted }) => {
      const facts = await open(on);
      const before = marks();
      const visitor = visitors.get(seat) ?? operator;
      const call = visitor.send(door, input(facts) as never);
      const said = isCounted
        ? await call.then((answer) => countedOf(answer, rule))
        : await problemOf(call);
      const changed = marks() === before ? '' : ' and something changed';
      const expected = isCounted ? codeOf(rule) : says;
      const isRight = said === expected && changed === '';
      const failure = isRight ? null : `said ${said ?? 'yes'}, not ${expected}${changed}`;
      return { rule, door, failure };
    },
    upload: async ({ rule, on, input }, route) => {
      const body = JSON.stringify(input(await open(on)));
      const before = marks();
      const headers = { 'content-type': 'application/octet-stream' };
      const answer = await operator.fetch(route, { method: 'POST', headers, body });
      const said = answer.ok ? countedOf(await answer.json(), rule) : await answer.text();
      const isRight = said === codeOf(rule) && marks() === before;
      return { rule, door: `POST ${route}`, failure: isRight ? null : `said ${said}` };
    },
    [Symbol.dispose]: () => visitors.forEach((each) => each[Symbol.dispose]()),
  };
}

/** A door that takes many counts what it left out. */
export function countedOf(answer: unknown, rule: string): string {
  const { refused, applied, waiting } = answer as Record<string, number>;
  return refused === 1 && applied === 0 && waiting === 0 ? codeOf(rule) : JSON.stringify(answer);
}

/** Plays the event `nilai` to where StagedEvent says. */
async function scoreAndLock(
  operator: Visitor,
  room: Room,
  visitors: Map<string, Visitor>,
): Promise<void> {
  for (const id of ['P1', 'P2', 'P3', 'P4', 'P5'])
    visitors.set(id, await visit(room.host.panelists.find((each) => each.id === id)?.url ?? ''));
  const content = contentOf(room.host.engine.readFacts('nilai'), 4);
  const act = (seat: string, name: CommandName, input: object) =>
    visitors.get(seat)!.send(name, input as never);
  const open = async (presentationId: string) => {
    await operator.send('goToPresentation', { presentationId });
    await operator.send('openScoring', { presentationId });
  };
  for (const presentationId of ['M02', 'M03', 'M05']) {
    await open(presentationId);
    for (const id of ['P1', 'P2', 'P3', 'P5'])
      await act(id, 'submitSheet', revisionOf(presentationId, 1, content));
    await operator.send('lockPresentation', { presentationId });
  }
  await act('P2', 'submitSheet', revisionOf('M02', 1, content, 'terlambat'));
  await operator.send('setReadiness', {
    presentationId: 'M03',
    readiness: 9,
    readinessNote: '',
    gateLegal: 1,
    gateEthics: 1,
    gateOwner: 1,
  });
  await operator.send('publishRanking', {});
  const unlock = { name: 'Sekretaris', reason: 'salah hitung' };
  await operator.send('unlockPresentation', { presentationId: 'M05', ...unlock });
  await open('M01');
  await act('P1', 'submitSheet', revisionOf('M01', 1, { ...content, note: openNote }));
  await operator.send('importSeat', {
    kind: 'bantaya-seat',
    version: 1,
    eventId: 'nilai',
    panelistId: 'P4',
    epoch: 1,
    locks: [],
    revisions: [{ ...revisionOf('M01', 1, content, 'berkas'), act: 'SUBMIT', order: 1 }],
  });
  await saveDecisions(operator);
  await operator.send('goToPresentation', { presentationId: 'M02' });
}

/** Of a talk that is scored, one without its fields, one that departs without a reason. */
async function saveDecisions(operator: Visitor): Promise<void> {
  const {
    eventId: _event,
    isConfirmed: _confirmed,
    confirmedBy: _confirmer,
    decidedAtMs: _at,
    suggestedClass: _class,
    ...decision
  } = sampleFacts().decision.find(({ code }) => code === 'DIREPLIKASI')!;
  const bare = { agencyId: null, targetDate: null, departureReason: '' };
  await operator.send('saveDecision', { ...decision, presentationId: 'M01' });
  await operator.send('saveDecision', { ...decision, ...bare, presentationId: 'M02' });
  const against = { code: 'TIDAK_DIREKOMENDASIKAN', reason: 'belum', departureReason: 'pendek' };
  await operator.send('saveDecision', { ...decision, ...against, presentationId: 'M03' } as never);
}
