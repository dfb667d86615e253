/** Frames that no page sends: malformed, mistyped, oversized or out of turn. None of them may change anything. */
import { createDice, type Dice } from '../../engine/sample/dice.ts';

/** What a stranger in a seat knows of the day. */
export interface Target {
  /** One that is not open for scoring. */
  readonly closedPresentationId: string;
  readonly openPresentationId: string;
  readonly criteria: readonly string[];
  readonly otherPanelistId: string;
}

export type BadFrame = string | Uint8Array;

/** @returns a source of frames, the same ones for the same seed */
export function createBadFrames(seed: number, target: Target): () => BadFrame {
  const dice = createDice(seed);
  // Far from the ids a page uses: answers must not be taken for those of its own calls.
  let id = 1_000_000;
  return () => {
    id += 1;
    const kind = dice.pick([malformed, malformed, mistyped, mistyped, oversized, outOfTurn]);
    return kind(dice, target, id);
  };
}

type Kind = (dice: Dice, target: Target, id: number) => BadFrame;

const call = (id: number, path: unknown, input: unknown, method: unknown = 'mutation') =>
  JSON.stringify({ id, method, params: { path, input } });
const command = (id: number, name: unknown, input: unknown) =>
  call(id, 'command', { name, input, id: `buruk-${id}` });

const malformed: Kind = (dice, target, id) => {
  const whole = command(id, 'saveDraft', sheet(target.openPresentationId, target.criteria));
  return dice.pick<() => BadFrame>([
    () => whole.slice(0, dice.below(whole.length)),
    () => whole.replace(':', ','),
    () => `${whole}${whole}`,
    () => Uint8Array.from({ length: 1 + dice.below(300) }, () => dice.below(256)),
    () =>
      dice.pick([
        '',
        ' ',
        '{',
        '}',
        'null',
        '[]',
        '42',
        '"PING',
        'PONG ',
        '\u0000',
        '{"id":',
        '[[[',
        '\uD800',
      ]),
    () => '['.repeat(1 + dice.below(5000)),
    () => `{"id":${id},"method":"mutation","params":{"path":"command","path":"seat"`,
    () => JSON.stringify({ id, jsonrpc: dice.pick([1, '3.0', null]), method: 'mutation' }),
  ])();
};

const mistyped: Kind = (dice, target, id) => {
  const right = sheet(target.openPresentationId, target.criteria);
  const wrong = dice.pick<unknown>([null, -1, 1.5, 1e300, '', [], {}, true, 'NaN', '9'.repeat(40)]);
  const field = dice.pick(Object.keys(right));
  const [first, ...others] = right.content.scores;
  return dice.pick<() => string>([
    () => call(id, wrong, {}),
    () => call(id, 'command', wrong),
    () => call(id, 'seat', {}, wrong),
    () => command(id, wrong, right),
    () => command(id, 'saveDraft', wrong),
    () => command(id, 'saveDraft', { ...right, [field]: field === 'base' ? 7 : wrongFor(field) }),
    () => command(id, 'saveDraft', { ...right, extra: wrong }),
    () =>
      command(id, 'saveDraft', {
        ...right,
        content: { ...right.content, scores: [first, { ...others[0], value: 'lima' }] },
      }),
    () => command(id, 'submitSheet', { ...right, revision: dice.pick([0, -1, 1.5, 1e10, '1']) }),
    () => command(id, 'saveDraft', { ...right, presentationId: { $ne: null } }),
    () =>
      `{"id":${id},"method":"mutation","params":{"path":"command","input":{"__proto__":{"name":"lockPresentation"},"name":"saveDraft"}}}`,
    () => call(id, dice.pick(['__proto__', 'constructor', 'command.command', 'toString', '']), {}),
  ])();
};

/** A value that the field's schema refuses. */
function wrongFor(field: string): unknown {
  return field === 'receipt' ? 5 : field === 'revision' ? 'satu' : ['x'];
}

