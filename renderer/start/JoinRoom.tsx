/** Joins a room on another laptop: by address, by the link of a card, or by a picture of its QR code. */
import {
  Alert,
  Button,
  Code,
  FileButton,
  Group,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomAnswer, StartBridge } from '../../electron/contract/desktop.ts';
import { DEFAULT_ROOM_PORT, readRoomAddress } from '../../electron/contract/roomAddress.ts';
import { Icon, ProblemAlert } from '../ui/index.ts';
import { readQrFile } from './readQrFile.ts';

type Found = Extract<RoomAnswer, { kind: 'FOUND' }>;
type Refused = Exclude<RoomAnswer['kind'], 'FOUND'>;

export function JoinRoom({ bridge }: { readonly bridge: StartBridge | undefined }) {
  const { t } = useTranslation('start');
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState<Refused | 'fileUnread' | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  function change(text: string): void {
    setAddress(text);
    setRefused(null);
    setFound(null);
    setProblem(null);
  }
  async function find(text: string): Promise<void> {
    const room = readRoomAddress(text, DEFAULT_ROOM_PORT);
    if (!room) {
      setRefused('NOT_AN_ADDRESS');
      return;
    }
    if (!bridge) {
      window.location.assign(room.origin + room.page);
      return;
    }
    setBusy(true);
    try {
      const answer = await bridge.findRoom(text);
      if (answer.kind !== 'FOUND') setRefused(answer.kind);
      else if (answer.trust === 'SAME')
        await bridge.joinRoom({ address: text, fingerprint: answer.fingerprint });
      else setFound(answer);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  async function readFile(file: File | null): Promise<void> {
    if (!file) return;
    const text = await readQrFile(file).catch(() => undefined);
    if (text === undefined) {
      change('');
      setRefused('fileUnread');
      return;
    }
    change(text);
    await find(text);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void find(address);
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('join.title')}
        </Title>
        <Text size="sm">{t('join.text')}</Text>
        <TextInput
          label={t('join.address')}
          description={t('join.addressHint')}
          value={address}
          onChange={(event) => change(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          error={refused === 'fileUnread' ? t('join.fileUnread') : refused && t(`join.${refused}`)}
        />
        <Group grow preventGrowOverflow={false} gap="xs">
          <FileButton
            onChange={(file) => void readFile(file)}
            accept="image/png,image/jpeg,image/svg+xml,image/webp"
          >
            {(props) => (
              <Button {...props} variant="default" disabled={isBusy}>
                {t('join.file')}
              </Button>
            )}
          </FileButton>
          <Button type="submit" loading={isBusy} disabled={address.trim() === ''}>
            {t('join.find')}
          </Button>
        </Group>
        {!bridge && (
          <Text size="sm" c="dimmed">
            {t('join.browserHint')}
          </Text>
        )}
        <ProblemAlert problem={problem} />
        {found && bridge && (
          <Alert
            color={found.trust === 'CHANGED' ? 'red' : 'yellow'}
            icon={<Icon name="shield" />}
            title={t(found.trust === 'CHANGED' ? 'join.changedTitle' : 'join.compareTitle')}
          >
            <Stack gap="sm">
              <Text size="sm">
                {t(found.trust === 'CHANGED' ? 'join.changed' : 'join.compare')}
              </Text>
              <Code block>{inRows(found.fingerprint)}</Code>
              <Group grow>
                <Button variant="default" onClick={() => setFound(null)}>
                  {t('join.differs')}
                </Button>
                <Button
                  onClick={() => {
                    bridge.joinRoom({ address, fingerprint: found.fingerprint }).catch(setProblem);
                  }}
                >
                  {t('join.same')}
                </Button>
              </Group>
            </Stack>
          </Alert>
        )}
      </Stack>
    </form>
  );
}

/** Four rows of eight pairs are compared by eye. */
function inRows(fingerprint: string): string {
  const pairs = fingerprint.split(':');
  return [0, 8, 16, 24].map((at) => pairs.slice(at, at + 8).join(' ')).join('\n');
}
