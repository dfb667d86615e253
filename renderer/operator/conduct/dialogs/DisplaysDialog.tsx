/** Projector pages: which there are, what each shows, and orders to one of them. */
import { Badge, Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { scenes, type Scene } from '../../../../electron/contract/codes.ts';
import type { DisplayState } from '../../../../electron/contract/topics.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { ConfirmButton, EmptyState, notifyProblem } from '../../../ui/index.ts';
import { sendCommand } from '../../../link/index.ts';
import { ask } from '../../ask.ts';
import { createProjectorLink } from '../../shell/hostDoor.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import { ConsoleModal } from './ConsoleModal.tsx';

export function DisplaysDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const displays = useTopic('displays') ?? [];
  const pending = usePending();
  const open = () =>
    pending.run('open', async () => {
      try {
        window.open(await createProjectorLink(), '_blank', 'noopener');
      } catch (error) {
        notifyProblem(error);
      }
    });
  return (
    <ConsoleModal title={t('conduct.displaysTitle')} onClose={onClose} size={980}>
      <Group justify="space-between" mb="sm">
        <Text>{t('conduct.displaysText')}</Text>
        <Button variant="default" onClick={open} loading={pending.is('open')}>
          {t('links.openProjector')}
        </Button>
      </Group>
      {displays.length === 0 ? (
        <EmptyState title={t('conduct.noDisplays')} icon="info">
          {t('conduct.noDisplaysText')}
        </EmptyState>
      ) : null}
      <ul className="dialogRows">
        {displays.map((display) => (
          <DisplayRow key={display.id} display={display} />
        ))}
      </ul>
    </ConsoleModal>
  );
}

function DisplayRow({ display }: { display: DisplayState }) {
  const t = useWords();
  const language = useLanguage();
  const pending = usePending();
  const [name, setName] = useState(display.name);
  const save = (change: Partial<Pick<DisplayState, 'name' | 'pinnedScene' | 'theme'>>) => {
    const { id, pinnedScene, theme } = display;
    pending.run('save', () => ask('saveDisplay', { id, name, pinnedScene, theme, ...change }));
  };
  const order = (kind: 'RELOAD' | 'IDENTIFY') =>
    pending.run(kind, () => ask('callDisplay', { id: display.id, order: kind }));
  const size = display.width && display.height ? `${display.width} × ${display.height}` : '';
  return (
    <li>
      <div
        style={{
          flex: '1 1 100%',
          display: 'flex',
          gap: 10,
          alignItems: 'center',
          flexWrap: 'wrap',
        }}
      >
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
        <Text size="sm" c="dimmed">
          {[
            size,
            display.connectedSinceMs
              ? t('conduct.display.since', {
                  time: formatInstant(display.connectedSinceMs, language),
                })
              : '',
            display.shownVersion === null
              ? ''
              : t('conduct.display.version', { version: display.shownVersion }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
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
        w={240}
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
