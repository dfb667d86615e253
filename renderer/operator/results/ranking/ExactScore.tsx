/** The score as it is shown; a tap opens the fraction behind it. */
import { Popover, UnstyledButton } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import type { ResultRow } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import hint from '../figureHint.module.css';
import styles from './ranking.module.css';

export function ExactScore({
  row: { presentation, analysed },
  setup,
}: {
  row: ResultRow;
  setup: Setup;
}) {
  const t = useResultWords();
  const language = useLanguage();
  const { score, groupScores, correctedScore } = analysed;
  if (!score) return <span aria-label={t('ui:noScore')}>–</span>;
  const groups = setup.criterionGroup.flatMap(({ code, name }) => {
    const exact = groupScores?.[code];
    return exact
      ? [
          {
            code,
            text: t('ranking.exactGroup', {
              name,
              value: `${exact.display[language]} = ${exact.perHundred}`,
            }),
          },
        ]
      : [];
  });
  return (
    <Popover width={300} withArrow shadow="md" position="bottom-end">
      <Popover.Target>
        <UnstyledButton
          className={styles.exactScore ?? ''}
          type="button"
          aria-label={`${score.display[language]}. ${t('ranking.exact', { title: presentation.title })}`}
        >
          {score.display[language]}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={hint.figureHintText ?? ''}>
        <div>{t('ranking.exactPerHundred', { value: score.perHundred })}</div>
        <div>{t('ranking.exactScale', { value: score.score })}</div>
        {groups.map(({ code, text }) => (
          <div key={code}>{text}</div>
        ))}
        {correctedScore ? (
          <div>{t('ranking.exactCorrected', { value: correctedScore.display[language] })}</div>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}
