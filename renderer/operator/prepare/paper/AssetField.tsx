/** A picture of the event: chosen from a file, shown as it is kept, removed with one button. */
import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { ask } from '../../ask.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';

type Asset = Setup['asset'][number];
const mediaTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;
const LARGEST_MB = 2;

/** The file's content as base64. */
async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}

export function AssetField({
  kind,
  asset,
  isDisabled,
}: {
  kind: Asset['kind'];
  asset: Asset | null;
  isDisabled: boolean;
}) {
  const t = useWords();
  const pending = usePending();
  const [issue, setIssue] = useState('');
  const take = (file: File | null) => {
    if (!file) return;
    const mediaType = mediaTypes.find((type) => type === file.type);
    if (!mediaType) setIssue(t('paper.wrongType'));
    else if (file.size > LARGEST_MB * 1_000_000) setIssue(t('paper.tooBig', { max: LARGEST_MB }));
    else {
      setIssue('');
      pending.run('save', async () =>
        ask('setAsset', { kind, asset: { mediaType, base64: await base64Of(file) } }),
      );
    }
  };
  const label = t(`paper.${kind}`);
  return (
    <div role="group" aria-label={label}>
      <Text fw={500}>{label}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t(`paper.${kind}hint`)}
      </Text>
      <Group>
        {asset ? (
          <img
            src={`data:${asset.mediaType};base64,${asset.base64}`}
            alt={t('paper.kept', { name: label })}
            style={{
              maxHeight: 72,
              maxWidth: 160,
              objectFit: 'contain',
              background: '#fff',
              padding: 4,
              borderRadius: 6,
            }}
          />
        ) : (
          <Text c="dimmed">{t('paper.noLogo')}</Text>
        )}
        <FileButton accept={mediaTypes.join(',')} onChange={take} disabled={isDisabled}>
          {(props) => (
            <Button {...props} variant="default" loading={pending.is('save')} disabled={isDisabled}>
              {t('paper.choose')}
            </Button>
          )}
        </FileButton>
        {asset ? (
          <Button
            variant="subtle"
            color="red"
            disabled={isDisabled}
            loading={pending.is('remove')}
            onClick={() => pending.run('remove', () => ask('setAsset', { kind, asset: null }))}
          >
            {t('form.delete')}
          </Button>
        ) : null}
      </Group>
      {issue ? (
        <Text c="red" role="alert" size="sm">
          {issue}
        </Text>
      ) : null}
    </div>
  );
}
