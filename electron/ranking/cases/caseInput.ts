/** The event of a case file as the module wants it: what may be left out is filled in, what cannot be read is named. */
import type { RankingEvent, RankingInput, RankingPresentation } from '../types.ts';

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws a TypeError that names the field. Numbers and codes are checked where they are used. */
export function toCaseEvent(input: unknown): RankingInput {
  if (!isFields(input)) throw new TypeError('input is not an object');
  if ('matrix' in input) {
    const rows = listOf(input, 'matrix');
    if (!rows.every(Array.isArray)) throw new TypeError('matrix is not a list of rows');
    return input as unknown as RankingInput;
  }
  const presentations = listOf(input, 'presentations').map(toPresentation);
  return {
    ...input,
    criteria: listOf(input, 'criteria', []) as RankingEvent['criteria'],
    panelists: listOf(input, 'panelists') as RankingEvent['panelists'],
    settings: (input['settings'] ?? {}) as RankingEvent['settings'],
    presentations,
  };
}

function toPresentation(given: unknown): RankingPresentation {
  if (!isFields(given)) throw new TypeError('a presentation is not an object');
  const ballots = given['ballots'] ?? {};
  if (!isFields(ballots)) throw new TypeError(`ballots of ${String(given['id'])} is not an object`);
  return {
    ...given,
    // A panelist whose entry is null has given no ballot.
    ballots: Object.fromEntries(Object.entries(ballots).filter(([, ballot]) => ballot !== null)),
    gates: given['gates'] ?? {},
  } as unknown as RankingPresentation;
}

function listOf(input: Fields, field: string, fallback?: unknown[]): unknown[] {
  const list = input[field] ?? fallback;
  if (!Array.isArray(list)) throw new TypeError(`${field} is not a list`);
  return list;
}
