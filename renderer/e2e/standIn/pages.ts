/** The Chromium side of the stand-in: a page for each window, and what Chromium would ask the shell. */
import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import type { Browser, BrowserContext, Download, Page, Route } from 'playwright';
import { DELIVER, INVOKE, OPEN, preloadScript, USED } from './preloadScript.ts';
import { noteUsed } from './used.ts';
import type { FromDesktop, Question, ToDesktop } from './wire.ts';

/** Chromium's names of what Electron calls a permission. */
const PERMISSIONS = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'clipboard-read',
  'midi',
];

export interface Desk {
  readonly browser: Browser;
  readonly tell: (message: ToDesktop) => void;
  /** @returns what the shell's handler said */
  readonly ask: (question: Question) => Promise<unknown>;
}

export interface Held {
  readonly id: number;
  readonly partition: string;
  page: Page;
  isCrashed: boolean;
  /** The address main itself is loading: nobody is asked about that. */
  loading: string | undefined;
  /** Addresses whose certificate the shell accepted. */
  readonly trusted: Set<string>;
}
type Opened = Extract<FromDesktop, { kind: 'open' }>;

const withoutHash = (url: string): string => url.split('#')[0] ?? '';

/** Sessions by partition; those called `persist:` outlive a restart of the desktop. */
export class Contexts {
  private readonly known = new Map<string, Promise<BrowserContext>>();
  private readonly browser: Browser;
  constructor(browser: Browser) {
    this.browser = browser;
  }
  find(partition: string): Promise<BrowserContext> {
    let context = this.known.get(partition);
    if (!context) {
      context = this.browser.newContext({ ignoreHTTPSErrors: true, acceptDownloads: true });
      this.known.set(partition, context);
    }
    return context;
  }
  async forget(): Promise<void> {
    for (const [partition, context] of this.known) {
      if (partition.startsWith('persist:')) continue;
      this.known.delete(partition);
      await (await context).close();
    }
  }
}

export class Pages {
  readonly held = new Map<number, Promise<Held>>();
  private readonly desk: Desk;
  private readonly contexts: Contexts;
  constructor(desk: Desk, contexts: Contexts) {
    this.desk = desk;
    this.contexts = contexts;
  }

  async open(opened: Opened): Promise<void> {
    const held = this.create(opened);
    this.held.set(opened.id, held);
    await held;
  }
  private async create(opened: Opened): Promise<Held> {
    const { id, partition } = opened;
    const context = await this.contexts.find(partition);
    const held: Held = {
      id,
      partition,
      page: await context.newPage(),
      isCrashed: false,
      loading: undefined,
      trusted: new Set(),
    };
    await this.furnish(held, opened);
    return held;
  }

