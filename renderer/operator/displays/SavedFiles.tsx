/** Says where a file went, with the way to it; only the desktop knows. Draws nothing itself. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { notifyProblem } from '../../ui/index.ts';

const words = {
  id: { saved: 'Berkas tersimpan', open: 'Buka folder' },
  en: { saved: 'File saved', open: 'Open folder' },
} as const;
const SHOWN_MS = 10_000;

export function SavedFiles() {
  const { saved, open } = words[useLanguage()];
  useEffect(() => {
    const bridge = window.desktop;
    if (bridge?.kind !== 'HOST') return undefined;
    return bridge.watchSaved(({ name }) => {
      notifications.show({
        color: 'lagoon',
        title: saved,
        autoClose: SHOWN_MS,
        message: (
          <>
            {name}{' '}
            <Button
              variant="subtle"
              onClick={() => void bridge.openFolder('SAVED').catch(notifyProblem)}
            >
              {open}
            </Button>
          </>
        ),
      });
    });
  }, [saved, open]);
  return null;
}