const oversized: Kind = (dice, target, id) => {
  const right = sheet(target.openPresentationId, target.criteria);
  const long = 'a'.repeat(20_000 + dice.below(20_000));
  return dice.pick<() => string>([
    () => command(id, long, right),
    () => command(id, 'saveDraft', { ...right, device: long }),
    () => command(id, 'saveDraft', { ...right, receipt: long }),
    () => command(id, 'saveDraft', { ...right, content: { ...right.content, note: long } }),
    () =>
      command(id, 'saveDraft', {
        ...right,
        content: {
          ...right.content,
          scores: Array.from({ length: 200 }, () => right.content.scores[0]),
        },
      }),
    () => call(id, 'feed', { topics: Array.from({ length: 100 }, () => 'live') }, 'subscription'),
    () => call(id, 'command', { name: 'saveDraft', input: right, id: long }),
    () =>
      JSON.stringify(
        Array.from({ length: 101 + dice.below(200) }, (_, index) => ({
          id: id + index,
          method: 'query',
          params: { path: 'seat' },
        })),
      ),
  ])();
};

const outOfTurn: Kind = (dice, target, id) => {
  const right = sheet(target.openPresentationId, target.criteria);
  const [first] = right.content.scores;
  const scores = (list: unknown[]) => ({ ...right, content: { ...right.content, scores: list } });
  return dice.pick<() => string>([
    () => command(id, 'submitSheet', sheet(target.closedPresentationId, target.criteria)),
    () => command(id, 'saveDraft', sheet(target.closedPresentationId, target.criteria)),
    () => command(id, 'submitSheet', scores([first])),
    () => command(id, 'saveDraft', scores([{ ...first, value: dice.pick([0, 99, -5]) }])),
    () => command(id, 'saveDraft', scores([first, first])),
    () => command(id, 'saveDraft', scores([{ ...first, criterionId: 'tidak-ada' }])),
    () => command(id, 'saveDraft', { ...right, presentationId: 'tidak-ada' }),
    () => command(id, 'abstainSheet', right),
    () =>
      command(id, dice.pick(['lockPresentation', 'openScoring', 'goToPresentation']), {
        presentationId: target.openPresentationId,
      }),
    () =>
      command(id, 'unlockPresentation', {
        presentationId: target.openPresentationId,
        name: 'x',
        reason: 'y',
      }),
    () =>
      command(id, 'enterProxySheet', {
        presentationId: target.openPresentationId,
        panelistId: target.otherPanelistId,
        content: right.content,
        state: 'SUBMITTED',
        reason: 'x',
      }),
    () => command(id, 'adjustTimer', { byMs: 60_000 }),
    () => command(id, 'deleteEvent', { eventId: 'contoh-2026-12-09', confirmName: 'x' }),
    () =>
      call(
        id,
        'feed',
        { topics: [dice.pick(['setup', 'tray', 'lockedSheets', 'ranking', 'log'])] },
        'subscription',
      ),
    () => call(id, 'reportDisplay', { displayId: 'x', width: 1, height: 1, shownVersion: null }),
    () => call(id, 'displayOrders', { displayId: 'x' }, 'subscription'),
    () => call(id, 'command', { name: 'saveDraft', input: right, id: 'x' }, 'query'),
    () => JSON.stringify({ id, method: 'subscription.stop' }),
    () => command(id, 'presentLocks', { records: [forgedLock(target, dice.below(1000))] }),
  ])();
};

/** Right in every field, so that a frame is wrong in one place only. */
function sheet(presentationId: string, criteria: readonly string[]) {
  return {
    presentationId,
    device: 'asing',
    revision: 1,
    base: null as { device: string; revision: number } | null,
    content: {
      scores: criteria.map((criterionId) => ({
        criterionId,
        value: 3,
        isNotApplicable: 0,
        note: '',
      })),
      note: '',
      vote: null,
      abstainReason: '',
    },
    receipt: null as string | null,
  };
}

function forgedLock({ openPresentationId }: Target, number: number) {
  return {
    eventId: 'contoh-2026-12-09',
    presentationId: openPresentationId,
    epoch: 1,
    number,
    kind: 'LOCK',
    atMs: 0,
    sheets: [],
    signature: '00'.repeat(32),
  };
}
