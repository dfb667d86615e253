/** People who knock: a typed code's first use, or a second device of somebody who sits already. */
import { useTopic } from '../../stores/index.ts';
import { EmptyState } from '../../ui/index.ts';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { useWords } from '../useWords.ts';
import { JoinList } from './JoinList.tsx';

export function JoinsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const joins = useTopic('joinRequests');
  return (
    <ConsoleModal title={t('conduct.joins')} onClose={onClose} size="xl">
      {joins?.requests.length ? null : <EmptyState title={t('conduct.noJoins')} icon="check" />}
      {joins ? <JoinList joins={joins} /> : null}
    </ConsoleModal>
  );
}
