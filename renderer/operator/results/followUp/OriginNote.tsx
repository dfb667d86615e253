/** Where a carried follow-up was agreed: it belongs to a proposal of an earlier event. */
import { Alert, Text } from '@mantine/core';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useResultWords } from '../useResultWords.ts';
import type { FollowUpOrigin } from './followUpValues.ts';

export function OriginNote({ origin }: { origin: FollowUpOrigin }) {
  const t = useResultWords();
  const language = useLanguage();
  return (
    <Alert
      color="gray"
      title={t('followUp.carriedFrom', {
        name: origin.originEventName,
        date: formatDate(origin.originDateIso, language),
      })}
    >
      <Text size="sm">
        {t('followUp.originProposal', {
          number: origin.presentationNumber,
          title: origin.presentationTitle,
          decision: t(`ui:decision.${origin.decision}`),
        })}
      </Text>
    </Alert>
  );
}
