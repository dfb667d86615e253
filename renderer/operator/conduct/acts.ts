/** What the console's keys and buttons do; each reads the situation at the moment it is pressed. */
import { nextRow } from '../../../electron/contract/agendaOrder.ts';
import type { Phase, Scene } from '../../../electron/contract/codes.ts';
import type { Live, Setup, TopicName, TopicValues } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { topicStore } from '../../stores/index.ts';
import { SETTLES_AFTER_MS } from '../../ui/index.ts';
import type { AgendaRow } from '../agendaRows.ts';
import { goTo } from '../shell/route.ts';
import { ask } from '../ask.ts';
import { mayLeave } from '../unfinished/askFirst.ts';
import type { Unfinished } from '../unfinished/unfinished.ts';
import { previousRow } from './agendaSteps.ts';
import { inTurn } from './busyStore.ts';
import { openDialog } from './dialogStore.ts';
import { findOpeningProblems } from './openingProblems.ts';
import { openPeople } from './personState.ts';
import { stepAction } from './phaseSteps.ts';

const MINUTE_MS = 60_000;

const topic = <N extends TopicName>(name: N): TopicValues[N] | undefined =>
  topicStore.getState().values[name] as TopicValues[N] | undefined;

function situation(): { setup: Setup; live: Live } | null {
  const [setup, live] = [topic('setup'), topic('live')];
  return setup && live ? { setup, live } : null;
}

/** Presses one of the six steps. */
export const takeStep = (phase: Phase): Promise<void> =>
  inTurn('step', phase, () => {
    const now = situation();
    const presentationId = now?.live.currentPresentationId;
    if (!now?.live.phase || !presentationId) return undefined;
    const action = stepAction(now.live.phase, phase);
    if (action === 'LOCK') return lock(presentationId);
    if (action === 'UNLOCK') return openDialog({ name: 'UNLOCK', presentationId });
    if (action === 'PUBLISH') return openDialog({ name: 'PUBLISH_RESULT', presentationId });
    if (action === 'OPEN_SCORING')
      return findOpeningProblems(now.setup, presentationId, topic('progress') ?? null)
        ? openDialog({ name: 'OPEN_SCORING', presentationId })
        : ask('openScoring', { presentationId });
    if (action === 'SET_PHASE' && (phase === 'READY' || phase === 'TALK' || phase === 'QA'))
      return ask('setPhase', { presentationId, phase });
    return undefined;
  });

/** Locks at once when nothing can come any more, else shows first who is away. */
function lock(presentationId: string): unknown {
  const progress = topic('progress');
  const people = progress?.presentationId === presentationId ? (progress.people ?? []) : [];
  return openPeople(people).length > 0 || !progress?.quorum.isMet
    ? openDialog({ name: 'LOCK', presentationId })
    : ask('lockPresentation', { presentationId });
}

type Row = Pick<AgendaRow, 'kind' | 'id'>;

const turnTo = ({ kind, id }: Row): Promise<unknown> =>
  kind === 'PRESENTATION'
    ? ask('goToPresentation', { presentationId: id })
    : ask('goToIntermission', { intermissionId: id });

/** Scoring is closed by locking; a talk that still runs has nothing to be done first. */
function lockFirst({ phase, presentationId }: Unfinished): void {
  if (phase === 'SCORING') void inTurn('step', 'LOCKED', () => lock(presentationId));
}

async function leaveFor(row: Row | null): Promise<unknown> {
  const now = situation();
  if (!row || !now) return undefined;
  if (row.id === (now.live.currentPresentationId ?? now.live.intermissionId)) return turnTo(row);
  const isScoring = now.live.phase === 'SCORING';
  return (await mayLeave('GO_ON', isScoring ? lockFirst : null)) ? turnTo(row) : undefined;
}

export const goToRow = (row: Row): Promise<void> => inTurn('goTo', row.id, () => leaveFor(row));

/** Pressed twice by a nervous hand, the next talk is not skipped: the new one has to be seen first. */
let movedAtMs = -Infinity;

