/** The end of the day on a panelist's seat: thanks that stay when the host then goes, and what never reached it, by name. */
import { useTranslation } from 'react-i18next';
import { isPending } from '../link/index.ts';
import { EmptyState } from '../ui/index.ts';
import { useOutbox } from './ownSheets.ts';
import { listPresentations, type PanelistData } from './panelistData.ts';

export function ClosedMessage({ data: { programme, mine } }: { readonly data: PanelistData }) {
  const { t } = useTranslation('panelist');
  const unsent = new Set(
    useOutbox()
      .records.filter(isPending)
      .map(({ presentationId }) => presentationId),
  );
  const titles = listPresentations(programme)
    .filter(({ id }) => unsent.has(id))
    .map(({ number, title }) => `${number}. ${title}`);
  return (
    <EmptyState icon="checkCircle" title={t('waiting.closedTitle')}>
      <p>{t('waiting.closedThanks', { name: mine.panelist.name })}</p>
      {titles.length > 0 ? (
        <p role="alert">{t('waiting.closedUnsent', { titles: titles.join('; ') })}</p>
      ) : (
        <p>{t(mine.sheets.length > 0 ? 'waiting.closedText' : 'waiting.closedNoSheet')}</p>
      )}
    </EmptyState>
  );
}
