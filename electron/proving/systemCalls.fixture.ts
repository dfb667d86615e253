/** What strace wrote down, call by call: when each began and when it ended, also where another thread came between. */

export interface SystemCall {
  readonly name: string;
  /** Descriptor and the file or socket behind it (`-y`); undefined where the first argument is none. */
  readonly descriptor: string | undefined;
  readonly text: string;
  /** NaN where the process was killed before it had one. */
  readonly result: number;
  /** Places in the order of everything that was written down. */
  readonly begunAt: number;
  readonly endedAt: number;
}

/** @param trace the file of `strace -f -y -o` */
export function readSystemCalls(trace: string): SystemCall[] {
  const begun = new Map<string, { text: string; at: number }>();
  const calls = trace.split('\n').flatMap((line, at): SystemCall[] => {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const [head = '', isOpen] = rest.split(/\s*<unfinished \.\.\.>/);
    if (isOpen !== undefined) {
      begun.set(thread, { text: head, at });
      return [];
    }
    const [, tail] = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest) ?? [];
    const start = tail === undefined ? undefined : begun.get(thread);
    if (start) begun.delete(thread);
    return readCall((start?.text ?? '') + (tail ?? rest), start?.at ?? at, at);
  });
  const killed = [...begun.values()].flatMap(({ text, at }) => readCall(text, at, Infinity));
  return [...calls, ...killed];
}

function readCall(text: string, begunAt: number, endedAt: number): SystemCall[] {
  const name = /^(\w+)\(/.exec(text)?.[1];
  if (name === undefined) return [];
  const descriptor = /^\w+\((\d+<.*?>)(?=[,) ]|$)/.exec(text)?.[1];
  const result = Number(/\)\s+= (-?\d+|\?)/.exec(text.slice(text.lastIndexOf(')')))?.[1] ?? NaN);
  return [{ name, descriptor, text, result, begunAt, endedAt }];
}
