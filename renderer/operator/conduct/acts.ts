/** What the console's keys and buttons do; each reads the situation at the moment it is pressed. */
import { nextRow } from '../../../electron/contract/agendaOrder.ts';
import type { Phase, Scene } from '../../../electron/contract/codes.ts';
import type { Live, Setup, TopicName, TopicValues } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { topicStore } from '../../stores/index.ts';
import type { AgendaRow } from '../agendaRows.ts';
import { goTo } from '../shell/route.ts';
import { ask } from '../ask.ts';
import { previousRow } from './agendaSteps.ts';
import { once } from './busyStore.ts';
import { openDialog } from './dialogStore.ts';
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
export async function takeStep(phase: Phase): Promise<void> {
  const now = situation();
  const presentationId = now?.live.currentPresentationId;
  if (!now?.live.phase || !presentationId) return;
  const action = stepAction(now.live.phase, phase);
  if (action === 'LOCK') return lock(presentationId);
  if (action === 'UNLOCK') return openDialog({ name: 'UNLOCK', presentationId });
  if (action === 'PUBLISH') return openDialog({ name: 'PUBLISH_RESULT', presentationId });
  if (action === 'OPEN_SCORING') return once('step', () => ask('openScoring', { presentationId }));
  if (action === 'SET_PHASE' && (phase === 'READY' || phase === 'TALK' || phase === 'QA'))
    return once('step', () => ask('setPhase', { presentationId, phase }));
}

/** Locks at once when nothing can come any more, else shows first who is away. */
async function lock(presentationId: string): Promise<void> {
  const progress = topic('progress');
  const people = progress?.presentationId === presentationId ? (progress.people ?? []) : [];
  if (openPeople(people).length > 0 || !progress?.quorum.isMet)
    openDialog({ name: 'LOCK', presentationId });
  else await once('step', () => ask('lockPresentation', { presentationId }));
}

export async function goToRow(row: Pick<AgendaRow, 'kind' | 'id'>): Promise<void> {
  await once('goTo', () =>
    row.kind === 'PRESENTATION'
      ? ask('goToPresentation', { presentationId: row.id })
      : ask('goToIntermission', { intermissionId: row.id }),
  );
}

export async function goNext(): Promise<void> {
  const now = situation();
  const row = now && nextRow(now.setup, now.live);
  if (row) await goToRow(row);
}

export async function goBack(): Promise<void> {
  const now = situation();
  const row = now && previousRow(now.setup, now.live);
  if (row) await goToRow(row);
}

/** The present talk, as long as it can still leave the agenda. */
function openTalk(): string | null {
  const now = situation();
  return isLocked(now?.live.phase) ? null : (now?.live.currentPresentationId ?? null);
}

export function askToSkip(): void {
  const presentationId = openTalk();
  if (presentationId) openDialog({ name: 'SKIP', presentationId });
}

export function askToWithdraw(): void {
  const presentationId = openTalk();
  if (presentationId) openDialog({ name: 'WITHDRAW', presentationId });
}

export function askForPaper(): void {
  const presentationId = openTalk();
  if (presentationId) openDialog({ name: 'PROXY', presentationId, panelistId: null });
}

export function goToDeliberation(): void {
  goTo({ tab: 'results', results: 'deliberation' });
}

export const undo = (): Promise<void> => once('undo', () => ask('undoStep', {}));

export async function toggleTimer(): Promise<void> {
  const live = topic('live');
  if (!live?.currentPresentationId) return;
  await once('timer', () =>
    live.timer.state === 'RUNNING' ? ask('pauseTimer', {}) : ask('startTimer', {}),
  );
}

/** @param minutes 1 or −1; the limit never falls below what has passed already by this key alone */
export async function addMinutes(minutes: number): Promise<void> {
  await once('minute', () => ask('adjustTimer', { byMs: minutes * MINUTE_MS }));
}

export const resetTimer = (): Promise<void> => once('timer', () => ask('resetTimer', {}));

export async function toggleBlank(): Promise<void> {
  const stage = topic('stage');
  if (stage) await once('blank', () => ask('setBlank', { isBlank: stage.isBlank ? 0 : 1 }));
}

/** Scenes made of scores are published with a preview the first time; after that the last published one comes back. */
export async function showScene(scene: Scene): Promise<void> {
  const now = situation();
  if (!now) return;
  if (scene === 'MESSAGE') return openDialog({ name: 'MESSAGE' });
  if (scene === 'RANKING') return openDialog({ name: 'PUBLISH_RANKING' });
  if (scene === 'COVERAGE') return openDialog({ name: 'PUBLISH_COVERAGE' });
  const presentationId = now.live.currentPresentationId;
  if (scene === 'RESULT' && presentationId)
    return openDialog({ name: 'PUBLISH_RESULT', presentationId });
  await once('scene', () => ask('showScene', { scene }));
}

/** One step of the staged reveal forwards or back. */
export async function reveal(by: 1 | -1): Promise<void> {
  const ranking = topic('stage')?.ranking;
  if (!ranking) return;
  const step = Math.min(ranking.stepCount, Math.max(0, ranking.revealStep + by));
  if (step !== ranking.revealStep) await once('reveal', () => ask('setRevealStep', { step }));
}

/** @param step 0 hides all, Infinity reveals all */
export async function revealTo(step: number): Promise<void> {
  const ranking = topic('stage')?.ranking;
  if (!ranking) return;
  const to = Math.min(step, ranking.stepCount);
  if (to !== ranking.revealStep) await once('reveal', () => ask('setRevealStep', { step: to }));
}
