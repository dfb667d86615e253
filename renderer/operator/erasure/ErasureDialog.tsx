/** Erasing in one dialog: what it takes, the typed name, then the certificate. */
import { Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ErasureState } from '../../../electron/contract/erasure.ts';
import { ProblemAlert } from '../../ui/index.ts';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { CertificateView } from './CertificateView.tsx';
import { ErasureForm } from './ErasureForm.tsx';
import { fetchErasure } from './erasureDoor.ts';
import { useErasureWords } from './useErasureWords.ts';

interface Props {
  eventId: string;
  isDone: boolean;
  onErased: () => void;
  onClose: () => void;
}

export function ErasureDialog({ eventId, isDone, onErased, onClose }: Props) {
  const t = useErasureWords();
  const [state, setState] = useState<ErasureState | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    setState(null);
    fetchErasure(eventId).then(setState, setProblem);
  }, [eventId, isDone]);
  return (
    <ConsoleModal title={t('dialog')} onClose={onClose} size={860}>
      <ProblemAlert problem={problem} />
      {state === null && !problem ? (
        <div role="status">
          <Loader size="sm" /> <Text span>{t('looking')}</Text>
        </div>
      ) : null}
      {state && !isDone ? (
        <ErasureForm state={state} onErased={onErased} onClose={onClose} />
      ) : null}
      {state && isDone ? (
        <CertificateView state={state} onChange={setState} onClose={onClose} />
      ) : null}
    </ConsoleModal>
  );
}
