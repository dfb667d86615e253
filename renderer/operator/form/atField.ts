/** What a rule of electron/domain found, as a form shows it: the words at the field. */
import type { Problem } from '../../../electron/contract/problems.ts';
import { describeError } from '../../ui/index.ts';

export const atField = (problem: Problem | null): Record<string, string> =>
  problem ? { [problem.at ?? '']: describeError(problem) } : {};
