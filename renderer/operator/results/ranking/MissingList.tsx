/** What keeps a proposal from a rank or a suggestion, and which talks are still open. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { sheetsNeeded } from '../../../../electron/domain/quorum.ts';
import { formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { ReadinessDrawer } from '../ReadinessDrawer.tsx';
import { shortTitle, type ResultRow, type SetupPresentation } from '../resultRows.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';

export interface MissingListProps {
  rows: readonly ResultRow[];
  open: readonly SetupPresentation[];
  setup: Setup;
}

const gates = ['gateLegal', 'gateEthics', 'gateOwner'] as const;

export function MissingList({ rows, open, setup }: MissingListProps) {
  const t = useResultWords();
  const language = useLanguage();
  const [asking, setAsking] = useState<string | null>(null);
  const pending = rows.filter(({ analysed }) => analysed.class === 'PENDING');
  const isClosed = setup.event.status === 'CLOSED';
  const reasonsOf = ({ analysed, presentation }: ResultRow) =>
    analysed.reasons.map((reason) => {
      if (reason === 'NO_QUORUM')
        return t('ranking.sheetsMissing', {
          valid: analysed.validBallots,
          eligible: analysed.eligible,
          needed: sheetsNeeded(setup.rules, analysed.eligible),
        });
      if (reason === 'NO_READINESS') return t('ranking.tktMissing');
      const missing = gates.filter((gate) => presentation[gate] === null);
      return t('ranking.gatesMissing', {
        gates: formatList(
          missing.map((gate) => t(`operator:tkt.${gate}`)),
          language,
        ),
      });
    });
  return (
    <>
      {pending.length > 0 ? (
        <SectionPart title={t('ranking.pendingTitle')} hint={t('ranking.pendingHint')}>
          <ul className={parts.rowList}>
            {pending.map((row) => (
              <li key={row.id}>
                <div className={parts.rowMain}>
                  <strong>{shortTitle(row.presentation, 120)}</strong>
                  <div>{reasonsOf(row).join(' ')}</div>
                </div>
                <Button
                  variant="default"
                  disabled={isClosed}
                  onClick={() => setAsking(row.id)}
                  aria-label={t('ranking.fillReadinessOf', { number: row.presentation.number })}
                >
                  {t('ranking.fillReadiness')}
                </Button>
              </li>
            ))}
          </ul>
        </SectionPart>
      ) : null}
      {open.length > 0 ? (
        <SectionPart title={t('ranking.openTitle')}>
          <ul className={parts.rowList}>
            {open.map((presentation) => (
              <li key={presentation.id}>
                <span className={parts.rowMain}>{shortTitle(presentation, 120)}</span>
                <span className={parts.smallNote}>
                  {presentation.state === 'SKIPPED'
                    ? t('ranking.skipped')
                    : t('ranking.openPhase', { phase: t(`ui:phase.${presentation.phase}`) })}
                </span>
              </li>
            ))}
          </ul>
        </SectionPart>
      ) : null}
      {asking ? (
        <ReadinessDrawer setup={setup} presentationId={asking} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}
