/** Chooses one spreadsheet by a button or by dropping it. */
import { Button, FileButton, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { Icon } from '../../ui/index.ts';
import type { PickedFile } from './fileDoor.ts';
import { useDocumentWords } from './useDocumentWords.ts';
import styles from './documents.module.css';

/** What the host reads at most. */
const MAX_MB = 20;
const spreadsheets =
  '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface FilePickProps {
  onPick: (file: PickedFile) => void;
  isReading: boolean;
  /** Name of the file that was chosen last. */
  fileName: string | null;
  /** What else than a spreadsheet is chosen here. */
  kind?: FileKind;
}

export interface FileKind {
  accept: string;
  choose: string;
  another: string;
  drop: string;
  maxMb: number;
}

export function FilePick({ onPick, isReading, fileName, kind }: FilePickProps) {
  const t = useDocumentWords();
  const { accept, choose, another, drop, maxMb } = kind ?? {
    accept: spreadsheets,
    choose: t('file.choose'),
    another: t('file.another'),
    drop: t('file.drop'),
    maxMb: MAX_MB,
  };
  const [isOver, setOver] = useState(false);
  const [tooBigMb, setTooBigMb] = useState<number | null>(null);
  const take = async (file: File | null | undefined) => {
    if (!file || isReading) return;
    const isTooBig = file.size > maxMb * 1_000_000;
    setTooBigMb(isTooBig ? Math.ceil(file.size / 1_000_000) : null);
    if (!isTooBig) onPick({ name: file.name, bytes: await file.arrayBuffer() });
  };
  const drag = (isNowOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isNowOver);
  };
  return (
    <div
      className={styles.filePick}
      data-over={isOver}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <FileButton accept={accept} onChange={(file) => void take(file)}>
        {(props) => (
          <Button
            {...props}
            variant={fileName === null ? 'filled' : 'default'}
            leftSection={<Icon name="note" size={18} />}
            loading={isReading}
            data-autofocus
          >
            {fileName === null ? choose : another}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" aria-live="polite" className={styles.fileName}>
        {isReading && fileName !== null
          ? t('file.reading', { name: fileName })
          : (fileName ?? drop)}
      </Text>
      {tooBigMb === null ? null : (
        <Text c="red" role="alert">
          {t('file.tooBig', { size: tooBigMb, max: maxMb })}
        </Text>
      )}
    </div>
  );
}
