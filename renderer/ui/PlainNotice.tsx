/** Keeps saying that what this page sends can be read on the way, as long as it came over the network without https. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { isReadableOnTheWay } from './isReadableOnTheWay.ts';
import css from './plainNotice.module.css';

/** The page below the notice; nothing but the page where there is nothing to say. */
export function BelowPlainNotice({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('ui');
  if (!isReadableOnTheWay(window.location)) return children;
  return (
    <div className={css.below}>
      <aside className={css.notice} aria-label={t('plain.label')}>
        <Icon name="alert" size={16} />
        <span>{t('plain.text')}</span>
      </aside>
      {children}
    </div>
  );
}
