/** A conflict of interest between a panelist and the present talk: declared, allowed by the chair, or taken back. */
import { Button, Fieldset, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { conflictReasons, type ConflictReason } from '../../../../electron/contract/codes.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { isBarring } from '../../../../electron/domain/eligibility.ts';
import { isLocked } from '../../../../electron/domain/phases.ts';
import { ask } from '../../ask.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';

interface Props {
  setup: Setup;
  presentation: Setup['presentation'][number];
  panelist: Setup['panelist'][number];
}

export function ConflictFields({ setup, presentation, panelist }: Props) {
  const t = useWords();
  const pending = usePending();
  const [reason, setReason] = useState('');
  const [kind, setKind] = useState<ConflictReason>('OTHER');
  const conflict = setup.conflict.find(
    (row) => row.presentationId === presentation.id && row.panelistId === panelist.id,
  );
  const key = { presentationId: presentation.id, panelistId: panelist.id };
  const hasLock = isLocked(presentation.phase);
  const run = (work: () => Promise<unknown>) =>
    pending.run('conflict', async () => ((await work()) ? setReason('') : undefined));
  const reasonField = (
    <TextInput
      label={conflict ? t('conduct.conflict.decisionReason') : t('conduct.conflict.note')}
      value={reason}
      maxLength={300}
      onChange={(event) => setReason(event.currentTarget.value)}
      disabled={hasLock}
    />
  );
  return (
    <Fieldset legend={t('conduct.conflict.title')}>
      {conflict ? (
        <>
          <Text mb="xs">
            {t(
              conflict.isAllowed === 1 ? 'conduct.conflict.allowed' : 'conduct.conflict.standing',
              {
                reason: t(`ui:conflictReason.${conflict.reason}`),
              },
            )}
            {conflict.note ? ` ${conflict.note}` : ''}
            {conflict.allowedReason ? ` “${conflict.allowedReason}”` : ''}
          </Text>
          {reasonField}
          <Group mt="sm" gap="xs">
            <Button
              variant="default"
              disabled={reason.trim() === '' || hasLock}
              loading={pending.isAny}
              onClick={() =>
                run(() =>
                  ask('allowConflict', {
                    ...key,
                    isAllowed: conflict.isAllowed === 1 ? 0 : 1,
                    reason,
                  }),
                )
              }
            >
              {t(conflict.isAllowed === 1 ? 'conduct.conflict.disallow' : 'conduct.conflict.allow')}
            </Button>
            {isBarring(conflict) ? (
              <Button
                variant="subtle"
                color="red"
                disabled={reason.trim() === '' || hasLock}
                onClick={() => run(() => ask('removeConflict', { ...key, reason }))}
              >
                {t('conduct.conflict.remove')}
              </Button>
            ) : null}
          </Group>
        </>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('conduct.conflict.none')}
          </Text>
          <Group grow align="end">
            <Select
              label={t('conduct.conflict.reason')}
              data={conflictReasons.map((value) => ({
                value,
                label: t(`ui:conflictReason.${value}`),
              }))}
              value={kind}
              allowDeselect={false}
              onChange={(value) => setKind((value ?? 'OTHER') as ConflictReason)}
              disabled={hasLock}
            />
            {reasonField}
          </Group>
          <Button
            mt="sm"
            variant="default"
            disabled={hasLock}
            loading={pending.isAny}
            onClick={() =>
              run(() => ask('declareConflict', { ...key, reason: kind, note: reason }))
            }
          >
            {t('conduct.conflict.declare')}
          </Button>
        </>
      )}
    </Fieldset>
  );
}
