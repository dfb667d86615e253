/** Which talk this is, and the rarer things one can do with it. */
import { ActionIcon, Button, Menu, Text, Title } from '@mantine/core';
import { nextRow } from '../../../electron/contract/agendaOrder.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { Icon } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import { askForPaper, askToSkip, askToWithdraw, goNext } from './acts.ts';
import { countOpenTalks } from './agendaSteps.ts';
import { openDialog } from './dialogStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { capOf } from './shortcuts.ts';
import { usePrimaryAct } from './usePrimaryAct.ts';
import { useTopic } from '../../stores/index.ts';
import parts from '../parts/parts.module.css';
import styles from './talkHead.module.css';

export function TalkHead({
  setup,
  presentation,
}: {
  setup: Setup;
  presentation: Setup['presentation'][number];
}) {
  const t = useWords();
  const live = useTopic('live');
  const primary = usePrimaryAct();
  const { id, number, title, agencyId, hostCity, phase } = presentation;
  const presenters = setup.presenter
    .filter(({ presentationId }) => presentationId === id)
    .map(({ name }) => name);
  const agency = setup.agency.find((other) => other.id === agencyId)?.name;
  const hasLock = isLocked(phase);
  const next = live ? nextRow(setup, live) : null;
  return (
    <div className={styles.head}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={parts.rowMain}>
        <Title order={1} size="h3" lineClamp={2} title={title}>
          <span className={parts.visuallyHidden}>{t('conduct.talkNumber', { number })} </span>
          {title}
        </Title>
        <Text c="dimmed" lineClamp={1}>
          {[presenters.join(', '), agency, hostCity].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <div className={styles.actions}>
        {hasLock && !next && countOpenTalks(setup) === 0 ? (
          <Button
            variant={primary === 'RANKING' ? 'filled' : 'default'}
            onClick={() => openDialog({ name: 'PUBLISH_RANKING' })}
            rightSection={<KeyCap cap={capOf('sceneRANKING')} />}
            aria-keyshortcuts="R"
          >
            {t('conduct.scene.RANKING')}
          </Button>
        ) : (
          <Button
            variant={primary === 'NEXT' ? 'filled' : 'default'}
            onClick={() => void goNext()}
            data-acts-on={next?.id}
            disabled={!next}
            rightSection={<KeyCap cap={capOf('next')} />}
            aria-keyshortcuts="N"
          >
            {t('conduct.next')}
          </Button>
        )}
        <Menu position="bottom-end" withArrow>
          <Menu.Target>
            <ActionIcon
              variant="default"
              aria-label={t('conduct.moreOf', { number })}
              disabled={hasLock}
            >
              <Icon name="list" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(
              [
                ['skip', askToSkip],
                ['withdraw', askToWithdraw],
                ['paper', askForPaper],
              ] as const
            ).map(([name, act]) => (
              <Menu.Item
                key={name}
                mih={44}
                onClick={act}
                rightSection={<KeyCap cap={capOf(name)} />}
                aria-keyshortcuts={capOf(name)}
              >
                {t(`conduct.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}
