/** Steps of a host that is not the present one, as its ledger tells them. */
import { Text } from '@mantine/core';
import type { LaterStep } from '../../../electron/contract/backups.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTopic } from '../../stores/index.ts';
import { useStepWords } from '../log/useStepWords.ts';
import { useRestoreWords } from '../restore/useRestoreWords.ts';
import restoreStyles from '../restore/restore.module.css';

/** @param count of all, where not all are listed */
export function StepList({ steps, count }: { steps: readonly LaterStep[]; count: number }) {
  const t = useRestoreWords();
  const words = useStepWords();
  const language = useLanguage();
  const setup = useTopic('setup');
  const numbers = new Map(setup?.presentation.map(({ id, number }) => [id, number]));
  const names = new Map(setup?.panelist.map(({ id, name }) => [id, name]));
  return (
    <>
      {/* Long lists scroll on their own, so the buttons under them stay in sight. */}
      <div
        className={restoreStyles.restoreScroll}
        tabIndex={0}
        role="group"
        aria-label={t('replaced.steps')}
      >
        <ul>
          {steps.map(({ number, atMs, seat, command, subject }) => {
            const talk = numbers.get(subject['presentationId'] ?? '');
            const panelistId = subject['panelistId'] ?? seat.split(' ')[1] ?? '';
            return (
              <li key={number}>
                {[
                  formatInstantWithDate(atMs, language),
                  words.command(command),
                  talk === undefined ? '' : t('operator:log.presentation', { number: talk }),
                  names.get(panelistId) ?? '',
                  subject['reason'] ?? '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            );
          })}
        </ul>
      </div>
      {count > steps.length ? (
        <Text size="sm">{t('plan.stepsMore', { count: count - steps.length })}</Text>
      ) : null}
    </>
  );
}
