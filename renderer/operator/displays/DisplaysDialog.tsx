/** Projector pages: which there are, what each shows, and orders to one of them. */
import { Button, Group, Text } from '@mantine/core';
import { useTopic } from '../../stores/index.ts';
import { EmptyState, notifyProblem } from '../../ui/index.ts';
import { DesktopDisplays } from './DesktopDisplays.tsx';
import { openProjectorPage } from '../shell/hostDoor.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { DisplayRow } from './DisplayRow.tsx';
import dialogs from '../parts/dialogs.module.css';

export function DisplaysDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const displays = useTopic('displays') ?? [];
  const pending = usePending();
  const open = () =>
    pending.run('open', async () => {
      try {
        await openProjectorPage();
      } catch (error) {
        notifyProblem(error);
      }
    });
  return (
    <ConsoleModal title={t('conduct.displaysTitle')} onClose={onClose} size={1060}>
      <DesktopDisplays />
      <Group justify="space-between" mb="sm">
        <Text>{t('conduct.displaysText')}</Text>
        {window.desktop?.kind === 'HOST' ? null : (
          <Button variant="default" onClick={open} loading={pending.is('open')}>
            {t('links.openProjector')}
          </Button>
        )}
      </Group>
      {displays.length === 0 ? (
        <EmptyState title={t('conduct.noDisplays')} icon="info">
          {t('conduct.noDisplaysText')}
        </EmptyState>
      ) : null}
      <ul className={dialogs.rows}>
        {displays.map((display, at) => (
          <DisplayRow key={display.id} display={display} number={at + 1} />
        ))}
      </ul>
    </ConsoleModal>
  );
}
