/** All proposals as numbered steps, each with how far the panel is. */
import { useEffect, useRef } from 'react';
import { Icon, type IconName } from '../../../ui/index.ts';
import { useResultWords } from '../useResultWords.ts';
import type { Proposal, ProposalState } from './proposals.ts';
import styles from './deliberation.module.css';

export interface ProposalStripProps {
  proposals: readonly Proposal[];
  currentId: string;
  onGo: (id: string) => void;
}

const icons: Record<ProposalState, IconName | null> = {
  DECIDED: 'check',
  DRAFT: 'edit',
  OPEN: 'hourglass',
  NONE: null,
};

export function ProposalStrip({ proposals, currentId, onGo }: ProposalStripProps) {
  const t = useResultWords();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [currentId]);
  return (
    <nav className={styles.proposalStrip} aria-label={t('deliberation.strip')}>
      <ol>
        {proposals.map(({ id, presentation: { number, title }, state }) => {
          const icon = icons[state];
          const isCurrent = id === currentId;
          return (
            <li key={id}>
              <button
                type="button"
                ref={isCurrent ? current : null}
                data-state={state}
                aria-current={isCurrent ? 'step' : undefined}
                aria-label={t('deliberation.chip', {
                  number,
                  title,
                  state: t(`deliberation.state.${state}`),
                })}
                title={`${number}. ${title}`}
                onClick={() => onGo(id)}
              >
                {number}
                <span className={styles.proposalState}>
                  {icon ? <Icon name={icon} size={13} /> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
