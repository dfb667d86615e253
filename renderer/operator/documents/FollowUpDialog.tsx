/** The follow-up workbook that agencies send back: what changed cell by cell, and saving what is confirmed. */
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpReading } from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { sendCommand } from '../../link/index.ts';
import { Icon, ProblemAlert } from '../../ui/index.ts';
import { offerTakeBack } from '../takeBack/offerTakeBack.tsx';
import { usePending } from '../usePending.ts';
import { readFollowUps, type PickedFile } from './fileDoor.ts';
import { FileDialog } from './FileDialog.tsx';
import { FilePick } from './FilePick.tsx';
import { FollowUpChanges } from './FollowUpChanges.tsx';
import { FollowUpNotes } from './FollowUpNotes.tsx';
import { agreedKeys, confirmedSaves } from './followUpEdits.ts';
import { ProblemList } from './ProblemList.tsx';
import { useDocumentWords } from './useDocumentWords.ts';
import { useDownload } from './useDownload.ts';
import styles from './documents.module.css';

const none: ReadonlySet<string> = new Set();

export function FollowUpDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const t = useDocumentWords();
  const pending = usePending();
  const download = useDownload();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [reading, setReading] = useState<FollowUpReading | null>(null);
  const [confirmed, setConfirmed] = useState(none);
  const [problem, setProblem] = useState<unknown>(null);
  const read = (picked: PickedFile) =>
    pending.run('read', async () => {
      setFile(picked);
      setProblem(null);
      setReading(null);
      setConfirmed(none);
      try {
        const found = await readFollowUps(picked);
        setReading(found);
        setConfirmed(new Set(found.changes.flatMap(agreedKeys)));
      } catch (error) {
        setProblem(error);
      }
    });
  const apply = () =>
    pending.run('apply', async () => {
      if (!reading || !file) return;
      setProblem(null);
      try {
        const followUps = confirmedSaves(reading.changes, confirmed, setup.followUp);
        const source = file.name.slice(0, 300);
        const answer = await sendCommand('applyFollowUps', { followUps, source });
        // After the closing follow-ups go on, and nothing is taken away any more.
        const { takeBack } = setup.event.status === 'CLOSED' ? { takeBack: null } : answer;
        offerTakeBack(
          { takeBack },
          t('followUp.applied', { count: confirmed.size, name: file.name }),
        );
        onClose();
      } catch (error) {
        setProblem(error);
      }
    });
  return (
    <FileDialog
      title={t('followUp.title')}
      onClose={onClose}
      deed={{
        label: t('followUp.apply', { count: confirmed.size }),
        run: apply,
        isBusy: pending.is('apply'),
        isDisabled: confirmed.size === 0 || pending.is('read'),
      }}
    >
      <div className={styles.fileIntro}>
        <Text>{t('followUp.intro')}</Text>
        <Button
          variant="default"
          leftSection={<Icon name="save" size={18} />}
          loading={download.isBusy}
          onClick={() =>
            download.start({ what: 'xlsx', profile: 'internal' }, t('followUp.download'))
          }
        >
          {t('followUp.download')}
        </Button>
      </div>
      <FilePick onPick={read} isReading={pending.is('read')} fileName={file?.name ?? null} />
      <ProblemAlert problem={problem} />
      {reading ? (
        <>
          <ProblemList problems={reading.problems} />
          <FollowUpNotes reading={reading} />
          <FollowUpChanges
            changes={reading.changes}
            confirmed={confirmed}
            onConfirm={setConfirmed}
          />
        </>
      ) : null}
    </FileDialog>
  );
}
