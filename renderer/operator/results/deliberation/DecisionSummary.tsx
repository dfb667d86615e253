/** A decision that is no longer changed: what was decided, as it will be printed. */
import { Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { requiredDecisionFields } from '../../../../electron/domain/decisions.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useResultWords } from '../useResultWords.ts';
import { otherFilledFields, type DecisionField, type DecisionValues } from './decisionValues.ts';
import styles from './deliberation.module.css';

export function DecisionSummary({ values, setup }: { values: DecisionValues; setup: Setup }) {
  const t = useResultWords();
  const language = useLanguage();
  const textOf = (field: DecisionField): string => {
    const value = values[field];
    if (value === null || value === '') return '–';
    if (field === 'agencyId') return setup.agency.find(({ id }) => id === value)?.name ?? value;
    return field === 'targetDate' || field === 'reviewDate' ? formatDate(value, language) : value;
  };
  const fields: DecisionField[] = [
    ...requiredDecisionFields[values.code],
    ...otherFilledFields(values),
    ...(values.departureReason.trim() === '' ? [] : (['departureReason'] as const)),
  ];
  return (
    <div className={styles.decisionSummary}>
      <Text fw={800} size="xl">
        {t(`ui:decision.${values.code}`)}
      </Text>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`deliberation.fields.${field}`)}</dt>
            <dd>{textOf(field)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
