/** The panelist's own total, large, and how many criteria are in it. */
import { useTranslation } from 'react-i18next';
import { ScoreText } from '../ui/index.ts';
import type { SheetTotal } from './sheetTotal.ts';
import css from './footer.module.css';

export function TotalBox({ total }: { readonly total: SheetTotal }) {
  const { t } = useTranslation('panelist');
  const { text, filled, of } = total;
  return (
    <div className={css.total} role="group" aria-label={t('sheet.totalLabel')}>
      <span className={css.score}>
        <ScoreText value={text} />
      </span>
      <span className={css.filled}>
        {t('sheet.filled', { filled, of })}
        {text && filled < of && <em>{t('sheet.temporary')}</em>}
      </span>
    </div>
  );
}
