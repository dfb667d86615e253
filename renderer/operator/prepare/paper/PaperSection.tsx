/** How the minutes and other papers look: size, margins, letterhead, signatures, logos. */
import {
  Fieldset,
  NumberInput,
  Radio,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { useMemo } from 'react';
import type { Paper } from '../../../../electron/contract/rules.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { AssetField } from './AssetField.tsx';
import layout from '../../form/form.module.css';

const sides = ['top', 'right', 'bottom', 'left'] as const;

interface Values extends Omit<Paper, 'letterhead'> {
  letterhead: string;
}

export function PaperSection({ setup }: SectionProps) {
  const t = useWords();
  const language = useLanguage();
  const initial = useMemo<Values>(
    () => ({ ...setup.paper, letterhead: setup.paper.letterhead.join('\n') }),
    [setup.paper],
  );
  const form = useCommandForm({
    name: 'setPaper',
    initial,
    toInput: (values: Values): Paper => ({
      ...values,
      letterhead: values.letterhead
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }),
  });
  const { fields } = form;
  const isClosed = setup.event.status === 'CLOSED';
  const separator = language === 'id' ? ',' : '.';
  const asset = (kind: 'LOGO' | 'LETTERHEAD_LOGO') =>
    setup.asset.find((row) => row.kind === kind) ?? null;
  return (
    <>
      <SectionHead title={t('prepare.sections.paper')} hint={t('paper.hint')} />
      <Stack gap="md" maw={980}>
        <Fieldset legend={t('paper.logos')}>
          <div className={layout.fieldGrid}>
            <AssetField kind="LOGO" asset={asset('LOGO')} isDisabled={isClosed} />
            <AssetField
              kind="LETTERHEAD_LOGO"
              asset={asset('LETTERHEAD_LOGO')}
              isDisabled={isClosed}
            />
          </div>
        </Fieldset>
        <Fieldset legend={t('paper.sheet')}>
          <div className={layout.fieldGrid}>
            <div>
              <Text fw={500} id="paper-size">
                {t('paper.size')}
              </Text>
              <SegmentedControl
                aria-labelledby="paper-size"
                data={[
                  { value: 'A4', label: 'A4' },
                  { value: 'F4', label: 'F4 (215 × 330 mm)' },
                ]}
                {...fields.getInputProps('size')}
              />
            </div>
            <NumberInput
              hideControls
              label={t('paper.fontSizePt')}
              min={8}
              max={14}
              step={0.5}
              decimalSeparator={separator}
              {...fields.getInputProps('fontSizePt')}
            />
            {sides.map((side) => (
              <NumberInput
                hideControls
                key={side}
                label={t(`paper.margin.${side}`)}
                min={0.5}
                max={6}
                step={0.5}
                decimalSeparator={separator}
                {...fields.getInputProps(`marginCm.${side}`)}
              />
            ))}
          </div>
        </Fieldset>
        <Textarea
          label={t('paper.letterhead')}
          description={t('paper.letterheadHint')}
          autosize
          minRows={3}
          maxRows={6}
          {...fields.getInputProps('letterhead')}
        />
        <Textarea
          label={t('paper.visionSentence')}
          autosize
          minRows={1}
          maxRows={4}
          {...fields.getInputProps('visionSentence')}
        />
        <Radio.Group label={t('paper.signature')} {...fields.getInputProps('signature')}>
          <Stack gap="xs" mt="xs">
            <Radio value="TABLE" label={t('paper.TABLE')} />
            <Radio value="BLOCKS" label={t('paper.BLOCKS')} />
          </Stack>
        </Radio.Group>
        <NumberInput
          hideControls
          maw={420}
          label={t('paper.nextCohortSeats')}
          description={t('paper.nextCohortSeatsHint')}
          min={0}
          max={500}
          allowDecimal={false}
          {...fields.getInputProps('nextCohortSeats')}
        />
      </Stack>
      <SaveBar form={form} isDisabled={isClosed} />
    </>
  );
}
