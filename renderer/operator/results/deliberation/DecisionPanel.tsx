/** The decision of the panel: a code, exactly the fields it demands, and the chair's confirmation. */
import { Alert, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { decisionCodes, type RecommendationClass } from '../../../../electron/contract/codes.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { minDepartureReason } from '../../../../electron/domain/decisions.ts';
import { suggestedDecision } from '../../../../electron/ranking/suggestedDecision.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { sendCommand } from '../../../link/index.ts';
import { ProblemAlert } from '../../../ui/index.ts';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { codeText } from '../codeText.ts';
import { useResultWords } from '../useResultWords.ts';
import { CodeChoice } from './CodeChoice.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { DecisionSummary } from './DecisionSummary.tsx';
import { decisionValues, missingFields, type DecisionValues } from './decisionValues.ts';
import type { Proposal } from './proposals.ts';
import { useProposalKeys } from './useProposalKeys.ts';
import styles from './deliberation.module.css';

export function DecisionPanel({ proposal, setup }: { proposal: Proposal; setup: Setup }) {
  const t = useResultWords();
  const language = useLanguage();
  const { id, row, decision } = proposal;
  const suggested: RecommendationClass = row?.deliberation?.suggestedClass ?? 'PENDING';
  const initial = useMemo(() => decisionValues(decision), [decision]);
  // A draft may be incomplete; what the chair confirms may not.
  const isConfirming = useRef(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const complaints = (values: DecisionValues) =>
    Object.fromEntries(
      missingFields(values, suggested).map((field) => [
        field,
        field === 'departureReason'
          ? t('deliberation.departureShort', {
              min: minDepartureReason,
              count: values.departureReason.trim().length,
            })
          : t('operator:form.issue.required'),
      ]),
    );
  const form = useCommandForm({
    name: 'saveDecision',
    initial,
    toInput: (values: DecisionValues) => ({ presentationId: id, ...values }),
    check: (values) => (isConfirming.current ? complaints(values) : {}),
  });
  const { fields } = form;
  const isClosed = setup.event.status === 'CLOSED';
  const isConfirmed = decision?.isConfirmed === 1 && !form.isDirty;
  const isReadOnly = isClosed || isConfirmed;

  const save = async (confirming: boolean): Promise<boolean> => {
    isConfirming.current = confirming;
    setProblem(null);
    return form.submit();
  };
  const confirm = async (): Promise<void> => {
    if (isReadOnly || !row || fields.getValues().code === 'BELUM_DIPUTUSKAN' || !(await save(true)))
      return;
    await setConfirmed(1);
  };
  const setConfirmed = async (flag: 0 | 1): Promise<void> => {
    setSending(true);
    try {
      await sendCommand('confirmDecision', { presentationId: id, isConfirmed: flag });
      setProblem(null);
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  useProposalKeys(
    isReadOnly
      ? {}
      : Object.fromEntries(
          decisionCodes.map((code, at) => [
            String(at + 1),
            () => fields.setFieldValue('code', code),
          ]),
        ),
  );
  const was = decision?.suggestedClass;
  return (
    <section className={styles.decisionPanel} aria-labelledby={`${id}-decision`}>
      <Title order={2} size="h4" id={`${id}-decision`}>
        {t('deliberation.decision')}
      </Title>
      {isClosed ? <Alert color="gray">{t('deliberation.closed')}</Alert> : null}
      {was && was !== suggested ? (
        <Alert color="yellow" py="xs">
          {t('deliberation.classChanged', {
            was: codeText('recommendationClass', was, language),
            now: codeText('recommendationClass', suggested, language),
          })}
        </Alert>
      ) : null}
      {isReadOnly ? (
        <DecisionSummary values={fields.values} setup={setup} />
      ) : (
        <>
          <CodeChoice
            value={fields.values.code}
            suggested={row ? suggestedDecision[suggested] : null}
            onChange={(code) => fields.setFieldValue('code', code)}
          />
          <DecisionFields fields={fields} setup={setup} suggested={suggested} />
        </>
      )}
      <ProblemAlert problem={form.problem ?? problem} />
      <DecisionBar
        proposal={proposal}
        form={form}
        isSending={isSending}
        isConfirmed={isConfirmed}
        isClosed={isClosed}
        onSave={() => void save(false)}
        onConfirm={() => void confirm()}
        onWithdraw={() => setConfirmed(0)}
      />
    </section>
  );
}
