/** Selesai: what is still open, closing and reopening the event, and the files that leave the room. */
import { Badge, Text } from '@mantine/core';
import { DocumentsPanel } from '../../documents/DocumentsPanel.tsx';
import { ErasurePanel } from '../../erasure/ErasurePanel.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import type { ResultSectionProps } from '../Results.tsx';
import { useResultWords } from '../useResultWords.ts';
import { ClosingChecks } from './ClosingChecks.tsx';
import { CloseEvent } from './CloseEvent.tsx';
import parts from '../../parts/parts.module.css';

export function ClosingSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const { event } = setup;
  return (
    <>
      <SectionHead
        title={t('frame.sections.closing')}
        hint={t('closing.hint')}
        actions={
          <>
            {event.documentRevision > 0 ? (
              <Badge size="lg" variant="light" color="gray">
                {t('closing.revision', { number: event.documentRevision })}
              </Badge>
            ) : null}
            <Badge size="lg" variant="light">
              {t(`closing.state.${event.status}`)}
            </Badge>
          </>
        }
      />
      <div className={parts.resultStack}>
        {event.status === 'LIVE' ? <ClosingChecks setup={setup} ranking={ranking} /> : null}
        <CloseEvent setup={setup} ranking={ranking} />
        <DocumentsPanel setup={setup} />
        {event.rehearsalOfEventId === null ? <ErasurePanel setup={setup} /> : null}
        <Text>{t('closing.authority')}</Text>
      </div>
    </>
  );
}
