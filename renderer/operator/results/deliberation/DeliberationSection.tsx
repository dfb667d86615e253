/** Musyawarah: one proposal at a time, what is known of it beside what the panel decides. */
import { Badge, Button, Group } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { isChangedByPanel } from '../../../../electron/domain/decisions.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { EmptyState, Icon } from '../../../ui/index.ts';
import { leaveForms } from '../../form/unsavedStore.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import { sentence } from '../codeText.ts';
import { focusOn, useFocus } from '../focusStore.ts';
import { decisionProgress } from '../progress.ts';
import type { ResultSectionProps } from '../Results.tsx';
import { useResultWords } from '../useResultWords.ts';
import { DecisionPanel } from './DecisionPanel.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import { findProposal, listProposals, nextUndecided } from './proposals.ts';
import { ProposalStrip } from './ProposalStrip.tsx';
import { useProposalKeys } from './useProposalKeys.ts';
import parts from '../../parts/parts.module.css';
import styles from './deliberation.module.css';

export function DeliberationSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const language = useLanguage();
  const proposals = useMemo(() => listProposals(setup, ranking), [setup, ranking]);
  const focus = useFocus();
  const current = findProposal(proposals, focus);
  const currentId = current?.id;
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (id: string | undefined) => {
    if (id !== undefined && id !== currentId)
      leaveForms(() => {
        focusOn(id);
        heading.current?.focus();
      });
  };
  // What is shown first stays when an order changes under it, for instance after a casting vote.
  useEffect(() => {
    if (currentId !== undefined && focus !== currentId) focusOn(currentId);
  }, [currentId, focus]);

  const at = proposals.findIndex(({ id }) => id === currentId);
  const previous = proposals[at - 1]?.id;
  const next = proposals[at + 1]?.id;
  useProposalKeys({ j: () => go(next), k: () => go(previous) });
  if (!current) return <EmptyState title={t('frame.nothingTitle')} icon="list" />;

  const { done, count } = decisionProgress(setup);
  const changed = setup.decision.filter(isChangedByPanel).length;
  const waiting = nextUndecided(proposals, current.id)?.id;
  return (
    <>
      <SectionHead
        title={t('frame.sections.deliberation')}
        hint={t('deliberation.hint')}
        actions={
          <>
            {changed > 0 ? (
              <Badge size="lg" variant="light" color="gray">
                {sentence('changedByPanel', language, { count: changed, of: count })}
              </Badge>
            ) : null}
            <Badge size="lg" variant="light" role="status">
              {t('deliberation.progress', { done, count })}
            </Badge>
          </>
        }
      />
      <div className={styles.proposalNav}>
        <ProposalStrip proposals={proposals} currentId={current.id} onGo={go} />
        <Group gap={6} wrap="nowrap">
          <Button
            variant="default"
            px="sm"
            disabled={previous === undefined}
            onClick={() => go(previous)}
            aria-label={t('deliberation.previous')}
            aria-keyshortcuts="K"
          >
            <Icon name="arrowLeft" size={18} />
          </Button>
          <Button
            variant="default"
            px="sm"
            disabled={next === undefined}
            onClick={() => go(next)}
            aria-label={t('deliberation.next')}
            aria-keyshortcuts="J"
          >
            <Icon name="arrowRight" size={18} />
          </Button>
          <Button variant="default" disabled={waiting === undefined} onClick={() => go(waiting)}>
            {t('deliberation.nextOpen')}
          </Button>
        </Group>
      </div>
      <div className={styles.proposal}>
        <ProposalFacts
          proposal={current}
          setup={setup}
          analysis={ranking.analysis}
          heading={heading}
        />
        {/* Another proposal is another form: nothing typed for one may reach the other. */}
        <DecisionPanel key={current.id} proposal={current} setup={setup} />
      </div>
      <p className={parts.smallNote}>{t('deliberation.keys')}</p>
    </>
  );
}
