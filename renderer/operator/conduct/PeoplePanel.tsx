/** Per person: who has handed in, who is writing, who is away. Counts and states, never a value. */
import { Text, Title } from '@mantine/core';
import type { Progress, ProgressPerson } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTopic } from '../../stores/index.ts';
import { useWords } from '../useWords.ts';
import { nudge, useNudging } from './nudging.ts';
import { openDialog } from './dialogStore.ts';
import { isCompleteUnsent, personState, sortPeople } from './personState.ts';
import styles from './peoplePanel.module.css';

/** Up to here names have room to be read whole. */
const FEW = 10;

const glyphs = {
  SUBMITTED: '✓',
  ABSTAINED: '–',
  DRAFTING: '✎',
  CONNECTED: '●',
  LOST: '!',
  NOT_JOINED: '○',
  CONFLICT: '⊘',
  ABSENT: '×',
  OBSERVER: '·',
} as const;

export function PeoplePanel() {
  const t = useWords();
  const progress = useTopic('progress');
  const live = useTopic('live');
  const people = progress?.people ?? [];
  const nudging = useNudging(progress, live);
  const presentationId = progress?.presentationId ?? '';
  const isOver = live?.currentPresentationId === progress?.presentationId && isLocked(live?.phase);
  return (
    <section className={styles.panel} aria-labelledby="people-title">
      <div className={styles.head}>
        <Title order={2} size="h5" id="people-title">
          {t('conduct.people', {
            submitted: progress?.submitted ?? 0,
            expected: progress?.expected ?? 0,
          })}
        </Title>
        {progress ? <QuorumLine progress={progress} /> : null}
        {nudging.ready.length > 1 ? (
          <button
            type="button"
            className={`${styles.nudge} ${styles.all}`}
            onClick={() => void nudge(presentationId, nudging.ready)}
          >
            {t('conduct.nudgeAll', { count: nudging.ready.length })}
          </button>
        ) : null}
      </div>
      {people.length === 0 ? (
        <Text c="dimmed">{t('conduct.noPeople')}</Text>
      ) : (
        <ul className={styles.grid} data-few={people.length <= FEW}>
          {sortPeople(people).map((person) => (
            <li key={person.panelistId} className={styles.item}>
              <Person person={person} isOver={isOver} />
              {[...nudging.ready, ...nudging.resting].includes(person.panelistId) ? (
                <NudgeButton
                  person={person}
                  isResting={nudging.resting.includes(person.panelistId)}
                  onPress={() => void nudge(presentationId, [person.panelistId])}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Told before scoring opens already: whether the sheets that can come are enough for a rank. */
function QuorumLine({ progress: { expected, quorum } }: { progress: Progress }) {
  const t = useWords();
  const [key, color] = quorum.isMet
    ? (['quorumMet', 'lagoon'] as const)
    : expected < quorum.needed
      ? (['quorumOutOfReach', 'red'] as const)
      : (['quorumNeeded', 'dimmed'] as const);
  return (
    <Text size="sm" c={color} role="status">
      {quorum.isMet ? '✓ ' : ''}
      {t(`conduct.${key}`, { needed: quorum.needed, expected })}
    </Text>
  );
}

function Person({ person, isOver }: { person: ProgressPerson; isOver: boolean }) {
  const t = useWords();
  const state = personState(person);
  const isUnsent = person.sheet === 'DRAFT' && (state === 'DRAFTING' || state === 'LOST');
  const words =
    isUnsent && isOver
      ? t('conduct.notCounted')
      : isCompleteUnsent(person)
        ? t('conduct.completeUnsent', { filled: person.filled, of: person.of })
        : state === 'DRAFTING' || (state === 'LOST' && person.sheet === 'DRAFT')
          ? t(`conduct.person.${state}`) +
            ' ' +
            t('conduct.filled', { filled: person.filled, of: person.of })
          : t(`conduct.person.${state}`);
  return (
    <button
      type="button"
      className={styles.person}
      data-state={state}
      onClick={() => openDialog({ name: 'PERSON', panelistId: person.panelistId })}
    >
      <span className={styles.glyph} aria-hidden="true">
        {glyphs[state]}
      </span>
      <span className={styles.text}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.state}>
          {words}
          {person.connection === 'LOST' && state === 'SUBMITTED'
            ? ` · ${t('conduct.person.LOST')}`
            : ''}
        </span>
      </span>
    </button>
  );
}

interface NudgeProps {
  person: ProgressPerson;
  isResting: boolean;
  onPress: () => void;
}

/** A moment after the press it says what was done, and stays where it is. */
function NudgeButton({ person: { name, nudgedAtMs }, isResting, onPress }: NudgeProps) {
  const t = useWords();
  const language = useLanguage();
  const label =
    isResting && nudgedAtMs !== null
      ? t('conduct.nudgedOf', { name, time: formatInstant(nudgedAtMs, language) })
      : t('conduct.nudgeOf', { name });
  return (
    <button
      type="button"
      className={styles.nudge}
      aria-label={label}
      title={label}
      aria-disabled={isResting}
      onClick={isResting ? undefined : onPress}
    >
      {t(isResting ? 'conduct.nudged' : 'conduct.nudge')}
    </button>
  );
}
