/** Answers window.desktop: every call is checked for who makes it, from which page, and with what. */
import { BrowserWindow, ipcMain } from 'electron';
import {
  desktopCalls,
  type BridgeKind,
  type CallChannel,
  type DesktopAnswers,
  type DesktopCall,
  type DesktopInput,
  type DesktopNews,
  type NewsChannel,
} from '../contract/desktop.ts';
import { originOf, placeOf } from './places.ts';

export type Answers = {
  readonly [Call in DesktopCall]: (
    window: BrowserWindow,
    input: DesktopInput<Call>,
  ) => DesktopAnswers[Call] | Promise<DesktopAnswers[Call]>;
};

export function answerCalls(answers: Answers, log: (line: string) => void): void {
  for (const name of Object.keys(desktopCalls) as DesktopCall[]) {
    const { bridges, input: schema } = desktopCalls[name];
    const answer = answers[name] as (window: BrowserWindow, input: unknown) => unknown;
    const channel: CallChannel = `call:${name}`;
    ipcMain.handle(channel, (event, input: unknown) => {
      const place = placeOf(event.sender);
      const frame = event.senderFrame;
      const window = BrowserWindow.fromWebContents(event.sender);
      const isOurs =
        place !== undefined &&
        // Only the page itself; a frame inside it is somebody else.
        frame?.parent === null &&
        originOf(frame.url) === place.origin &&
        (bridges as readonly BridgeKind[]).includes(place.bridge);
      if (!isOurs || !window) {
        log(`call ${name} refused to ${originOf(frame?.url ?? '')}`);
        throw new Error('REFUSED');
      }
      const parsed = schema.safeParse(input);
      if (!parsed.success) {
        log(`call ${name} with a bad payload refused`);
        throw new Error('INVALID_INPUT');
      }
      return answer(window, parsed.data);
    });
  }
}

/** Tells a page something unasked; a window that is gone needs no news. */
export function tell<News extends keyof DesktopNews>(
  window: BrowserWindow | undefined,
  news: News,
  value: DesktopNews[News],
): void {
  if (!window || window.isDestroyed()) return;
  const channel: NewsChannel = `news:${news}`;
  window.webContents.send(channel, value);
}
