/** The rules, taken from the code: what electron/domain refuses with, and what it lets nobody take out. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problems } from '../../contract/problems.ts';
import * as seal from '../../domain/seal.ts';
import * as visible from '../../domain/visible.ts';

const folder = path.join(import.meta.dirname, '../../domain');

/** A code as it is written where a rule refuses: what is compared with, a type or a list refuses nothing. */
const codeWritten = /(?<![!=]==\s*|[|[]\s*)'([A-Z][A-Z_]+)'(?!\s*\|)/g;
const comments = /\/\*.*?\*\/|\/\/[^\n]*/gs;

/** Named by the file that holds them: `schedule/TIMES_REVERSED`; what may leave by its function: `seal/withoutNips`. */
export function listRules(): string[] {
  const files = readdirSync(folder).filter((name) => /^\w+\.ts$/.test(name));
  const refusals = files.flatMap((name) => {
    const source = readFileSync(path.join(folder, name), 'utf8').replaceAll(comments, '');
    const codes = [...source.matchAll(codeWritten)].map(([, code = '']) => code);
    return codes.filter((code) => code in problems).map((code) => `${name.slice(0, -3)}/${code}`);
  });
  const leaving = [...Object.keys(seal).map(inSeal), ...Object.keys(visible).map(inVisible)];
  return [...new Set([...refusals, ...leaving])].toSorted();
}

const inSeal = (name: string): string => `seal/${name}`;
const inVisible = (name: string): string => `visible/${name}`;

/** The code a rule refuses with. */
export const codeOf = (rule: string): string => rule.slice(rule.indexOf('/') + 1);
