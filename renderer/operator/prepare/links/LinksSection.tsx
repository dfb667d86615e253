/** Panelists' cards with their own QR and six digits, the projector's link, and the door to the network. */
import { Button, CopyButton, Group, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback, useEffect, useState } from 'react';
import type { SeatLinks } from '../../../../electron/contract/seats.ts';
import { useTopic } from '../../../stores/index.ts';
import { EmptyState, Loading, notifyProblem, ProblemAlert } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import { RoomButton, RoomDialog } from '../../room/RoomDialog.tsx';
import { useRoom } from '../../room/roomStore.ts';
import { openProjectorPage, fetchLinks } from '../../shell/hostDoor.ts';
import { goTo } from '../../shell/route.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { PanelistCard } from './PanelistCard.tsx';
import styles from './links.module.css';

export function LinksSection({ setup }: SectionProps) {
  const t = useWords();
  const live = useTopic('live');
  const [links, setLinks] = useState<SeatLinks | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const pending = usePending();
  const [isRoomShown, room] = useDisclosure();
  const load = useCallback(async () => {
    try {
      setLinks(await fetchLinks());
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  }, []);
  // Names and people on the cards follow the panel.
  const panel = setup.panelist.map(({ id, name }) => `${id} ${name}`).join('\n');
  // Address, network and fingerprint follow the door: another adapter, another port, open or shut.
  const door = useRoom().room;
  const place = door && [door.joinUrl, door.networkName, door.fingerprint].join('\n');
  useEffect(() => void load(), [load, panel, place]);

  const print = () =>
    pending.run('print', async () => {
      // Paper stays: it gets what holds now, not what was loaded a moment ago.
      await load();
      await new Promise(requestAnimationFrame);
      window.print();
    });

  const openProjector = () =>
    pending.run('projector', async () => {
      try {
        await openProjectorPage();
      } catch (error) {
        notifyProblem(error);
      }
    });
  return (
    <>
      <SectionHead
        title={t('prepare.sections.links')}
        hint={t('links.hint')}
        actions={
          <>
            <RoomButton onOpen={room.open} />
            <Button variant="default" onClick={openProjector} loading={pending.is('projector')}>
              {t('links.openProjector')}
            </Button>
            <Button
              onClick={print}
              loading={pending.is('print')}
              disabled={!links || links.panelists.length === 0}
            >
              {t('links.print')}
            </Button>
          </>
        }
      />
      {live ? (
        <Switch
          mb="md"
          label={t('links.roomOpen')}
          description={t('links.roomOpenHint')}
          checked={live.isRoomOpen}
          disabled={pending.is('room')}
          onChange={(event) => {
            const isRoomOpen = event.currentTarget.checked ? 1 : 0;
            pending.run('room', () => ask('setRoomOpen', { isRoomOpen }));
          }}
        />
      ) : null}
      {isRoomShown ? <RoomDialog onClose={room.close} /> : null}
      {problem ? (
        <Group mb="md">
          <ProblemAlert problem={problem} />
          <Button variant="default" onClick={() => void load()}>
            {t('links.again')}
          </Button>
        </Group>
      ) : null}
      {links ? (
        <>
          <Group mb="md" gap="sm">
            <Text>
              {t('links.joinAt')} <strong>{links.lanJoinUrl ?? links.joinUrl}</strong>
            </Text>
            <CopyButton value={links.lanJoinUrl ?? links.joinUrl}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('links.copied') : t('links.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
          {links.panelists.length === 0 ? (
            <EmptyState
              title={t('panel.empty')}
              icon="user"
              action={<Button onClick={() => goTo({ prepare: 'panel' })}>{t('panel.add')}</Button>}
            >
              {t('links.emptyText')}
            </EmptyState>
          ) : (
            <ul data-print className={styles.cards} aria-label={t('prepare.sections.links')}>
              {links.panelists.map((link) => (
                <PanelistCard
                  key={link.id}
                  link={link}
                  room={links}
                  eventName={setup.event.name}
                  role={setup.panelist.find(({ id }) => id === link.id)?.role}
                  onRevoked={() => void load()}
                />
              ))}
            </ul>
          )}
        </>
      ) : problem ? null : (
        <Loading />
      )}
    </>
  );
}