  private async furnish(held: Held, opened: Opened): Promise<void> {
    const { page, id } = held;
    const { ask, tell } = this.desk;
    await page.setViewportSize({ width: opened.width, height: opened.height });
    await page.exposeBinding(INVOKE, async ({ frame }, channel: string, values: unknown[]) => {
      const isTop = frame === page.mainFrame();
      const question: Question = { about: 'invoke', id, url: frame.url(), isTop, channel, values };
      return ask(question).then(
        (ok) => ({ ok }),
        (error: unknown) => ({ error: String(error) }),
      );
    });
    // Before the preload, which calls it at once.
    await page.exposeBinding(USED, (_source, member: string) => noteUsed(member));
    await page.addInitScript(preloadScript(readFileSync(opened.preload, 'utf8'), opened.args));
    await page.route('**/*', (route) =>
      this.pass(held, route).catch(() => route.abort().catch(() => undefined)),
    );
    page.on('crash', () => {
      held.isCrashed = true;
      tell({ kind: 'emit', id, event: 'gone' });
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && !frame.url().startsWith('chrome'))
        tell({ kind: 'emit', id, event: 'loaded', url: frame.url() });
    });
    await page.exposeBinding(OPEN, async (_source, url: string) => {
      if ((await ask({ about: 'open', id, url })) === true)
        throw new Error('The stand-in opens no second window for a page');
    });
    // By whatever other way one came up.
    page.on('popup', (popup) => void popup.close());
    page.on('download', (download) => void this.save(held, download));
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') void dialog.dismiss();
    });
    this.reopen.set(id, opened);
  }
  private readonly reopen = new Map<number, Opened>();

  /** A request on its way out: the session may refuse it, a navigation the window. */
  private async pass(held: Held, route: Route): Promise<void> {
    const { ask } = this.desk;
    const { id } = held;
    const request = route.request();
    const url = request.url();
    const isNavigation = request.isNavigationRequest();
    const isOwn =
      isNavigation &&
      held.loading === withoutHash(url) &&
      request.frame() === held.page.mainFrame();
    // A navigation is asked about before anything goes out.
    if (isNavigation && !isOwn && (await ask({ about: 'navigate', id, url })) !== true)
      return route.abort('aborted');
    if ((await ask({ about: 'request', id, url })) !== true) return route.abort('blockedbyclient');
    if (!isNavigation) return route.continue();
    const response = await route.fetch({ maxRedirects: 0 });
    const { location } = response.headers();
    if (response.status() >= 300 && response.status() < 400 && location !== undefined) {
      const target = new URL(location, url).href;
      if ((await ask({ about: 'redirect', id, url: target })) !== true)
        return route.abort('aborted');
      if (isOwn) held.loading = withoutHash(target);
    }
    return route.fulfill({ response });
  }

  private async save(held: Held, download: Download): Promise<void> {
    const { ask, tell } = this.desk;
    const place = await ask({
      about: 'download',
      id: held.id,
      fileName: download.suggestedFilename(),
    });
    if (typeof place !== 'string') return download.cancel();
    const isComplete = await download.saveAs(place).then(
      () => true,
      () => false,
    );
    tell({ kind: 'downloaded', id: held.id, isComplete });
  }

  async load(id: number, url: string): Promise<void> {
    const held = await this.held.get(id);
    if (!held) return;
    if (!(await this.mayTrust(held, url))) {
      this.desk.tell({ kind: 'failed', id, url });
      return;
    }
    await this.grant(held, url);
    if (held.isCrashed) await this.replace(held);
    held.loading = withoutHash(url);
    try {
      await held.page.goto(url);
    } catch (error) {
      if (!String(error).includes('ERR_ABORTED') && !held.page.isClosed() && !held.isCrashed)
        this.desk.tell({ kind: 'failed', id, url });
    }
  }
  async reload(id: number): Promise<void> {
    const held = await this.held.get(id);
    if (!held) return;
    const url = held.page.url();
    held.loading = withoutHash(url);
    if (held.isCrashed) {
      await this.replace(held);
      await held.page.goto(url);
    } else await held.page.reload();
  }
  /** Playwright gives a crashed page up; the window goes on in a new one of the same session. */
  private async replace(held: Held): Promise<void> {
    const opened = this.reopen.get(held.id);
    if (!opened) return;
    const old = held.page;
    held.page = await old.context().newPage();
    held.isCrashed = false;
    await this.furnish(held, opened);
    void old.close().catch(() => undefined);
  }

  async crash(id: number): Promise<void> {
    const held = await this.held.get(id);
    if (!held) return;
    const session = await held.page.context().newCDPSession(held.page);
    await session.send('Page.crash' as never).catch(() => undefined);
  }
  /** @returns whether the page let itself be closed */
  async unload(id: number): Promise<boolean> {
    const held = await this.held.get(id);
    if (!held || held.isCrashed || held.page.isClosed()) return true;
    const { page } = held;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    page.once('close', () => resolve(true));
    const answer = async (dialog: {
      type: () => string;
      accept: () => Promise<void>;
      dismiss: () => Promise<void>;
    }): Promise<void> => {
      if (dialog.type() !== 'beforeunload') return;
      if ((await this.desk.ask({ about: 'unload', id })) === true) await dialog.accept();
      else {
        await dialog.dismiss();
        resolve(false);
      }
    };
    page.on('dialog', answer);
    await page.close({ runBeforeUnload: true });
    const isClosed = await promise;
    page.off('dialog', answer);
    return isClosed;
  }
  async destroy(id: number): Promise<void> {
    const held = await this.held.get(id);
    this.held.delete(id);
    await held?.page.close().catch(() => undefined);
  }
  async resize(id: number, width: number, height: number): Promise<void> {
    const held = await this.held.get(id);
    await held?.page.setViewportSize({ width, height }).catch(() => undefined);
  }
  async send(id: number, channel: string, values: unknown[]): Promise<void> {
    const held = await this.held.get(id);
    await held?.page
      .evaluate(
        ([name, where, what]) => {
          const deliver = (globalThis as unknown as Record<string, unknown>)[name];
          if (typeof deliver === 'function') deliver(where, what);
        },
        [DELIVER, channel, values] as const,
      )
      .catch(() => undefined);
  }

  /** What the shell's handlers grant is granted in Chromium; without a handler that is everything. */
  private async grant(held: Held, url: string): Promise<void> {
    const granted: string[] = [];
    for (const permission of PERMISSIONS) {
      if ((await this.desk.ask({ about: 'permission', id: held.id, permission })) === true)
        granted.push(permission);
    }
    await held.page.context().grantPermissions(granted, { origin: new URL(url).origin });
  }
  /** Shows the shell the certificate that the host at `url` really has. */
  private async mayTrust(held: Held, url: string): Promise<boolean> {
    const { protocol, hostname, port, host } = new URL(url);
    if (protocol !== 'https:') return true;
    if (held.trusted.has(host)) return true;
    const pem = await readCertificate(hostname, Number(port || 443));
    if (pem === undefined) return false;
    const isTrusted =
      (await this.desk.ask({ about: 'certificate', id: held.id, hostname, pem })) === true;
    if (isTrusted) held.trusted.add(host);
    return isTrusted;
  }
}

function readCertificate(host: string, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const socket = tls.connect({ host, port, rejectUnauthorized: false }, () => {
    const raw = socket.getPeerCertificate().raw.toString('base64');
    socket.end();
    resolve(
      `-----BEGIN CERTIFICATE-----\n${raw.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`,
    );
  });
  socket.on('error', () => resolve(undefined));
  return promise;
}
