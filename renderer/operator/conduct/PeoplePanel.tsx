/** Per person: who has handed in, who is writing, who is away. Counts and states, never a value. */
import { Text, Title } from '@mantine/core';
import type { Progress, ProgressPerson } from '../../../electron/contract/topics.ts';
import { useTopic } from '../../stores/index.ts';
import { useWords } from '../useWords.ts';
import { openDialog } from './dialogStore.ts';
import { personState, sortPeople } from './personState.ts';
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
  const people = progress?.people ?? [];
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
      </div>
      {people.length === 0 ? (
        <Text c="dimmed">{t('conduct.noPeople')}</Text>
      ) : (
        <ul className={styles.grid} data-few={people.length <= FEW}>
          {sortPeople(people).map((person) => (
            <Person key={person.panelistId} person={person} />
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
      ? (['quorumOutOfReach', 'orange'] as const)
      : (['quorumNeeded', 'dimmed'] as const);
  return (
    <Text size="sm" c={color} role="status">
      {quorum.isMet ? '✓ ' : ''}
      {t(`conduct.${key}`, { needed: quorum.needed, expected })}
    </Text>
  );
}

function Person({ person }: { person: ProgressPerson }) {
  const t = useWords();
  const state = personState(person);
  const words =
    state === 'DRAFTING' || (state === 'LOST' && person.sheet === 'DRAFT')
      ? t(`conduct.person.${state}`) +
        ' ' +
        t('conduct.filled', { filled: person.filled, of: person.of })
      : t(`conduct.person.${state}`);
  return (
    <li>
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
    </li>
  );
}
