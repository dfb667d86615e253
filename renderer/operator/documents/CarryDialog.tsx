/** Carries unfinished follow-ups of an earlier event into the open one, from this laptop or from an archive file. */
import { Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CarryReading } from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { formatShortDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { sendCommand } from '../../link/index.ts';
import { useTopic } from '../../stores/index.ts';
import { ProblemAlert } from '../../ui/index.ts';
import { MAX_ARCHIVE_MB } from '../shell/hostDoor.ts';
import { usePending } from '../usePending.ts';
import { CarryChoice } from './CarryChoice.tsx';
import { fetchCarried, readCarried } from './fileDoor.ts';
import { FileDialog } from './FileDialog.tsx';
import { FilePick } from './FilePick.tsx';
import { useDocumentWords } from './useDocumentWords.ts';
import styles from './documents.module.css';

const none: ReadonlySet<string> = new Set();

export function CarryDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const t = useDocumentWords();
  const language = useLanguage();
  const pending = usePending();
  const [source, setSource] = useState<{ eventId?: string; fileName?: string }>({});
  const [reading, setReading] = useState<CarryReading | null>(null);
  const [chosen, setChosen] = useState(none);
  const [problem, setProblem] = useState<unknown>(null);
  const events = (useTopic('events') ?? [])
    .filter(({ id, isRehearsal }) => !isRehearsal && id !== setup.event.id)
    .map(({ id, name, dateIso }) => ({
      value: id,
      label: `${name}, ${formatShortDate(dateIso, language)}`,
    }));
  const read = (ask: () => Promise<CarryReading>, from: typeof source) =>
    pending.run('read', async () => {
      setSource(from);
      setProblem(null);
      setReading(null);
      setChosen(none);
      try {
        const found = await ask();
        setReading(found);
        setChosen(
          new Set(
            found.followUps.flatMap(({ carried, isHere }) => (isHere ? [] : carried.followUp.id)),
          ),
        );
      } catch (error) {
        setProblem(error);
      }
    });
  const apply = () =>
    pending.run('apply', async () => {
      if (!reading) return;
      setProblem(null);
      try {
        const { ids } = await sendCommand('carryFollowUps', {
          followUps: reading.followUps.flatMap(({ carried }) =>
            chosen.has(carried.followUp.id) ? carried : [],
          ),
        });
        notifications.show({
          message: t('carry.applied', { count: ids.length, name: reading.event.name }),
          color: 'lagoon',
        });
        onClose();
      } catch (error) {
        setProblem(error);
      }
    });
  const fileName = source.fileName ?? null;
  return (
    <FileDialog
      title={t('carry.title')}
      onClose={onClose}
      deed={{
        label: t('carry.apply', { count: chosen.size }),
        run: apply,
        isBusy: pending.is('apply'),
        isDisabled: chosen.size === 0 || pending.is('read'),
      }}
    >
      <div className={styles.fileIntro}>
        <Text>{t('carry.intro')}</Text>
        <Select
          className={styles.eventChoice}
          label={t('carry.event')}
          placeholder={t(events.length > 0 ? 'carry.choose' : 'carry.noEvent')}
          disabled={events.length === 0}
          value={source.eventId ?? null}
          allowDeselect={false}
          data={events}
          onChange={(id) => {
            if (id !== null) read(() => fetchCarried(id), { eventId: id });
          }}
        />
      </div>
      <FilePick
        onPick={(file) => read(() => readCarried(file), { fileName: file.name })}
        isReading={pending.is('read') && fileName !== null}
        fileName={fileName}
        kind={{
          accept: 'application/json,.json',
          choose: t('carry.pick'),
          another: t('carry.another'),
          drop: t('carry.or'),
          maxMb: MAX_ARCHIVE_MB,
        }}
      />
      <ProblemAlert problem={problem} />
      {reading ? <CarryChoice reading={reading} chosen={chosen} onChoose={setChosen} /> : null}
    </FileDialog>
  );
}
