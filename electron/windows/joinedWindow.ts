/** A seat in a room on another laptop: one origin, one certificate, a session of its own, no reach into this laptop. */
import { X509Certificate } from 'node:crypto';
import { screen, session, type BrowserWindow, type Display } from 'electron';
import type { Arrangement } from '../contract/desktop.ts';
import type { RoomAddress } from '../contract/roomAddress.ts';
import { askPerson } from './ask.ts';
import { keyOf } from './displays.ts';
import { refuseDownloads } from './downloads.ts';
import type { Memory } from './memory.ts';
import { present } from './operatorWindow.ts';
import { recoverWindow } from './recovery.ts';
import { recallBounds, rememberPlace } from './rememberPlace.ts';
import { createSecureWindow, load } from './secureWindow.ts';
import type { ShellWords } from './words.ts';

export interface JoinedOptions {
  readonly room: RoomAddress;
  /** SHA-256 of the certificate, `AB:CD:…`. */
  readonly fingerprint: string;
  readonly memory: Memory;
  readonly words: () => ShellWords;
  readonly log: (line: string) => void;
}

/** What a verify procedure answers: accepted, or refused whatever Chromium thinks. */
const ACCEPTED = 0;
const REFUSED = -2;

export function openJoinedWindow({
  room,
  fingerprint,
  memory,
  words,
  log,
}: JoinedOptions): BrowserWindow {
  const { origin, page } = room;
  // Bound to the host's certificate: sheets kept on this laptop wait for that host, wherever its address moves.
  const partition = `persist:room-${fingerprint.replaceAll(':', '').slice(0, 32).toLowerCase()}`;
  const roomSession = session.fromPartition(partition);
  const { hostname } = new URL(origin);
  roomSession.setCertificateVerifyProc((request, answer) => {
    const isPinned =
      request.hostname === hostname && isCertificate(request.certificate.data, fingerprint);
    if (!isPinned) log(`certificate of ${request.hostname} is not the pinned one`);
    answer(isPinned ? ACCEPTED : REFUSED);
  });
  refuseDownloads(roomSession);
  const window = createSecureWindow({
    origin,
    bridge: 'JOINED',
    partition,
    look: {
      ...recallBounds(memory, 'joined', { width: 1366, height: 768 }),
      minWidth: 360,
      minHeight: 480,
      title: words().joined,
    },
  });
  present(window, memory.now.joined?.isMaximized ?? true);
  rememberPlace(window, memory, 'joined');
  const url = origin + page;
  recoverWindow(window, { name: 'joined', isAttended: true, words, log, freshUrl: () => url });
  window.webContents.on('did-fail-load', (_event, code, _text, address, isMainFrame) => {
    // -3: another load took its place.
    if (!isMainFrame || code === -3) return;
    log(`room ${origin} did not load (${code})`);
    window.show();
    const { roomLostQuestion, roomLostDetail, closeWindow, tryAgain } = words();
    void askPerson(window, {
      message: roomLostQuestion,
      detail: roomLostDetail,
      stay: closeWindow,
      go: tryAgain,
    }).then((isAgain) => {
      if (window.isDestroyed()) return;
      if (isAgain) load(window, address || url);
      else window.close();
    });
  });
  load(window, url);
  return window;
}

function isCertificate(pem: string, fingerprint: string): boolean {
  try {
    return new X509Certificate(pem).fingerprint256 === fingerprint;
  } catch {
    return false;
  }
}

/** The displays as a joined window sees them; it may stand on any of them. */
export function readJoinedArrangement(window: BrowserWindow): Arrangement {
  const standsOn = screen.getDisplayMatching(window.getBounds());
  const primaryId = screen.getPrimaryDisplay().id;
  return {
    displays: screen.getAllDisplays().map((display) => ({
      key: keyOf(display),
      label: display.label,
      ...display.bounds,
      scaleFactor: display.scaleFactor,
      isPrimary: display.id === primaryId,
      isInternal: display.internal,
      holdsOperator: false,
      isShowing: window.isFullScreen() && display.id === standsOn.id,
    })),
    projector: window.isFullScreen() ? 'SHOWN' : 'CLOSED',
  };
}

/** Fills a display with a joined window; null brings its frame back. */
export function fillDisplay(window: BrowserWindow, key: string | null): void {
  if (window.isFullScreen()) window.setFullScreen(false);
  const display = screen.getAllDisplays().find((each) => keyOf(each) === key);
  if (!display) return;
  window.setBounds(display.workArea);
  window.setFullScreen(true);
}

export function fillNextDisplay(window: BrowserWindow): void {
  const displays: Display[] = screen.getAllDisplays();
  const standsOn = screen.getDisplayMatching(window.getBounds());
  const at = displays.findIndex(({ id }) => id === standsOn.id);
  const next = displays[(at + 1) % displays.length];
  if (next) fillDisplay(window, keyOf(next));
}
