/** The fields a decision demands; what was filled beside them stays in sight below. */
import { Fieldset, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { RecommendationClass } from '../../../../electron/contract/codes.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import {
  isDeparture,
  minDepartureReason,
  requiredDecisionFields,
} from '../../../../electron/domain/decisions.ts';
import { suggestedDecision } from '../../../../electron/ranking/suggestedDecision.ts';
import { AgencyField } from '../../form/AgencyField.tsx';
import { DayInput } from '../../form/DayInput.tsx';
import { useResultWords } from '../useResultWords.ts';
import { otherFilledFields, type DecisionValues, type DetailField } from './decisionValues.ts';
import styles from './deliberation.module.css';

export interface DecisionFieldsProps {
  fields: UseFormReturnType<DecisionValues>;
  setup: Setup;
  suggested: RecommendationClass;
}

export function DecisionFields({ fields, setup, suggested }: DecisionFieldsProps) {
  const t = useResultWords();
  const { code, departureReason } = fields.values;
  const needed = requiredDecisionFields[code];
  const others = otherFilledFields(fields.values);
  const one = (name: DetailField, isNeeded: boolean) => (
    <DetailInput key={name} name={name} fields={fields} setup={setup} isNeeded={isNeeded} />
  );
  return (
    <div className={styles.decisionFields}>
      {needed.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('deliberation.noFields')}
        </Text>
      ) : (
        needed.map((name) => one(name, true))
      )}
      {isDeparture(code, suggested) ? (
        <Textarea
          label={t('deliberation.fields.departureReason')}
          description={t('deliberation.departureHint', {
            decision: t(`ui:decision.${suggestedDecision[suggested]}`),
            min: minDepartureReason,
            count: departureReason.trim().length,
          })}
          withAsterisk
          autosize
          minRows={2}
          maxRows={6}
          {...fields.getInputProps('departureReason')}
        />
      ) : null}
      {others.length > 0 ? (
        <Fieldset legend={t('deliberation.otherFields')} className={styles.otherFields}>
          {others.map((name) => one(name, false))}
        </Fieldset>
      ) : null}
    </div>
  );
}

interface DetailInputProps extends Omit<DecisionFieldsProps, 'suggested'> {
  name: DetailField;
  isNeeded: boolean;
}

function DetailInput({ name, fields, setup, isNeeded }: DetailInputProps) {
  const t = useResultWords();
  const shared = { label: t(`deliberation.fields.${name}`), withAsterisk: isNeeded };
  const input = fields.getInputProps(name);
  switch (name) {
    case 'agencyId':
      return (
        <AgencyField {...shared} {...input} setup={setup} placeholder={t('deliberation.choose')} />
      );
    case 'targetDate':
    case 'reviewDate':
      return (
        <DayInput
          {...shared}
          {...input}
          value={fields.values[name]}
          placeholder={t('deliberation.datePlaceholder')}
          clearable
          clearButtonProps={{ 'aria-label': t('frame.clear', { name: shared.label }) }}
        />
      );
    case 'place':
    case 'duration':
      return <TextInput {...shared} {...input} maxLength={5000} />;
    default:
      return <Textarea {...shared} {...input} autosize minRows={2} maxRows={6} />;
  }
}
