/** One document on its way: how long it has taken, and the way to stop it. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { notifyProblem } from '../../ui/index.ts';
import { useUnprintable } from '../parts/UnprintableDialog.tsx';
import { downloadExport, HttpError, type ExportAsked } from '../shell/hostDoor.ts';
import { useDocumentWords } from './useDocumentWords.ts';

export interface Download {
  isBusy: boolean;
  seconds: number;
  start: (asked: ExportAsked, name: string) => void;
  cancel: () => void;
  /** Asks about letters that the paper cannot print; null where nothing is to be asked. */
  question: ReactNode;
}

export function useDownload(): Download {
  const t = useDocumentWords();
  const [isBusy, setBusy] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const unprintable = useUnprintable((again) => void run(again, nameOf.current));
  const nameOf = useRef('');
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, [isBusy]);

  async function run(asked: ExportAsked, name: string): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    nameOf.current = name;
    setSeconds(0);
    setBusy(true);
    try {
      const saved = await downloadExport(asked, controller.signal);
      notifications.show({ message: t('file.saved', { name: saved }), color: 'lagoon' });
    } catch (error) {
      if (controller.signal.aborted)
        notifications.show({ message: t('panel.cancelled', { name }) });
      else if (!unprintable.ask(error, asked))
        notifyProblem(
          error instanceof HttpError
            ? new Error(t('file.failed', { status: error.status }))
            : error,
        );
    } finally {
      abort.current = null;
      setBusy(false);
    }
  }
  return {
    isBusy,
    seconds,
    start: (asked, name) => {
      if (!abort.current) void run(asked, name);
    },
    cancel: () => abort.current?.abort(),
    question: unprintable.dialog,
  };
}
