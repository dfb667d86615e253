/** Holds an object of the stand-in to what is listed for it, and notes what is used of it. */
import { covered, type Cover, type CoveredName } from './covered.ts';
import { noteUsed } from './used.ts';

/** Asked for by `await` and by Node's own printing. */
const INTERNAL = new Set(['then', 'constructor', 'toJSON', 'inspect', 'own']);

/** `target` with nothing in it but what is covered under `name`. */
export function withCover<T extends object>(name: CoveredName, target: T): T {
  const { calls, events }: Cover = covered[name];
  for (const call of calls)
    if (!(call in target)) throw new Error(`The stand-in lists ${name}.${call} and lacks it`);
  return new Proxy(target, {
    get(own, key) {
      if (typeof key === 'symbol' || INTERNAL.has(key)) return Reflect.get(own, key) as unknown;
      if (!calls.includes(key)) throw new Error(`The stand-in does not cover ${name}.${key}`);
      const value: unknown = Reflect.get(own, key);
      if (typeof value !== 'function') {
        noteUsed(`${name}.${key}`);
        return value;
      }
      return (...values: unknown[]): unknown => {
        const isListening = key === 'on' || key === 'once' || key === 'off';
        if (isListening && events && !events.includes(String(values[0])))
          throw new Error(`The stand-in does not emit ${name} "${String(values[0])}"`);
        noteUsed(`${name}.${key}`);
        if (isListening && events) noteUsed(`${name} on ${String(values[0])}`);
        return Reflect.apply(value, own, values) as unknown;
      };
    },
  });
}
