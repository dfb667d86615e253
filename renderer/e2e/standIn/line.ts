/** The line from the desktop's process to the Chromium beside it: orders, questions and their answers. */
import { EventEmitter } from 'node:events';
import type { FromDesktop, Question, ToDesktop } from './wire.ts';

type Told = Exclude<ToDesktop, { kind: 'answer' | 'ask' }>;

let last = 0;
const waiting = new Map<number, (value: unknown) => void>();
const told = new EventEmitter();
let answerQuestion: (question: Question) => unknown = () => null;

export function order(message: FromDesktop): void {
  if (process.connected) process.send?.(message);
}

/** @param signal takes the question back; the answer is then `withdrawn` */
export function ask<T>(
  question:
    | { question: 'unload'; id: number }
    | { question: 'dialog'; asked: Extract<FromDesktop, { question: 'dialog' }>['asked'] },
  withdrawn?: T,
  signal?: AbortSignal,
): Promise<T> {
  const number = (last += 1);
  const { promise, resolve } = Promise.withResolvers<T>();
  waiting.set(number, (value) => resolve(value as T));
  signal?.addEventListener('abort', () => {
    order({ kind: 'withdraw', number });
    waiting.delete(number);
    resolve(withdrawn as T);
  });
  order({ kind: 'ask', number, ...question });
  return promise;
}

export function onTold<K extends Told['kind']>(
  kind: K,
  listener: (message: Extract<Told, { kind: K }>) => void,
): void {
  told.on(kind, listener);
}

export function answerWith(answer: (question: Question) => unknown): void {
  answerQuestion = answer;
}

process.on('message', (message: ToDesktop) => {
  if (message.kind === 'answer') {
    waiting.get(message.number)?.(message.value);
    waiting.delete(message.number);
  } else if (message.kind === 'ask') {
    const { number } = message;
    // A refusal in main is one for the page, not the end of the process.
    void Promise.try(() => answerQuestion(message.question)).then(
      (value) => order({ kind: 'answer', number, value: { ok: value ?? null } }),
      (error: unknown) => order({ kind: 'answer', number, value: { error: String(error) } }),
    );
  } else told.emit(message.kind, message);
});
// Without the one who started it there are no windows.
process.on('disconnect', () => process.exit(0));
