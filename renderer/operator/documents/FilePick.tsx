/** Chooses one spreadsheet by a button or by dropping it. */
import { Button, FileButton, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { Icon } from '../../ui/index.ts';
import './documents.css';
import type { PickedFile } from './fileDoor.ts';
import { useDocumentWords } from './useDocumentWords.ts';

/** What the host reads at most. */
const MAX_MB = 20;

export interface FilePickProps {
  onPick: (file: PickedFile) => void;
  isReading: boolean;
  /** Name of the file that was chosen last. */
  fileName: string | null;
}

export function FilePick({ onPick, isReading, fileName }: FilePickProps) {
  const t = useDocumentWords();
  const [isOver, setOver] = useState(false);
  const [tooBigMb, setTooBigMb] = useState<number | null>(null);
  const take = async (file: File | null | undefined) => {
    if (!file || isReading) return;
    const isTooBig = file.size > MAX_MB * 1_000_000;
    setTooBigMb(isTooBig ? Math.ceil(file.size / 1_000_000) : null);
    if (!isTooBig) onPick({ name: file.name, bytes: await file.arrayBuffer() });
  };
  const drag = (isNowOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isNowOver);
  };
  return (
    <div
      className="filePick"
      data-over={isOver}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <FileButton
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(file) => void take(file)}
      >
        {(props) => (
          <Button
            {...props}
            variant={fileName === null ? 'filled' : 'default'}
            leftSection={<Icon name="note" size={18} />}
            loading={isReading}
            data-autofocus
          >
            {t(fileName === null ? 'file.choose' : 'file.another')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" aria-live="polite" className="fileName">
        {isReading && fileName !== null
          ? t('file.reading', { name: fileName })
          : (fileName ?? t('file.drop'))}
      </Text>
      {tooBigMb === null ? null : (
        <Text c="red" role="alert">
          {t('file.tooBig', { size: tooBigMb, max: MAX_MB })}
        </Text>
      )}
    </div>
  );
}
