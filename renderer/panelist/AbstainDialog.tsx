/** Asks why a panelist does not score; a conflict of interest is also declared to the host. */
import { Button, Group, Radio, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from '../i18n/language.ts';
import { sendCommand } from '../link/index.ts';
import { seatStore } from '../stores/index.ts';
import { ModalLayer, ProblemAlert } from '../ui/index.ts';
import type { ConflictReason, Sheet } from './useSheet.ts';

const reasons: readonly ConflictReason[] = ['SAME_AGENCY', 'SUPERIOR', 'MENTOR', 'OTHER'];
const LONGEST = 300;

interface Props {
  readonly sheet: Sheet;
  readonly panelistId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AbstainDialog({ sheet, panelistId, isOpen, onClose }: Props) {
  const { t } = useTranslation(['panelist', 'ui']);
  const [reason, setReason] = useState<ConflictReason | null>(null);
  const [words, setWords] = useState('');
  const [isRefused, setRefused] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const isConflict = reason !== null && reason !== 'OTHER';

  function close(): void {
    setReason(null);
    setWords('');
    setRefused(false);
    setProblem(null);
    onClose();
  }

  function confirm(): void {
    if (reason === null || (reason === 'OTHER' && words.trim() === '')) {
      setRefused(true);
      return;
    }
    // The reason is printed in Indonesian minutes, whatever language this page speaks.
    const printed =
      reason === 'OTHER' ? words.trim() : i18n.getFixedT('id', 'panelist')(`abstain.${reason}`);
    sheet.abstain(printed);
    // While the host is away the reason alone travels with the sheet; that is enough to be counted out.
    if (reason === 'OTHER' || seatStore.getState().connection !== 'ONLINE') {
      close();
      return;
    }
    setBusy(true);
    sendCommand('declareConflict', {
      presentationId: sheet.presentation.id,
      panelistId,
      reason,
      note: '',
    })
      .then(close, setProblem)
      .finally(() => setBusy(false));
  }

  return (
    <ModalLayer
      opened={isOpen}
      onClose={close}
      title={t('abstain.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t('abstain.lead')}
          value={reason}
          onChange={(value) => setReason(value as ConflictReason)}
          error={isRefused && reason === null ? t('abstain.otherNeeded') : null}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing={0} mt={4}>
            {reasons.map((value) => (
              <Radio key={value} value={value} label={t(`abstain.${value}`)} py={11} />
            ))}
          </SimpleGrid>
        </Radio.Group>
        {reason === 'OTHER' && (
          <Textarea
            label={t('abstain.otherLabel')}
            value={words}
            maxLength={LONGEST}
            autosize
            minRows={2}
            maxRows={4}
            error={isRefused && words.trim() === '' ? t('abstain.otherNeeded') : null}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('abstain.scoresGo')} {isConflict && t('abstain.chairOnly')}
        </Text>
        <ProblemAlert problem={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('ui:cancel')}
          </Button>
          <Button onClick={confirm} loading={isBusy}>
            {t('abstain.confirm')}
          </Button>
        </Group>
      </Stack>
    </ModalLayer>
  );
}
