/** What the panelists wrote, person by person. */
import { Text, Title } from '@mantine/core';
import type { Ranking } from '../../../../electron/contract/topics.ts';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';
import styles from './deliberation.module.css';

type Note = Ranking['deliberation'][number]['notes'][number];

export function PanelNotes({ notes }: { notes: readonly Note[] }) {
  const t = useResultWords();
  const people = [...Map.groupBy(notes, ({ panelistName }) => panelistName)];
  return (
    <section className={styles.factBlock}>
      <Title order={3} size="h5">
        {t('deliberation.notes')}
      </Title>
      {people.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('deliberation.notesNone')}
        </Text>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by keyboard too
        <dl className={styles.noteList} tabIndex={0} aria-label={t('deliberation.notes')}>
          {people.map(([name, own]) => (
            <div key={name}>
              <dt>{name}</dt>
              {own.map(({ criterionName, note }) => (
                <dd key={`${criterionName ?? ''} ${note}`}>
                  <span className={parts.smallNote}>
                    {criterionName ?? t('deliberation.noteOverall')}:
                  </span>{' '}
                  {note}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
