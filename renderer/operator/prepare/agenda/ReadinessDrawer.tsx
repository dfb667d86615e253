/** Readiness (TKT) and gates of one presentation, entered beforehand. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import { EditDrawer } from '../../form/EditDrawer.tsx';
import { ReadinessForm } from '../../readiness/ReadinessForm.tsx';
import { useWords } from '../../useWords.ts';

export function ReadinessDrawer({
  setup,
  presentationId,
  onClose,
}: {
  setup: Setup;
  presentationId: string;
  onClose: () => void;
}) {
  const t = useWords();
  const row = setup.presentation.find(({ id }) => id === presentationId);
  if (!row) return null;
  return (
    <EditDrawer title={t('tkt.title', { number: row.number })} onClose={onClose} size={700}>
      <ReadinessForm presentation={row} onSaved={onClose} />
    </EditDrawer>
  );
}
