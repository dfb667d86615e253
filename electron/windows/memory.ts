/** What the desktop remembers between two starts: places of windows, the room's display, rooms it joined. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const pixel = z.int().min(-100_000).max(100_000);
const size = z.int().min(100).max(100_000);
const place = z.object({
  x: pixel,
  y: pixel,
  width: size,
  height: size,
  isMaximized: z.boolean(),
});
const mark = z.object({
  label: z.string().max(200),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  x: pixel,
  y: pixel,
});
const room = z.object({
  origin: z.string().max(300),
  fingerprint: z.string().regex(/^[0-9A-F]{2}(:[0-9A-F]{2}){31}$/),
});
/** Every part has a value of its own for what is missing or damaged, so one bad part costs no other. */
const remembered = z.object({
  language: z.enum(['id', 'en']).catch('id'),
  operator: place.nullable().catch(null),
  start: place.nullable().catch(null),
  joined: place.nullable().catch(null),
  projectorMark: mark.nullable().catch(null),
  isProjectorWanted: z.boolean().catch(true),
  /** The loopback door keeps its number, because what pages remember belongs to an address. */
  port: z.int().min(0).max(65_535).catch(0),
  rooms: z.array(room).max(50).catch([]),
  /** Unix milliseconds of restarts after a failure. */
  failuresMs: z.array(z.number()).max(20).catch([]),
});

export type Remembered = z.infer<typeof remembered>;
export type WindowPlace = z.infer<typeof place>;

export interface Memory {
  readonly now: Remembered;
  /** Written at once and whole; a disk that refuses costs the memory, never the day. */
  patch(change: Partial<Remembered>): void;
}

export function openMemory(file: string, log: (line: string) => void): Memory {
  let now = remembered.parse(readJson(file) ?? {});
  return {
    get now() {
      return now;
    },
    patch(change) {
      now = { ...now, ...change };
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify(now, null, 2));
        renameSync(`${file}.new`, file);
      } catch (error) {
        log(`windows are not remembered: ${String(error)}`);
      }
    },
  };
}

function readJson(file: string): object | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
