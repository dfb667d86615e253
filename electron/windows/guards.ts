/** What every window is denied: other pages, new windows, permissions, other hosts. */
import { app, type Session, type WebContents } from 'electron';
import { mayShow, originOf } from './places.ts';

export interface GuardOptions {
  readonly log: (line: string) => void;
  /** A page of ours asked for a second window with its own projector in it; main opens it in its own way. */
  readonly onProjectorAsked: (contents: WebContents) => void;
}

/** Guards every page of this process, also one that nobody here has opened. */
export function guardContents({ log, onProjectorAsked }: GuardOptions): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault: () => void; url: string }): void => {
      if (mayShow(contents, event.url)) return;
      event.preventDefault();
      log(`navigation denied: ${originOf(event.url)}`);
    };
    // `will-navigate` and the same for every frame inside.
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (mayShow(contents, url) && new URL(url).pathname.startsWith('/projector'))
        onProjectorAsked(contents);
      else log(`new window denied: ${originOf(url)}`);
      return { action: 'deny' };
    });
  });
}

/** A session that speaks with one origin and grants nothing. */
export function guardSession(partition: Session, origin: string): void {
  partition.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  partition.setPermissionCheckHandler(() => false);
  partition.setDevicePermissionHandler(() => false);
  partition.setSpellCheckerEnabled(false);
  // A proxy of the office knows neither the loopback nor the room.
  void partition.setProxy({ mode: 'direct' });
  const allowed = new Set([origin, origin.replace(/^http/, 'ws')]);
  partition.webRequest.onBeforeRequest(({ url }, answer) => {
    // `blob:` carries the origin that made it; tools of a development build are local.
    const isOwn = allowed.has(originOf(url)) || url.startsWith('data:');
    answer({ cancel: !isOwn && !(url.startsWith('devtools:') && !app.isPackaged) });
  });
}
