/** Inputs that fit a schema and mean nothing: made of the schema itself, so that no command is forgotten. For tests only. */
import type { z } from 'zod';
import { defaultPaper, defaultRules } from '../contract/rules.ts';

export const moods = ['EMPTY', 'LONGEST', 'UNKNOWN', 'OWN_NAMES', 'TWICE', 'KNOWN'] as const;
export type Mood = (typeof moods)[number];

/** Ids of rows that are there, by the field that names them. */
export type KnownIds = Readonly<Record<string, string>>;

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: z.ZodType): Definition =>
  (schema as unknown as { _zod: { def: Definition } })._zod.def;

const words: Readonly<Record<Mood, readonly string[]>> = {
  EMPTY: [''],
  LONGEST: [20_000, 5000, 1000, 500, 300, 128, 100, 64].map((length) => 'x'.repeat(length)),
  UNKNOWN: ['TIADA', '😀\u0000\uD800 <b>"=1+1"\r\n'],
  OWN_NAMES: ['__proto__', 'constructor', '.', '..'],
  TWICE: ['dua'],
  KNOWN: ['kata'],
};
/** For texts of one form; the first or the last that fits is taken. */
const formed = [
  '0',
  '9999.9999',
  '0/1',
  '9999/9999',
  '00:00',
  '23:59',
  '0001-01-01',
  '9999-12-31',
  '[]',
  '["TIADA"]',
  '{}',
  'a'.repeat(64),
  'TIADA',
  '0'.repeat(18),
  JSON.stringify(defaultPaper),
  JSON.stringify(defaultRules),
];
const numbers = [
  -(2 ** 53 - 1),
  -3.6e6,
  -1,
  0,
  0.5,
  1,
  6,
  8,
  14,
  600,
  1000,
  1e6,
  3.6e6,
  8.64e7,
  1e9,
  2 ** 53 - 1,
];

const isLow = (mood: Mood): boolean => mood === 'EMPTY' || mood === 'UNKNOWN';

function fitting<Value>(
  schema: z.ZodType,
  values: readonly Value[],
  mood: Mood,
): Value | undefined {
  const found = values.filter((value) => schema.safeParse(value).success);
  return isLow(mood) ? found[0] : found.at(-1);
}

/** @returns undefined where nothing was found that fits */
export function inputOf(schema: z.ZodType, mood: Mood, known: KnownIds, name = ''): unknown {
  const { type, shape, element, innerType, options, entries, values } = definitionOf(schema);
  const within = (inner: z.ZodType, field = name): unknown => inputOf(inner, mood, known, field);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape ?? {}).map(([field, inner]) => [field, within(inner, field)]),
      );
    case 'array': {
      const row = element && within(element);
      // A frame of more than a megabyte would end the line; what is longest has one row.
      const rows = { EMPTY: [], LONGEST: [row], KNOWN: [row] };
      const wished = Object.hasOwn(rows, mood) ? rows[mood as keyof typeof rows] : [row, row];
      return schema.safeParse(wished).success ? wished : [row, row];
    }
    case 'optional':
    case 'default':
      return mood === 'EMPTY' ? undefined : innerType && within(innerType);
    case 'nullable':
      return mood === 'EMPTY' ? null : innerType && within(innerType);
    case 'union':
      return options?.[0] && within(options[isLow(mood) ? 0 : options.length - 1] ?? options[0]);
    case 'enum':
      return Object.values(entries ?? {}).at(isLow(mood) ? 0 : -1);
    case 'literal':
      return values?.[0];
    case 'boolean':
      return !isLow(mood);
    case 'record':
      return {};
    case 'number':
      return fitting(schema, numbers, mood);
    default:
      return textOf(schema, mood, mood === 'KNOWN' ? known[name] : undefined);
  }
}

function textOf(schema: z.ZodType, mood: Mood, known: string | undefined): string | undefined {
  if (known !== undefined && schema.safeParse(known).success) return known;
  const word = words[mood].find((each) => schema.safeParse(each).success);
  return word ?? fitting(schema, formed, mood) ?? fitting(schema, ['x'], mood);
}

/** What is known, with one field after the other in every other mood: it comes past the first question. */
export function* nearlyKnown(schema: z.ZodType, known: KnownIds): Generator<unknown> {
  const base = inputOf(schema, 'KNOWN', known) as Record<string, unknown>;
  for (const [field, inner] of Object.entries(definitionOf(schema).shape ?? {}))
    for (const mood of moods) yield { ...base, [field]: inputOf(inner, mood, known, field) };
}
