/** A WebSocket that gives up in time, and says so in a way its owner hears. */

const OPENS_WITHIN_MS = 6_000;

/**
 * Says it is closed as soon as it is given up. On a network that swallows packets the browser waits a minute for the
 * other side's goodbye, and the page would go on saying that it is connected; nor does it give up opening soon enough
 * to try again when the network is back.
 */
export class PromptSocket extends WebSocket {
  #hasOpened = false;
  #hasFailed = false;
  #hasClosed = false;

  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const patience = setTimeout(() => this.close(), OPENS_WITHIN_MS);
    this.addEventListener('open', () => {
      this.#hasOpened = true;
      clearTimeout(patience);
    });
    this.addEventListener('error', () => {
      this.#hasFailed = true;
    });
    // First listener of all: the browser's own, later event must not be heard a second time.
    this.addEventListener('close', (event) => {
      clearTimeout(patience);
      if (this.#hasClosed) event.stopImmediatePropagation();
      this.#hasClosed = true;
      // Who waits for it to open listens for this one alone.
      if (!this.#hasOpened && !this.#hasFailed) this.dispatchEvent(new Event('error'));
    });
  }

  override close(code?: number, reason?: string): void {
    super.close(code, reason);
    if (this.#hasClosed) return;
    this.dispatchEvent(new CloseEvent('close', { code: code ?? 1006, wasClean: false }));
  }
}
