/** The panelists' recommendation votes, counted. */
import { Text, Title } from '@mantine/core';
import { decisionCodes, type DecisionCode } from '../../../../electron/contract/codes.ts';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';
import styles from './deliberation.module.css';

export interface VoteTallyProps {
  votes: readonly { code: DecisionCode; count: number }[];
  /** Sheets that count, to say how many gave no vote. */
  sheets: number;
  suggested: DecisionCode;
}

export function VoteTally({ votes, sheets, suggested }: VoteTallyProps) {
  const t = useResultWords();
  const given = votes.reduce((sum, { count }) => sum + count, 0);
  const missing = Math.max(0, sheets - given);
  const rows = decisionCodes.flatMap((code) => votes.filter((vote) => vote.code === code));
  return (
    <section className={styles.factBlock}>
      <Title order={3} size="h5">
        {t('deliberation.votes')}
      </Title>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('deliberation.votesNone')}
        </Text>
      ) : (
        <ul className={`${parts.plainList} ${styles.voteList}`}>
          {rows.map(({ code, count }) => (
            <li key={code}>
              <span>
                {t(`ui:decision.${code}`)}
                {code === suggested ? (
                  <span className={parts.smallNote}> ({t('deliberation.isSuggested')})</span>
                ) : null}
              </span>
              <span className={styles.voteTrack} aria-hidden="true">
                <span style={{ width: `${(count / Math.max(1, sheets)) * 100}%` }} />
              </span>
              <strong>{t('deliberation.votesOf', { count })}</strong>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && missing > 0 ? (
        <Text size="sm" c="dimmed">
          {t('deliberation.votesMissing', { count: missing })}
        </Text>
      ) : null}
    </section>
  );
}
