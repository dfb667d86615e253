/** "Buka ruang": which network, the door, the address with its QR, the browser's warning, and who gets through. */
import { Alert, Button, Loader } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RoomState } from '../../../electron/contract/room.ts';
import { useTopic } from '../../stores/index.ts';
import { Icon, ProblemAlert } from '../../ui/index.ts';
import { BackupsButton, BackupsDialog } from '../backups/BackupsDialog.tsx';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { AdapterChoice } from './AdapterChoice.tsx';
import { BrowserWarning } from './BrowserWarning.tsx';
import { FirewallRule } from './FirewallRule.tsx';
import { JoinsWaiting } from './JoinsWaiting.tsx';
import { NetworkName } from './NetworkName.tsx';
import { PlainChoice } from './PlainChoice.tsx';
import { RoomAddress } from './RoomAddress.tsx';
import { useRoom } from './roomStore.ts';
import { RoomDoor } from './RoomDoor.tsx';
import { DifferencesFile } from '../takeover/DifferencesFile.tsx';
import { SeatFiles } from './SeatFiles.tsx';
import { useRoomWords } from './useRoomWords.ts';
import { Visits } from './Visits.tsx';
import styles from './room.module.css';

export function RoomDialog({ onClose }: { onClose: () => void }) {
  const t = useRoomWords();
  const { room, problem } = useRoom();
  const [isAtBackups, backups] = useDisclosure();
  if (isAtBackups) return <BackupsDialog onClose={onClose} />;
  return (
    <ConsoleModal title={t('dialogTitle')} onClose={onClose} size={1040}>
      <ProblemAlert problem={problem} />
      {room ? <RoomParts room={room} onBackups={backups.open} /> : problem ? null : <Loader />}
    </ConsoleModal>
  );
}

function RoomParts({ room, onBackups }: { room: RoomState; onBackups: () => void }) {
  const t = useRoomWords();
  return (
    <div className={styles.roomParts}>
      <JoinsWaiting />
      <div className={styles.roomColumns}>
        <div className={styles.roomColumn}>
          <RoomDoor room={room} />
          <AdapterChoice adapters={room.adapters} />
          <NetworkName room={room} />
          <Visits room={room} />
          <FirewallRule room={room} />
          <SeatFiles />
          <DifferencesFile />
          <BackupsButton onOpen={onBackups} />
        </div>
        <div className={styles.roomColumn}>
          <RoomAddress room={room} />
          <BrowserWarning room={room} />
          <PlainChoice room={room} />
        </div>
      </div>
      {room.problem ? (
        <Alert color="red" icon={<Icon name="alert" />} title={t('doorFailed')}>
          <ProblemAlert problem={room.problem} />
        </Alert>
      ) : null}
    </div>
  );
}

/** Opens the dialog from wherever it stands; says whether the door is open. */
export function RoomButton({ onOpen }: { onOpen: () => void }) {
  const t = useRoomWords();
  const isOpen = useTopic('live')?.isRoomOpen ?? false;
  return (
    <Button
      variant={isOpen ? 'light' : 'subtle'}
      onClick={onOpen}
      aria-label={t(isOpen ? 'opened' : 'open')}
    >
      {t('short')}
    </Button>
  );
}
