/** A failure where it happened, in the language of the page. */
import { Alert } from '@mantine/core';
import { useLanguage } from '../i18n/useLanguage.ts';
import { describeError } from './describeError.ts';
import { Icon } from './Icon.tsx';

interface Props {
  /** A Problem or what a command rejected with; nothing is drawn for null. */
  readonly problem: unknown;
}

export function ProblemAlert({ problem }: Props) {
  useLanguage();
  if (problem === null || problem === undefined) return null;
  return (
    <Alert role="alert" color="red" icon={<Icon name="alert" />}>
      {describeError(problem)}
    </Alert>
  );
}
