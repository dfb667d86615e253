/** Import before the day: template, file, columns, preview, and one command that saves everything or nothing. */
import { Alert, Button, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type {
  ImportMapping,
  ImportReading,
  ImportSubject,
} from '../../../electron/contract/files.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { sendCommand } from '../../link/index.ts';
import { Icon, ProblemAlert } from '../../ui/index.ts';
import { offerTakeBack } from '../takeBack/offerTakeBack.tsx';
import { usePending } from '../usePending.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { pastedFile, readImport, type PickedFile } from './fileDoor.ts';
import { FileDialog } from './FileDialog.tsx';
import { FilePick } from './FilePick.tsx';
import { countChanges, importInput, removedCriteria } from './importChanges.ts';
import { PastePlace } from './PastePlace.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SheetMappings } from './SheetMappings.tsx';
import { useDocumentWords } from './useDocumentWords.ts';
import { useDownload } from './useDownload.ts';
import styles from './documents.module.css';

export interface ImportDialogProps {
  setup: Setup;
  onClose: () => void;
  /** Rows from the clipboard instead of a file; text '' as long as nothing was pasted. */
  paste?: { subject: ImportSubject; text: string };
}

export function ImportDialog({ setup, onClose, paste }: ImportDialogProps) {
  const t = useDocumentWords();
  const pending = usePending();
  const download = useDownload();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [reading, setReading] = useState<ImportReading | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const read = (picked: PickedFile, mappings?: ImportMapping[]) =>
    pending.run('read', async () => {
      setFile(picked);
      setProblem(null);
      // What an earlier file said must not stand beside the name of this one.
      if (!mappings) setReading(null);
      try {
        setReading(await readImport(picked, mappings));
      } catch (error) {
        setProblem(error);
      }
    });
  const takePasted = (text: string) => {
    if (paste) read(pastedFile(t('paste.name'), text, paste.subject));
  };
  // What was pasted onto the page is read at once.
  const readFirst = useEffectEvent(() => {
    if (paste && paste.text !== '') takePasted(paste.text);
  });
  useEffect(() => readFirst(), []);
  const remap = (changed: ImportMapping) => {
    if (!file || !reading) return;
    const mappings = reading.sheets.map(({ mapping: { headings: _headings, ...own } }) =>
      own.sheetName === changed.sheetName ? changed : own,
    );
    read(
      file,
      mappings.filter(({ subject }) => subject !== null),
    );
  };
  const removed = reading ? removedCriteria(reading, setup).length : 0;
  const changes = reading
    ? countChanges(reading).reduce((sum, { added, changed }) => sum + added + changed, removed)
    : 0;
  const input = reading ? importInput(reading, setup) : null;
  const isFrozen = setup.isFrozen && input?.rubric !== null && input !== null;
  const isClosed = setup.event.status === 'CLOSED';
  const hasErrors = reading?.problems.some(({ isError }) => isError) ?? false;
  const apply = () =>
    pending.run('apply', async () => {
      if (!input || !file) return;
      setProblem(null);
      try {
        const answer = await sendCommand('applyImport', input);
        const name = paste ? t('paste.name') : file.name;
        offerTakeBack(answer, t('import.applied', { count: changes, name }));
        onClose();
      } catch (error) {
        setProblem(error);
      }
    });

  return (
    <FileDialog
      title={paste ? t(`paste.title.${paste.subject}`) : t('import.title')}
      onClose={onClose}
      deed={{
        label: t('import.apply', { count: changes }),
        run: apply,
        isBusy: pending.is('apply'),
        isDisabled: changes === 0 || hasErrors || isFrozen || isClosed || pending.is('read'),
      }}
    >
      <div className={styles.fileIntro}>
        <Text>{paste ? t(`paste.intro.${paste.subject}`) : t('import.intro')}</Text>
        {paste ? null : (
          <Button
            variant="default"
            leftSection={<Icon name="save" size={18} />}
            loading={download.isBusy}
            onClick={() => download.start({ what: 'template' }, t('import.template'))}
          >
            {t('import.template')}
          </Button>
        )}
      </div>
      {paste ? (
        <PastePlace
          onPaste={takePasted}
          isReading={pending.is('read')}
          rowCount={reading?.sheets[0]?.rowCount ?? null}
        />
      ) : (
        <FilePick
          onPick={(picked) => read(picked)}
          isReading={pending.is('read')}
          fileName={file?.name ?? null}
        />
      )}
      <ProblemAlert problem={problem} />
      {isClosed ? <Alert color="yellow">{t('import.closed')}</Alert> : null}
      {isFrozen ? (
        <Alert color="red" role="alert">
          {t('import.frozen')}
        </Alert>
      ) : null}
      {reading ? (
        <>
          <ProblemList problems={reading.problems} />
          <SheetMappings reading={reading} isBusy={pending.is('read')} onChange={remap} />
          <ChangePreview reading={reading} setup={setup} />
        </>
      ) : null}
    </FileDialog>
  );
}
