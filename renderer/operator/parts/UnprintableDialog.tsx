/** Letters that a paper cannot print: which they are, where they stand, and printing it all the same. */
import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemError } from '../../link/index.ts';
import { describeError } from '../../ui/index.ts';
import type { ExportAsked } from '../shell/hostDoor.ts';
import { useWords } from '../useWords.ts';
import { ConsoleModal } from './ConsoleModal.tsx';

export interface UnprintableQuestion {
  /** @returns whether this is what went wrong; the dialog then asks */
  ask: (error: unknown, asked: ExportAsked) => boolean;
  dialog: ReactNode;
}

/** @param printAnyway asks for the same paper again, with a box for each letter */
export function useUnprintable(printAnyway: (asked: ExportAsked) => void): UnprintableQuestion {
  const [refused, setRefused] = useState<{ error: ProblemError; asked: ExportAsked } | null>(null);
  return {
    ask: (error, asked) => {
      if (!(error instanceof ProblemError) || error.problem.code !== 'UNPRINTABLE') return false;
      setRefused({ error, asked });
      return true;
    },
    dialog: refused ? (
      <UnprintableDialog
        error={refused.error}
        onClose={() => setRefused(null)}
        onPrint={() => {
          setRefused(null);
          printAnyway({ ...refused.asked, unprintable: 'accept' });
        }}
      />
    ) : null,
  };
}

interface UnprintableDialogProps {
  error: ProblemError;
  onClose: () => void;
  onPrint: () => void;
}

function UnprintableDialog({ error, onClose, onPrint }: UnprintableDialogProps) {
  const t = useWords();
  return (
    <ConsoleModal title={t('shell.unprintable.title')} onClose={onClose}>
      <Text style={{ overflowWrap: 'anywhere' }}>{describeError(error)}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onPrint}>
          {t('shell.unprintable.print')}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t('shell.unprintable.close')}
        </Button>
      </Group>
    </ConsoleModal>
  );
}
