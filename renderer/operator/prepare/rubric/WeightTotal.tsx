/** The live sum of the weights, always in sight, with what is missing in words. */
import { Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { formatDecimalText } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Icon } from '../../../ui/index.ts';
import { DecimalInput } from '../../form/DecimalInput.tsx';
import { useWords } from '../../useWords.ts';
import { totalState, weightSum, type RubricValues } from './rubricValues.ts';
import parts from '../../parts/parts.module.css';
import styles from './rubric.module.css';

export function WeightTotal({
  fields,
  isDisabled,
}: {
  fields: UseFormReturnType<RubricValues>;
  isDisabled: boolean;
}) {
  const t = useWords();
  const language = useLanguage();
  const { criteria, groups, weightTotal } = fields.values;
  const state = totalState(criteria, weightTotal);
  const sum = weightSum(criteria.map(({ weight }) => weight));
  const text = (value: string) => formatDecimalText(value, language);
  const words =
    state.kind === 'OK'
      ? t('rubric.totalOk', { sum: text(sum ?? '0') })
      : state.kind === 'UNREADABLE'
        ? t('rubric.totalUnreadable')
        : t(state.kind === 'SHORT' ? 'rubric.totalShort' : 'rubric.totalOver', {
            sum: text(state.sum),
            total: text(weightTotal),
            by: text(state.by),
          });
  return (
    <div className={styles.weightTotal} data-state={state.kind}>
      <span className={styles.weightTotalMark}>
        <Icon name={state.kind === 'OK' ? 'checkCircle' : 'alert'} size={24} />
      </span>
      <Text role="status" fw={600} className={parts.rowMain ?? ''}>
        {words}
      </Text>
      <div className={styles.weightGroups}>
        {groups.map(({ code, name }) => {
          const own = weightSum(
            criteria.filter(({ groupCode }) => groupCode === code).map(({ weight }) => weight),
          );
          return (
            <Text key={code} size="sm" c="dimmed" component="span">
              {name} <strong>{own === null ? '–' : text(own)}</strong>
            </Text>
          );
        })}
      </div>
      <DecimalInput
        label={t('rubric.totalLabel')}
        isLabelHidden
        value={weightTotal}
        onChange={(value) => fields.setFieldValue('weightTotal', value)}
        error={Boolean(fields.errors['weightTotal'])}
        disabled={isDisabled}
        width={76}
      />
    </div>
  );
}
