/** What is known of a proposal: result, suggestion, readiness, votes and notes. */
import { Badge, Button, Text, Title } from '@mantine/core';
import { useState, type Ref } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { GroupBars } from '../../../charts/GroupBars.tsx';
import { formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText, sentence } from '../codeText.ts';
import { FigureHint } from '../FigureHint.tsx';
import { placeRange } from '../ranking/placesText.ts';
import { ReadinessDrawer } from '../ReadinessDrawer.tsx';
import { supportText } from '../supportText.ts';
import { useResultWords } from '../useResultWords.ts';
import { PanelNotes } from './PanelNotes.tsx';
import type { Proposal } from './proposals.ts';
import { ReadinessFacts } from './ReadinessFacts.tsx';
import { VoteTally } from './VoteTally.tsx';
import parts from '../../parts/parts.module.css';
import styles from './deliberation.module.css';

/** Longer titles are set smaller, so that the result stays in sight. */
const LONG_TITLE = 90;

export interface ProposalFactsProps {
  proposal: Proposal;
  setup: Setup;
  analysis: Analysis;
  heading: Ref<HTMLHeadingElement>;
}

export function ProposalFacts({ proposal, setup, analysis, heading }: ProposalFactsProps) {
  const t = useResultWords();
  const language = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const { presentation, row } = proposal;
  const presenters = setup.presenter
    .filter(({ presentationId }) => presentationId === presentation.id)
    .map(({ name }) => name);
  const agency = setup.agency.find(({ id }) => id === presentation.agencyId)?.name;
  return (
    <div className={styles.proposalFacts}>
      <div>
        <Title
          order={2}
          size={presentation.title.length > LONG_TITLE ? 'h5' : 'h3'}
          ref={heading}
          tabIndex={-1}
          className={styles.proposalTitle}
        >
          {presentation.number}. {presentation.title}
        </Title>
        <Text size="sm" c="dimmed">
          {[formatList(presenters, language), agency, presentation.hostCity]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {row ? (
        <Standing row={row} setup={setup} analysis={analysis} />
      ) : (
        <Text>{t('deliberation.notLocked')}</Text>
      )}
      <section className={styles.factBlock}>
        <div className={styles.factHead}>
          <FigureHint figure="readiness">{t('deliberation.readiness')}</FigureHint>
          <Button
            variant="default"
            size="compact-md"
            mih={44}
            disabled={setup.event.status === 'CLOSED'}
            onClick={() => setEditing(true)}
          >
            {t('deliberation.edit')}
          </Button>
        </div>
        <ReadinessFacts presentation={presentation} />
      </section>
      {row?.deliberation ? (
        <>
          <VoteTally
            votes={row.deliberation.votes}
            sheets={row.analysed.validBallots}
            suggested={row.deliberation.suggestedDecision}
          />
          <PanelNotes notes={row.deliberation.notes} />
        </>
      ) : null}
      {presentation.claimedOutput || presentation.claimedOutcome ? (
        <section className={styles.factBlock}>
          <Title order={3} size="h5">
            {t('deliberation.claims')}
          </Title>
          <Text size="sm">
            <strong>{t('deliberation.claimedOutput')}:</strong> {presentation.claimedOutput || '–'}
          </Text>
          <Text size="sm">
            <strong>{t('deliberation.claimedOutcome')}:</strong>{' '}
            {presentation.claimedOutcome || '–'}
          </Text>
        </section>
      ) : null}
      {isEditing ? (
        <ReadinessDrawer
          setup={setup}
          presentationId={presentation.id}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </div>
  );
}

function Standing({
  row: { analysed },
  setup,
  analysis,
}: {
  row: NonNullable<Proposal['row']>;
  setup: Setup;
  analysis: Analysis;
}) {
  const t = useResultWords();
  const language = useLanguage();
  const hasPlaces = analysis.panel.showPodium;
  const bars = setup.criterionGroup.flatMap(({ code, name }) => {
    const score = analysed.groupScores?.[code];
    return score ? [{ code, name, value: score.value, text: score.display[language] }] : [];
  });
  const marks = [
    analysed.provisional ? sentence('provisional', language) : '',
    analysed.nearLine ? sentence('nearLine', language) : '',
    hasPlaces ? '' : sentence('panelSplit', language),
    analysed.rankDiffers && analysed.plainRank !== null && analysed.correctedRank !== null
      ? sentence('rankDiffers', language, {
          plain: analysed.plainRank,
          corrected: analysed.correctedRank,
        })
      : '',
  ].filter(Boolean);
  const place =
    hasPlaces && analysed.finalRank !== null
      ? `${t('ranking.rank')} ${analysed.finalRank}`
      : analysed.tier === null
        ? t('deliberation.noRank')
        : t('ranking.tier', { tier: analysed.tier });
  return (
    <section className={`${styles.factBlock} ${styles.standing}`}>
      <div>
        <div className={styles.standingScore}>{analysed.score?.display[language] ?? '–'}</div>
        <Text fw={700}>{place}</Text>
        <Text size="sm" c="dimmed">
          {analysed.rankInterval ? (
            <>
              {t('ranking.places')}: {placeRange(analysed.rankInterval)}
              <br />
            </>
          ) : null}
          {t('ranking.sheetsOf', {
            valid: analysed.validBallots,
            expected: analysed.eligible,
          })}{' '}
          {t('ranking.sheets').toLocaleLowerCase(language)}
        </Text>
      </div>
      <GroupBars bars={bars} />
      <div className={styles.standingClass}>
        <FigureHint figure="recommendationClass">{t('deliberation.class')}</FigureHint>
        <Text fw={700} size="lg">
          {codeText('recommendationClass', analysed.class, language)}
        </Text>
        <Text size="sm">
          {t('deliberation.suggested', {
            decision: t(`ui:decision.${analysed.suggestedDecision}`),
          })}
        </Text>
        <Text size="sm">
          {[
            ...analysed.reasons.map((reason) => codeText('recommendationReason', reason, language)),
            ...(analysed.support ? [supportText(analysed.support, analysis, language)] : []),
          ].join('. ')}
          .
        </Text>
        {marks.length > 0 ? (
          <span className={parts.markRow}>
            {marks.map((mark) => (
              <Badge key={mark} color="yellow" variant="light">
                {mark}
              </Badge>
            ))}
          </span>
        ) : null}
      </div>
    </section>
  );
}
