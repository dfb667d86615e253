/** Readiness and gates of one presentation, entered while the panel deliberates. */
import type { Setup } from '../../../electron/contract/topics.ts';
import { EditDrawer } from '../form/EditDrawer.tsx';
import { ReadinessForm } from '../readiness/ReadinessForm.tsx';
import { useResultWords } from './useResultWords.ts';

export interface ReadinessDrawerProps {
  setup: Setup;
  presentationId: string;
  onClose: () => void;
}

export function ReadinessDrawer({ setup, presentationId, onClose }: ReadinessDrawerProps) {
  const t = useResultWords();
  const row = setup.presentation.find(({ id }) => id === presentationId);
  if (!row) return null;
  return (
    <EditDrawer
      title={t('operator:tkt.title', { number: row.number })}
      onClose={onClose}
      size={700}
    >
      <ReadinessForm presentation={row} onSaved={onClose} />
    </EditDrawer>
  );
}
