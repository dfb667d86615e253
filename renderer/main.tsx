/** The pages' entry: picks the seat from the address, opens its link, puts the stores behind it. */
import { setNonce } from 'get-nonce';
import { type ComponentType, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { findSeatPlace, seatPath } from '../electron/contract/paths.ts';
import { currentLanguage, i18n, loadTexts, type SeatTexts } from './i18n/language.ts';
import {
  claimLink,
  connect,
  findToken,
  letCarryIn,
  resumeWaiting,
  stashCarry,
} from './link/index.ts';
import { patchConnection, patchSeat, patchTopic } from './stores/index.ts';
import {
  AppProvider,
  EmptyState,
  holdBack,
  keepOwnTexts,
  noteTimerArrival,
  printLight,
  SeatBoundary,
  StartProblem,
  steadyPresses,
  WaitingForNod,
} from './ui/index.ts';

/** Each seat is a bundle of its own: a panelist's page never loads the operator's code. */
const seats: Record<SeatTexts, () => Promise<ComponentType>> = {
  operator: async () => (await import('./operator/OperatorSeat.tsx')).OperatorSeat,
  projector: async () => (await import('./projector/ProjectorSeat.tsx')).ProjectorSeat,
  panelist: async () => (await import('./panelist/PanelistSeat.tsx')).PanelistSeat,
  join: async () => (await import('./join/JoinSeat.tsx')).JoinSeat,
  check: async () => (await import('./check/CheckPage.tsx')).CheckPage,
  start: async () => (await import('./start/StartSeat.tsx')).StartSeat,
};

const seatOfRole = { OPERATOR: 'operator', PROJECTOR: 'projector', PANELIST: 'panelist' } as const;

/** "/panelist/p3/anything" is the seat panelist at "/panelist/p3". */
function findSeat(pathname: string): { name: SeatTexts; path: string } | undefined {
  if (/^\/join(\/|$)/.test(pathname)) return { name: 'join', path: '/join' };
  if (/^\/start(\/|$)/.test(pathname)) return { name: 'start', path: '/start' };
  if (/^\/check(\/|$)/.test(pathname)) return { name: 'check', path: '/check' };
  const place = findSeatPlace(pathname);
  if (!place) return undefined;
  const path = seatPath(place.role, place.role === 'PANELIST' ? place.panelistId : null);
  return { name: seatOfRole[place.role], path };
}

/** Pages of nobody in particular: they need no session. */
const seatless: ReadonlySet<SeatTexts> = new Set(['join', 'start', 'check']);

/** Pages on which a press of Back must lose nothing. Who joins holds it too: behind it may lie the seat of who sat before. */
const held: ReadonlySet<SeatTexts> = new Set(['operator', 'panelist', 'join']);

function openConnection(seatPath: string): void {
  connect(seatPath, {
    onState: patchConnection,
    onSeat: patchSeat,
    onTopic(message) {
      if (patchTopic(message) && message.topic === 'live') noteTimerArrival(message.value as never);
    },
  });
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);

/** Draws a page that is no seat: nothing of the host is needed for it. */
function showAlone(page: ReactNode): void {
  root.render(
    <AppProvider seat="none" nonce={nonce}>
      <main>{page}</main>
    </AppProvider>,
  );
}

async function start(): Promise<void> {
  steadyPresses();
  printLight();
  keepOwnTexts(document.body);
  stashCarry();
  setNonce(nonce);
  document.documentElement.lang = currentLanguage();
  const seat = findSeat(window.location.pathname);
  if (!seat) {
    showAlone(<EmptyState order={1} title={i18n.t('noPage')} />);
    return;
  }
  const settleBack = held.has(seat.name) ? holdBack() : undefined;
  const [Seat] = await Promise.all([seats[seat.name](), loadTexts(seat.name), claim(seat)]);
  // The operator's miniature is fed by its parent: a page of its own connection would need a session of its own.
  const isPreview =
    seat.name === 'projector' && new URLSearchParams(window.location.search).has('preview');
  if (!seatless.has(seat.name) && !isPreview) openConnection(seat.path);
  settleBack?.();
  root.render(
    <StrictMode>
      <AppProvider seat={seat.name} nonce={nonce}>
        <SeatBoundary isUnattended={seat.name === 'projector'}>
          <Seat />
        </SeatBoundary>
      </AppProvider>
    </StrictMode>,
  );
}

/** Makes sure of a session before the seat is drawn, where the address brings a token or a request still waits. */
async function claim(seat: { name: SeatTexts; path: string }): Promise<void> {
  if (seatless.has(seat.name)) return;
  const onWaiting = (): void => showAlone(<WaitingForNod />);
  const token = findToken(window.location.hash);
  if (token) {
    await claimLink(seat.path, token, onWaiting);
    letCarryIn();
    return;
  }
  const path = await resumeWaiting(onWaiting);
  if (path !== undefined) letCarryIn();
  if (path !== undefined && path !== `${seat.path}/`) window.location.replace(path);
}

start().catch((error: unknown) => showAlone(<StartProblem problem={error} />));

// A link pasted over the address of an open page changes the fragment alone; the browser would not load anything.
window.addEventListener('hashchange', () => {
  if (findToken(window.location.hash)) window.location.reload();
});
