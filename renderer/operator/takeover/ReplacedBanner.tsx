/** A host that was replaced says so on every screen; its operator sees what the new one lacks. */
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTopic } from '../../stores/index.ts';
import { useRestoreWords } from '../restore/useRestoreWords.ts';
import { ReplacedDialog } from './ReplacedDialog.tsx';
import banners from '../shell/banners.module.css';
import roomStyles from '../room/room.module.css';

export function ReplacedBanner() {
  const t = useRestoreWords();
  const host = useTopic('host');
  // Opened by itself the first time: nobody may go on without having seen it.
  const [isOpen, dialog] = useDisclosure(true);
  if (!host?.replacedBy) return null;
  return (
    <>
      <div
        className={`${banners.operatorBanner} ${roomStyles.roomBanner}`}
        data-kind="risk"
        role="alert"
      >
        <span>{t('replaced.banner', { host: host.replacedBy.hostName })}</span>
        <Button variant="default" onClick={dialog.open}>
          {t('replaced.look')}
        </Button>
      </div>
      {isOpen ? <ReplacedDialog host={host} onClose={dialog.close} /> : null}
    </>
  );
}
