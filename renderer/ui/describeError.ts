/** Any failure in words for the person in front of the screen. */
import { describeProblem, type Problem } from '../../electron/contract/problems.ts';
import { currentLanguage, i18n } from '../i18n/language.ts';

interface Failure {
  readonly problem?: Problem;
  readonly isHostAway?: boolean;
  readonly isCookieRefused?: boolean;
}

/** @param error what a command rejected with, or a Problem itself */
export function describeError(error: unknown): string {
  const { problem, isHostAway, isCookieRefused } = (error ?? {}) as Failure;
  if (problem) return describeProblem(problem, currentLanguage());
  if (isHostAway) return i18n.t('hostAway');
  if (isCookieRefused) return i18n.t('cookieRefused');
  if (typeof error === 'object' && error !== null && 'code' in error && 'values' in error)
    return describeProblem(error as Problem, currentLanguage());
  return i18n.t('unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
