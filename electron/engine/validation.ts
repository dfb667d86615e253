/** Turns a failed schema check into a problem that names the place. */
import type { z } from 'zod';
import { Refusal } from '../contract/problems.ts';

/** The first issue of a failed parse, with its path written as people read it: `criteria[2].weight`. */
export function describeInput(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  const at = (issue?.path ?? []).reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${part}]`
        : text === ''
          ? String(part)
          : `${text}.${String(part)}`,
    '',
  );
  return new Refusal('INVALID_INPUT', { detail: issue?.message ?? '' }, at === '' ? 'input' : at);
}
