/** One criterion in one line; its level texts open below it. */
import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { Icon } from '../../../ui/index.ts';
import { DecimalInput } from '../../form/DecimalInput.tsx';
import { useWords } from '../../useWords.ts';
import { LevelEditor } from './LevelEditor.tsx';
import type { RubricValues } from './rubricValues.ts';
import styles from './rubric.module.css';

export interface CriterionRowProps {
  at: number;
  fields: UseFormReturnType<RubricValues>;
  /** Added just now: the cursor stands in its name. */
  isFresh: boolean;
  isOpen: boolean;
  onToggle: () => void;
  isDisabled: boolean;
}

export function CriterionRow({
  at,
  fields,
  isFresh,
  isOpen,
  onToggle,
  isDisabled,
}: CriterionRowProps) {
  const t = useWords();
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFresh) nameField.current?.focus();
  }, [isFresh]);
  const { criteria, groups } = fields.values;
  const criterion = criteria[at];
  if (!criterion) return null;
  const name = criterion.name || t('rubric.criterionNumber', { number: at + 1 });
  const path = `criteria.${at}` as const;
  const move = (to: number) => fields.reorderListItem('criteria', { from: at, to });
  return (
    <li className={styles.criterionRow} aria-label={name}>
      <div className={styles.criterionLine}>
        <span className={styles.criterionNumber} aria-hidden="true">
          {at + 1}
        </span>
        <TextInput
          ref={nameField}
          aria-label={t('rubric.nameOf', { number: at + 1 })}
          placeholder={t('rubric.name')}
          disabled={isDisabled}
          {...fields.getInputProps(`${path}.name`)}
        />
        <Select
          aria-label={t('rubric.groupOf', { name })}
          data={groups.map((group) => ({ value: group.code, label: group.name }))}
          allowDeselect={false}
          disabled={isDisabled}
          {...fields.getInputProps(`${path}.groupCode`)}
        />
        <DecimalInput
          label={t('rubric.weightOf', { name })}
          isLabelHidden
          value={criterion.weight}
          onChange={(value) => fields.setFieldValue(`${path}.weight`, value)}
          error={Boolean(fields.errors[`${path}.weight`])}
          disabled={isDisabled}
        />
        <div className={styles.criterionScale}>
          <NumberInput
            aria-label={t('rubric.minOf', { name })}
            hideControls
            allowDecimal={false}
            disabled={isDisabled}
            {...fields.getInputProps(`${path}.min`)}
            error={Boolean(fields.errors[`${path}.min`])}
          />
          <span aria-hidden="true">–</span>
          <NumberInput
            aria-label={t('rubric.maxOf', { name })}
            hideControls
            allowDecimal={false}
            disabled={isDisabled}
            {...fields.getInputProps(`${path}.max`)}
            error={Boolean(fields.errors[`${path}.max`])}
          />
        </div>
        <Button
          variant={isOpen ? 'light' : 'default'}
          px="xs"
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {t('rubric.levels', { count: criterion.levels.length })}
        </Button>
        <div className={styles.criterionActions}>
          <ActionIcon
            color="gray"
            aria-label={t('form.moveUp', { name })}
            disabled={isDisabled || at === 0}
            onClick={() => move(at - 1)}
          >
            <span aria-hidden="true">↑</span>
          </ActionIcon>
          <ActionIcon
            color="gray"
            aria-label={t('form.moveDown', { name })}
            disabled={isDisabled || at === criteria.length - 1}
            onClick={() => move(at + 1)}
          >
            <span aria-hidden="true">↓</span>
          </ActionIcon>
          <ActionIcon
            color="red"
            aria-label={t('rubric.remove', { name })}
            disabled={isDisabled || criteria.length === 1}
            onClick={() => fields.removeListItem('criteria', at)}
          >
            <Icon name="close" />
          </ActionIcon>
        </div>
      </div>
      {isOpen ? (
        <div className={styles.criterionDetails}>
          <TextInput
            label={t('rubric.description')}
            disabled={isDisabled}
            {...fields.getInputProps(`${path}.description`)}
          />
          <Checkbox
            mt="sm"
            label={t('rubric.allowsNotApplicable')}
            checked={criterion.allowsNotApplicable === 1}
            disabled={isDisabled}
            onChange={(event) =>
              fields.setFieldValue(
                `${path}.allowsNotApplicable`,
                event.currentTarget.checked ? 1 : 0,
              )
            }
          />
          <LevelEditor at={at} fields={fields} isDisabled={isDisabled} />
        </div>
      ) : null}
    </li>
  );
}
