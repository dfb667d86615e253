/** One projector page: its number, what it shows, and the orders one can give it. */
import { Badge, Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { scenes, type Scene } from '../../../electron/contract/codes.ts';
import type { DisplayState } from '../../../electron/contract/topics.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { sendCommand } from '../../link/index.ts';
import { ConfirmButton } from '../../ui/index.ts';
import { ask } from '../ask.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';
import styles from './displayRow.module.css';

type Setting = Pick<DisplayState, 'name' | 'pinnedScene' | 'theme' | 'isBlank'>;

export interface DisplayRowProps {
  display: DisplayState;
  /** From 1, as the screen itself shows it when asked. */
  number: number;
}

export function DisplayRow({ display, number }: DisplayRowProps) {
  const t = useWords();
  const pending = usePending();
  const [name, setName] = useState(display.name);
  const save = (change: Partial<Setting>) => {
    const { id, pinnedScene, theme, isBlank } = { ...display, ...change };
    pending.run('save', () =>
      ask('saveDisplay', { id, name, pinnedScene, theme, isBlank: isBlank ? 1 : 0 }),
    );
  };
  const order = (kind: 'RELOAD' | 'IDENTIFY') =>
    pending.run(kind, () => ask('callDisplay', { id: display.id, order: kind }));
  return (
    <li aria-label={`${number}. ${display.name}`}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <TextInput
          aria-label={t('conduct.display.name')}
          value={name}
          maxLength={300}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={() => {
            if (name.trim() !== '' && name !== display.name) save({ name });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          w={200}
        />
        <Badge variant="light" color={display.isConnected ? 'lagoon' : 'gray'}>
          {display.isConnected ? t('conduct.display.connected') : t('conduct.display.away')}
        </Badge>
        {display.isBlank ? <Badge color="red">{t('conduct.display.isBlank')}</Badge> : null}
        <DisplayFacts display={display} />
      </div>
      <Select
        aria-label={t('conduct.display.shows', { name: display.name })}
        data={[
          { value: 'FOLLOW', label: t('conduct.display.follow') },
          ...scenes.map((scene) => ({
            value: scene,
            label: t('conduct.display.pinned', { scene: t(`conduct.scene.${scene}`) }),
          })),
        ]}
        value={display.pinnedScene ?? 'FOLLOW'}
        allowDeselect={false}
        onChange={(value) =>
          save({ pinnedScene: value === 'FOLLOW' || value === null ? null : (value as Scene) })
        }
        w={230}
      />
      <SegmentedControl
        aria-label={t('conduct.display.theme', { name: display.name })}
        data={[
          { value: 'LIGHT', label: t('ui:scheme.light') },
          { value: 'DARK', label: t('ui:scheme.dark') },
        ]}
        value={display.theme}
        onChange={(value) => save({ theme: value as DisplayState['theme'] })}
      />
      <Group gap={4} ml="auto">
        <Button
          variant={display.isBlank ? 'filled' : 'outline'}
          color="red"
          px="xs"
          aria-pressed={display.isBlank}
          loading={pending.is('save')}
          onClick={() => save({ isBlank: !display.isBlank })}
        >
          {display.isBlank ? t('conduct.display.unblank') : t('conduct.display.blank')}
        </Button>
        <Button
          variant="default"
          px="xs"
          disabled={!display.isConnected}
          onClick={() => order('IDENTIFY')}
        >
          {t('conduct.display.identify')}
        </Button>
        <Button
          variant="default"
          px="xs"
          disabled={!display.isConnected}
          onClick={() => order('RELOAD')}
        >
          {t('conduct.display.reload')}
        </Button>
        <ConfirmButton
          variant="subtle"
          color="red"
          px="xs"
          disabled={display.isConnected}
          question={t('conduct.display.forget')}
          consequence={t('form.deleteQuestion', { name: display.name })}
          onConfirm={() => sendCommand('forgetDisplay', { id: display.id })}
        >
          {t('conduct.display.forget')}
        </ConfirmButton>
      </Group>
    </li>
  );
}

function DisplayFacts({ display }: { display: DisplayState }) {
  const t = useWords();
  const language = useLanguage();
  const { width, height, connectedSinceMs, shownVersion } = display;
  const facts = [
    width && height ? `${width} × ${height}` : '',
    connectedSinceMs
      ? t('conduct.display.since', { time: formatInstant(connectedSinceMs, language) })
      : '',
    shownVersion === null ? '' : t('conduct.display.version', { version: shownVersion }),
  ];
  return (
    <Text size="sm" c="dimmed">
      {facts.filter(Boolean).join(' · ')}
    </Text>
  );
}
