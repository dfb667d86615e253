/** Checks form values against a schema of the contract and says in the operator's words what is wrong, per field. */
import type { z } from 'zod';

export type IssueWord =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'tooSmall'
  | 'tooBig'
  | 'notWhole'
  | 'notADate'
  | 'notATime'
  | 'notADecimal'
  | 'notAFraction'
  | 'invalid';
export type SayIssue = (word: IssueWord, values: Record<string, string | number>) => string;

const clockPattern = /\[01\]/;
const fractionPattern = /\\\//;
const decimalPattern = /\\d\{1,4\}/;

function wordFor(issue: z.core.$ZodIssue): [IssueWord, Record<string, string | number>] {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string' || issue.origin === 'array') return ['required', {}];
    return ['tooSmall', { min: Number(issue.minimum) }];
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return ['tooLong', { max: Number(issue.maximum) }];
    if (issue.origin === 'array') return ['tooMany', { max: Number(issue.maximum) }];
    return ['tooBig', { max: Number(issue.maximum) }];
  }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'int') return ['notWhole', {}];
    return ['required', {}];
  }
  if (issue.code === 'invalid_format') {
    if (issue.format === 'date') return ['notADate', {}];
    const pattern = 'pattern' in issue ? String(issue.pattern) : '';
    if (clockPattern.test(pattern)) return ['notATime', {}];
    if (fractionPattern.test(pattern)) return ['notAFraction', {}];
    if (decimalPattern.test(pattern)) return ['notADecimal', {}];
  }
  if (issue.code === 'custom') return ['notAFraction', {}];
  return ['invalid', {}];
}

/** Errors keyed by the field's path ("levels.0.label"); empty when the values are fine. */
export function issuesOf(
  schema: z.ZodType,
  values: unknown,
  say: SayIssue,
): Record<string, string> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.');
    const [word, words] = wordFor(issue);
    errors[path] ??= say(word, words);
  }
  return errors;
}
