/** Dokumen: everything that leaves the room, and the sealed archive of the closed event. */
import { Badge, Text, Title } from '@mantine/core';
import type { Setup } from '../../../electron/contract/topics.ts';
import { documentGroups } from './documentKinds.ts';
import { DocumentRow } from './DocumentRow.tsx';
import { SealPanel } from './SealPanel.tsx';
import { useDocumentWords } from './useDocumentWords.ts';
import parts from '../parts/parts.module.css';
import styles from './documents.module.css';

export function DocumentsPanel({ setup }: { setup: Setup }) {
  const t = useDocumentWords();
  const { status, documentRevision, rehearsalOfEventId } = setup.event;
  const isDraft = status !== 'CLOSED';
  return (
    <section aria-label={t('panel.title')}>
      <div className={styles.fileIntro}>
        <Title order={2} size="h4">
          {t('panel.title')}
        </Title>
        <Badge size="lg" variant="light" color={isDraft ? 'yellow' : 'lagoon'}>
          {isDraft ? t('panel.draft') : t('panel.revision', { number: documentRevision })}
        </Badge>
      </div>
      <Text size="sm" c="dimmed" mb="xs">
        {t('panel.hint')}
      </Text>
      {rehearsalOfEventId === null ? (
        <SealPanel key={`${status} ${documentRevision}`} setup={setup} />
      ) : null}
      {documentGroups.map(({ name, kinds }) => (
        <section key={name} aria-label={t(`panel.groups.${name}`)}>
          <Title order={3} size="h5" mt="md">
            {t(`panel.groups.${name}`)}
          </Title>
          <ul className={parts.rowList}>
            {kinds.map((kind) => (
              <DocumentRow key={kind.name} kind={kind} isDraft={isDraft} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
