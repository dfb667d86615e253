/** Questions to the person at the laptop. They never block: the host runs in the same process. */
import { dialog, type BrowserWindow } from 'electron';

export interface Question {
  readonly message: string;
  readonly detail: string;
  /** The harmless one; also what Escape and the closing cross mean. */
  readonly stay: string;
  readonly go: string;
  /** Takes the question back. */
  readonly signal?: AbortSignal;
}

/** @returns whether the person chose `go` */
export async function askPerson(
  window: BrowserWindow | undefined,
  question: Question,
): Promise<boolean> {
  const { message, detail, stay, go, signal } = question;
  const options = {
    type: 'question' as const,
    title: 'Bantaya',
    message,
    detail,
    buttons: [stay, go],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...(signal ? { signal } : {}),
  };
  const { response } = await (window && !window.isDestroyed()
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 1;
}