const move = (name: 'next' | 'back', find: typeof previousRow): Promise<void> =>
  inTurn('goTo', name, async () => {
    if (performance.now() - movedAtMs < SETTLES_AFTER_MS) return;
    const now = situation();
    const row = now && find(now.setup, now.live);
    if (row && (await leaveFor(row))) movedAtMs = performance.now();
  });

export const goNext = (): Promise<void> => move('next', nextRow);
export const goBack = (): Promise<void> => move('back', previousRow);

/** The present talk, as long as it can still leave the agenda. */
function openTalk(): string | null {
  const now = situation();
  return isLocked(now?.live.phase) ? null : (now?.live.currentPresentationId ?? null);
}

export const askToSkip = (): Promise<void> =>
  inTurn('dialog', 'skip', () => {
    const presentationId = openTalk();
    if (presentationId) openDialog({ name: 'SKIP', presentationId });
  });

export const askToWithdraw = (): Promise<void> =>
  inTurn('dialog', 'withdraw', () => {
    const presentationId = openTalk();
    if (presentationId) openDialog({ name: 'WITHDRAW', presentationId });
  });

export const askForPaper = (): Promise<void> =>
  inTurn('dialog', 'paper', () => {
    const presentationId = openTalk();
    if (presentationId) openDialog({ name: 'PROXY', presentationId, panelistId: null });
  });

export function goToDeliberation(): void {
  goTo({ tab: 'results', results: 'deliberation' });
}

export const undo = (): Promise<void> => inTurn('undo', 'undo', () => ask('undoStep', {}));

export const toggleTimer = (): Promise<void> =>
  inTurn('timer', 'toggle', () => {
    const live = topic('live');
    if (!live?.currentPresentationId) return undefined;
    return live.timer.state === 'RUNNING' ? ask('pauseTimer', {}) : ask('startTimer', {});
  });

let minutesAdded = 0;

/**
 * Every press counts: three presses are three minutes.
 * @param minutes 1 or −1; the limit never falls below what has passed already by this key alone
 */
export async function addMinutes(minutes: number): Promise<void> {
  minutesAdded += 1;
  await inTurn('minute', String(minutesAdded), () =>
    ask('adjustTimer', { byMs: minutes * MINUTE_MS }),
  );
}

export const resetTimer = (): Promise<void> =>
  inTurn('timer', 'reset', () => ask('resetTimer', {}));

export const toggleBlank = (): Promise<void> =>
  inTurn('blank', 'toggle', () => {
    const stage = topic('stage');
    return stage && ask('setBlank', { isBlank: stage.isBlank ? 0 : 1 });
  });

/** Scenes made of scores are published with a preview the first time; after that the last published one comes back. */
export const showScene = (scene: Scene): Promise<void> =>
  inTurn('scene', scene, () => {
    const now = situation();
    if (!now) return undefined;
    if (scene === 'MESSAGE') return openDialog({ name: 'MESSAGE' });
    if (scene === 'RANKING') return openDialog({ name: 'PUBLISH_RANKING' });
    if (scene === 'COVERAGE') return openDialog({ name: 'PUBLISH_COVERAGE' });
    const presentationId = now.live.currentPresentationId;
    if (scene === 'RESULT' && presentationId)
      return openDialog({ name: 'PUBLISH_RESULT', presentationId });
    return ask('showScene', { scene });
  });

/** One step of the staged reveal forwards or back. */
export const reveal = (by: 1 | -1): Promise<void> =>
  inTurn('reveal', String(by), () => {
    const ranking = topic('stage')?.ranking;
    if (!ranking) return undefined;
    const step = Math.min(ranking.stepCount, Math.max(0, ranking.revealStep + by));
    return step === ranking.revealStep ? undefined : ask('setRevealStep', { step });
  });

/** @param step 0 hides all, Infinity reveals all */
export const revealTo = (step: number): Promise<void> =>
  inTurn('reveal', `to ${step}`, () => {
    const ranking = topic('stage')?.ranking;
    if (!ranking) return undefined;
    const to = Math.min(step, ranking.stepCount);
    return to === ranking.revealStep ? undefined : ask('setRevealStep', { step: to });
  });
