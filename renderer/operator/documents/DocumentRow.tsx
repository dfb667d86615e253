/** One document: what it holds, for whom, and getting it. */
import { Badge, Button, Progress, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/index.ts';
import { exportProfiles, type ExportProfile } from '../../../electron/contract/files.ts';
import type { DocumentKind } from './documentKinds.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import { useDownload } from './useDownload.ts';
import parts from '../parts/parts.module.css';
import styles from './documents.module.css';

export function DocumentRow({ kind, isDraft }: { kind: DocumentKind; isDraft: boolean }) {
  const t = useDocumentWords();
  const download = useDownload();
  const [profile, setProfile] = useState<ExportProfile>(kind.profiles[0]);
  const name = t(`panel.kinds.${kind.name}.name`);
  return (
    <li className={styles.row}>
      <div className={`${parts.rowMain} ${styles.rowText}`}>
        <strong>{name}</strong>{' '}
        {isDraft && kind.isDrafted ? (
          <Badge color="yellow" variant="light">
            {t('panel.draftMark')}
          </Badge>
        ) : null}
        <Text size="sm" c="dimmed">
          {t(`panel.kinds.${kind.name}.text`)}
        </Text>
      </div>
      <div className={styles.actions}>
        {kind.profiles.length > 1 ? (
          <SegmentedControl
            aria-label={t('panel.profile', { name })}
            value={profile}
            onChange={(value) => setProfile(value as ExportProfile)}
            disabled={download.isBusy}
            data={exportProfiles.map((value) => ({
              value,
              label: t(`panel.${value}`),
            }))}
          />
        ) : (
          <Badge color="gray" variant="light" size="lg">
            {t('panel.onlyInternal')}
          </Badge>
        )}
        {download.isBusy ? (
          <Button
            variant="default"
            leftSection={<Icon name="stop" size={18} />}
            onClick={download.cancel}
            aria-label={t('panel.cancelOf', { name })}
          >
            {t('panel.cancel')}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<Icon name="save" size={18} />}
            onClick={() => download.start({ what: kind.name, profile }, name)}
            aria-label={t('panel.downloadOf', { name })}
          >
            {t('panel.download')}
          </Button>
        )}
      </div>
      {download.isBusy ? (
        <div className={styles.work}>
          <Progress value={100} animated aria-label={name} />
          <Text size="sm" c="dimmed">
            {t('panel.making', { name, seconds: download.seconds })}
          </Text>
        </div>
      ) : null}
      {download.question}
    </li>
  );
}
