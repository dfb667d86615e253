/** Readiness level (TKT 1–9) with its nine texts, and the gates: facts the operator enters, never scores. */
import { Fieldset, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import type { Setup } from '../../../electron/contract/topics.ts';
import { readinessLevels } from '../../../electron/ranking/words.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { SaveBar } from '../form/SaveBar.tsx';
import { useCommandForm } from '../form/useCommandForm.ts';
import { useWords } from '../useWords.ts';
import parts from '../parts/parts.module.css';
import styles from './readinessForm.module.css';

const gates = ['gateLegal', 'gateEthics', 'gateOwner'] as const;
type Gate = (typeof gates)[number];

interface Values extends Record<Gate, 0 | 1 | null> {
  readiness: number | null;
  readinessNote: string;
}

export interface ReadinessFormProps {
  presentation: Setup['presentation'][number];
  onSaved?: () => void;
}

export function ReadinessForm({ presentation, onSaved }: ReadinessFormProps) {
  const t = useWords();
  const language = useLanguage();
  const { id, readiness, readinessNote, gateLegal, gateEthics, gateOwner } = presentation;
  const initial = useMemo<Values>(
    () => ({ readiness, readinessNote, gateLegal, gateEthics, gateOwner }),
    [readiness, readinessNote, gateLegal, gateEthics, gateOwner],
  );
  const form = useCommandForm({
    name: 'setReadiness',
    initial,
    toInput: (values: Values) => ({ presentationId: id, ...values }),
    ...(onSaved ? { onSaved } : {}),
  });
  const { fields } = form;
  return (
    <>
      <Text fw={600}>{presentation.title}</Text>
      <Radio.Group
        label={t('tkt.label')}
        description={t('tkt.hint')}
        value={fields.values.readiness === null ? '' : String(fields.values.readiness)}
        onChange={(value) => fields.setFieldValue('readiness', value === '' ? null : Number(value))}
      >
        <Stack gap={6} mt="xs">
          <Radio value="" label={t('tkt.unknown')} />
          {readinessLevels.map((each) => (
            <Radio
              key={each.level}
              value={String(each.level)}
              label={`${each.level}. ${each[language]}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('tkt.note')}
        autosize
        minRows={1}
        maxRows={5}
        {...fields.getInputProps('readinessNote')}
      />
      <Fieldset legend={t('tkt.gates')}>
        <Text size="sm" c="dimmed" mb="xs">
          {t('tkt.gatesHint')}
        </Text>
        <Stack gap="xs">
          {gates.map((gate) => (
            <div key={gate} className={styles.gateRow}>
              <Text className={parts.rowMain ?? ''} id={`${id}-${gate}`}>
                {t(`tkt.${gate}`)}
              </Text>
              <SegmentedControl
                aria-labelledby={`${id}-${gate}`}
                data={[
                  { value: '', label: t('tkt.unanswered') },
                  { value: '1', label: t('tkt.passed') },
                  { value: '0', label: t('tkt.failed') },
                ]}
                value={fields.values[gate] === null ? '' : String(fields.values[gate])}
                onChange={(value) =>
                  fields.setFieldValue(gate, value === '' ? null : value === '1' ? 1 : 0)
                }
              />
            </div>
          ))}
        </Stack>
      </Fieldset>
      <SaveBar form={form} />
    </>
  );
}
