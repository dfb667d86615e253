const OPENS_WITHIN_MS = 6_000;

/**
 * A WebSocket that says it is closed as soon as it is given up. On a network that swallows packets the browser waits
 * a minute for the other side's goodbye, and the page would go on saying that it is connected; nor does it give up
 * opening soon enough to try again when the network is back.
 */
export class PromptSocket extends WebSocket {
  #hasClosed = false;

  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    // First listener of all: the browser's own, later event must not be heard a second time.
    this.addEventListener('close', (event) => {
      if (this.#hasClosed) event.stopImmediatePropagation();
      this.#hasClosed = true;
    });
    const patience = setTimeout(() => this.close(), OPENS_WITHIN_MS);
    this.addEventListener('open', () => clearTimeout(patience));
    this.addEventListener('close', () => clearTimeout(patience));
  }

  override close(code?: number, reason?: string): void {
    super.close(code, reason);
    if (this.#hasClosed) return;
    this.dispatchEvent(new CloseEvent('close', { code: code ?? 1006, wasClean: false }));
  }
}
