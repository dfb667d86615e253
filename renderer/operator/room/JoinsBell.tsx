/** In the head of every page of the operator: how many ask to come in; who they are is said aloud as they knock. */
import { Badge, Button, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import { JoinsDialog } from './JoinsDialog.tsx';
import { useDeviceName } from './useDeviceName.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function JoinsBell() {
  const t = useRoomWords();
  const words = useWords();
  const nameDevice = useDeviceName();
  const joins = useTopic('joinRequests');
  const [isOpen, dialog] = useDisclosure();
  const requests = joins?.requests ?? [];
  const who = requests
    .map(({ panelistName, label }) =>
      t('joins.who', { name: panelistName, device: nameDevice(label) }),
    )
    .join('; ');
  const spoken =
    requests.length > 0 ? `${t('joins.some', { count: requests.length })}: ${who}` : '';
  return (
    <>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {requests.length > 0 || joins?.alarm ? (
        <Button
          variant="filled"
          color={joins?.alarm ? 'red' : 'yellow'}
          px="sm"
          leftSection={<Icon name="shield" size={18} />}
          onClick={dialog.open}
          title={spoken}
          aria-haspopup="dialog"
        >
          <span className={styles.bellWords}>{words('conduct.joins')}</span>
          <Badge ml={6} variant="white" size="lg">
            {requests.length}
          </Badge>
        </Button>
      ) : null}
      {isOpen ? <JoinsDialog onClose={dialog.close} /> : null}
    </>
  );
}
