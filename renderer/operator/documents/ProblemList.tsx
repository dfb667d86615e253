/** Every problem of a file, named by its cell; errors first. */
import { Alert } from '@mantine/core';
import type { CellProblem } from '../../../electron/contract/files.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Icon } from '../../ui/index.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import styles from './documents.module.css';

const MOST_SHOWN = 200;

export function ProblemList({ problems }: { problems: readonly CellProblem[] }) {
  const errors = problems.filter(({ isError }) => isError);
  const warnings = problems.filter(({ isError }) => !isError);
  return (
    <>
      <ProblemGroup problems={errors} isError />
      <ProblemGroup problems={warnings} isError={false} />
    </>
  );
}

interface ProblemGroupProps {
  problems: readonly CellProblem[];
  isError: boolean;
}

/** Warnings are folded, so that they do not stand before what will change. */
function ProblemGroup({ problems, isError }: ProblemGroupProps) {
  const t = useDocumentWords();
  const count = problems.length;
  if (count === 0) return null;
  return isError ? (
    <Alert
      role="alert"
      color="red"
      icon={<Icon name="alert" />}
      title={t('file.errors', { count })}
    >
      <ProblemLines problems={problems} />
    </Alert>
  ) : (
    <details className={styles.foldedPart}>
      <summary>{t('file.warnings', { count })}</summary>
      <ProblemLines problems={problems} />
    </details>
  );
}

function ProblemLines({ problems }: Pick<ProblemGroupProps, 'problems'>) {
  const t = useDocumentWords();
  const language = useLanguage();
  const count = problems.length;
  return (
    <div className={styles.cellProblems} role="region" aria-label={t('file.problems')} tabIndex={0}>
      <ul>
        {problems.slice(0, MOST_SHOWN).map(({ code, sheetName, cell, words }) => (
          <li key={`${sheetName} ${cell} ${code} ${words.en}`}>
            <strong>
              {cell === null ? sheetName : t('file.place', { sheet: sheetName, cell })}
            </strong>{' '}
            {words[language]}
          </li>
        ))}
        {count > MOST_SHOWN ? (
          <li>{t('file.moreProblems', { count: count - MOST_SHOWN })}</li>
        ) : null}
      </ul>
    </div>
  );
}
