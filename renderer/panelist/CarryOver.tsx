/** When the host was replaced: this page goes there with its sheets, or saves them for the operator. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/index.ts';
import { findMove, saveSeatFile } from './carryOver.ts';
import { ownSheets } from './ownSheets.ts';

type Problem = 'notAnAddress' | 'otherCard' | 'sameHost' | 'tooLarge';

export function CarryOver() {
  const { t } = useTranslation('carry');
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  // A window of the app stays with the host it was opened for.
  const isInApp = 'desktop' in window;

  async function move(event: FormEvent): Promise<void> {
    event.preventDefault();
    const seat = ownSheets.pack();
    if (!seat) return;
    const found = await findMove(address, seat);
    if ('problem' in found) setProblem(found.problem);
    else window.location.assign(found.url);
  }

  return (
    <Stack gap="xs" component="section" aria-label={t('title')}>
      <Text component="h2" fw={700}>
        {t('title')}
      </Text>
      <Text size="sm">{t(isInApp ? 'inApp' : 'lead')}</Text>
      {isInApp ? null : (
        <form onSubmit={(event) => void move(event)} noValidate>
          <Stack gap="xs">
            <TextInput
              label={t('address')}
              description={t('addressHint')}
              value={address}
              onChange={(event) => {
                setAddress(event.currentTarget.value);
                setProblem(null);
              }}
              error={problem === null ? null : t(problem)}
              inputMode="url"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <Button type="submit" variant="light" disabled={address.trim() === ''}>
              {t('move')}
            </Button>
          </Stack>
        </form>
      )}
      <Button
        variant="default"
        leftSection={<Icon name="save" size={18} />}
        onClick={() => {
          const seat = ownSheets.pack();
          if (seat) saveSeatFile(seat);
        }}
      >
        {t('file')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('fileHint')}
      </Text>
    </Stack>
  );
}
