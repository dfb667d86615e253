/** Every problem of a file, named by its cell; errors first. */
import { Alert } from '@mantine/core';
import type { CellProblem } from '../../../electron/contract/files.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Icon } from '../../ui/index.ts';
import { useDocumentWords } from './useDocumentWords.ts';

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

function ProblemGroup({
  problems,
  isError,
}: {
  problems: readonly CellProblem[];
  isError: boolean;
}) {
  const t = useDocumentWords();
  const language = useLanguage();
  if (problems.length === 0) return null;
  const count = problems.length;
  return (
    <Alert
      {...(isError ? { role: 'alert' } : {})}
      color={isError ? 'red' : 'yellow'}
      icon={<Icon name={isError ? 'alert' : 'info'} />}
      title={t(isError ? 'file.errors' : 'file.warnings', { count })}
    >
      <div className="cellProblems" role="region" aria-label={t('file.problems')} tabIndex={0}>
        <ul>
          {problems.slice(0, MOST_SHOWN).map(({ code, sheetName, cell, words }) => (
            <li key={`${sheetName} ${cell} ${code} ${words.en}`}>
              <strong>
                {cell === null
                  ? t('file.sheetOnly', { sheet: sheetName })
                  : t('file.place', { sheet: sheetName, cell })}
              </strong>{' '}
              {words[language]}
            </li>
          ))}
          {count > MOST_SHOWN ? (
            <li>{t('file.moreProblems', { count: count - MOST_SHOWN })}</li>
          ) : null}
        </ul>
      </div>
    </Alert>
  );
}
