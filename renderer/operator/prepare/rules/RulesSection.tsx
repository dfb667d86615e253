/** The rules of the event: what counts, when it counts, how ties are separated, where the lines are drawn. */
import { useMemo } from 'react';
import { Checkbox, Fieldset, NumberInput, Radio, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Rules } from '../../../../electron/contract/rules.ts';
import { wordsFor } from '../../../../electron/ranking/words.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { DecimalInput } from '../../form/DecimalInput.tsx';
import { FractionInput } from '../../form/FractionInput.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { FrozenNote } from '../../list/FrozenNote.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { rulesInput, rulesValues, thresholdIssues, type RulesValues } from './rulesValues.ts';
import { TieBreakEditor } from './TieBreakEditor.tsx';
import layout from '../../form/form.module.css';

type Fields = UseFormReturnType<RulesValues>;

export function RulesSection({ setup }: SectionProps) {
  const t = useWords();
  const initial = useMemo(() => rulesValues(setup.rules), [setup.rules]);
  const form = useCommandForm({
    name: 'setRules',
    initial,
    toInput: rulesInput,
    check: (values) =>
      Object.fromEntries(
        thresholdIssues(values).map((field) => [
          field,
          t(field === 'recommendation.tMid' ? 'rules.issue.tMid' : 'rules.issue.readinessPilot'),
        ]),
      ),
  });
  const isDisabled = setup.isFrozen || setup.event.status === 'CLOSED';
  return (
    <>
      <SectionHead title={t('prepare.sections.rules')} hint={t('rules.hint')} />
      {setup.isFrozen ? <FrozenNote rulesHash={setup.event.rulesHash} /> : null}
      <Stack gap="md" maw={980}>
        <ScoreRules fields={form.fields} isDisabled={isDisabled} />
        <QuorumRules fields={form.fields} isDisabled={isDisabled} />
        <Fieldset legend={t('rules.tieBreaks')}>
          <TieBreakEditor
            value={form.fields.values.tieBreaks}
            groups={setup.criterionGroup}
            isDisabled={isDisabled}
            onChange={(tieBreaks) => form.fields.setFieldValue('tieBreaks', tieBreaks)}
          />
        </Fieldset>
        <Thresholds fields={form.fields} isDisabled={isDisabled} />
        <ShowRules fields={form.fields} isDisabled={isDisabled} />
      </Stack>
      <SaveBar form={form} isDisabled={isDisabled} />
    </>
  );
}

interface PartProps {
  fields: Fields;
  isDisabled: boolean;
}

function ScoreRules({ fields, isDisabled }: PartProps) {
  const t = useWords();
  return (
    <Fieldset legend={t('rules.score')}>
      <Radio.Group
        label={t('rules.correction')}
        value={fields.values.correction}
        onChange={(value) => fields.setFieldValue('correction', value as Rules['correction'])}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="PLAIN"
            label={t('rules.PLAIN')}
            description={t('rules.PLAINhint')}
            disabled={isDisabled}
          />
          <Radio
            value="BLUP"
            label={t('rules.BLUP')}
            description={t('rules.BLUPhint')}
            disabled={isDisabled}
          />
        </Stack>
      </Radio.Group>
      <NumberInput
        hideControls
        mt="md"
        maw={420}
        label={t('rules.trimDrop')}
        description={t('rules.trimDropHint')}
        min={0}
        max={3}
        allowDecimal={false}
        disabled={isDisabled}
        {...fields.getInputProps('trimDrop')}
      />
    </Fieldset>
  );
}

function QuorumRules({ fields, isDisabled }: PartProps) {
  const t = useWords();
  return (
    <Fieldset legend={t('rules.quorum')}>
      <div className={layout.fieldGrid}>
        <NumberInput
          hideControls
          label={t('rules.minSheets')}
          description={t('rules.minSheetsHint')}
          min={1}
          max={50}
          allowDecimal={false}
          disabled={isDisabled}
          {...fields.getInputProps('minSheets')}
        />
        <FractionInput
          label={t('rules.minShare')}
          description={t('rules.minShareHint')}
          value={fields.values.minShare}
          onChange={(value) => fields.setFieldValue('minShare', value)}
          error={fields.errors['minShare']}
          disabled={isDisabled}
        />
      </div>
    </Fieldset>
  );
}

function Thresholds({ fields, isDisabled }: PartProps) {
  const t = useWords();
  const language = useLanguage();
  const decimal = (name: 'tHigh' | 'tMid') => (
    <DecimalInput
      label={t(`rules.${name}`)}
      value={fields.values.recommendation[name]}
      onChange={(value) => fields.setFieldValue(`recommendation.${name}`, value)}
      error={fields.errors[`recommendation.${name}`]}
      disabled={isDisabled}
    />
  );
  const whole = (name: 'readinessAdopt' | 'readinessPilot') => (
    <NumberInput
      hideControls
      label={t(`rules.${name}`)}
      min={1}
      max={9}
      allowDecimal={false}
      disabled={isDisabled}
      {...fields.getInputProps(`recommendation.${name}`)}
    />
  );
  return (
    <Fieldset legend={t('rules.thresholds')}>
      <div className={layout.fieldGrid}>
        {decimal('tHigh')}
        {decimal('tMid')}
        <FractionInput
          label={t('rules.supportMin')}
          value={fields.values.recommendation.supportMin}
          onChange={(value) => fields.setFieldValue('recommendation.supportMin', value)}
          error={fields.errors['recommendation.supportMin']}
          disabled={isDisabled}
        />
        {whole('readinessAdopt')}
        {whole('readinessPilot')}
        <DecimalInput
          label={t('rules.spreadThreshold')}
          value={fields.values.spreadThreshold}
          onChange={(value) => fields.setFieldValue('spreadThreshold', value)}
          error={fields.errors['spreadThreshold']}
          disabled={isDisabled}
        />
        {(['ADOPT', 'PILOT', 'ADAPT'] as const).map((name) => (
          <FractionInput
            key={name}
            label={t('rules.classValue', { name: wordsFor('recommendationClass', name)[language] })}
            value={fields.values.classValues[name]}
            onChange={(value) => fields.setFieldValue(`classValues.${name}`, value)}
            error={fields.errors[`classValues.${name}`]}
            disabled={isDisabled}
          />
        ))}
      </div>
    </Fieldset>
  );
}

function ShowRules({ fields, isDisabled }: PartProps) {
  const t = useWords();
  return (
    <Checkbox
      label={t('rules.canPublishRankingEarly')}
      description={t('rules.canPublishRankingEarlyHint')}
      disabled={isDisabled}
      checked={fields.values.canPublishRankingEarly}
      onChange={(event) =>
        fields.setFieldValue('canPublishRankingEarly', event.currentTarget.checked)
      }
    />
  );
}
