/** Terima kasih: the last picture of the day, with what was done and nothing of scores. */
import { useTranslation } from 'react-i18next';
import type { Programme, Stage } from '../../../electron/contract/topics.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp, FittedTitle } from '../Clamp.tsx';
import { useContentWidth } from '../useView.ts';
import styles from './closing.module.css';

interface Props {
  event: Programme['event'];
  closing: NonNullable<Stage['closing']>;
}

export function ClosingScene({ event, closing }: Props) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const widthVh = useContentWidth();
  const figures = [
    { count: closing.presented, words: t('closing.presented') },
    { count: closing.decided, words: t('closing.decided') },
  ].filter(({ count }) => count > 0);
  return (
    <div className={styles.closing}>
      <div className={styles.thanks}>
        <h1 className={styles.title}>{t('closing.title')}</h1>
        <FittedTitle
          as="p"
          box={{ widthVh: widthVh * 0.94, heightVh: 22, maxVh: 7, minVh: 3.6, lineHeight: 1.2 }}
        >
          {event.name}
        </FittedTitle>
        <Clamp as="p" className={styles.when} lines={2}>
          {[formatDate(event.dateIso, language), event.place].filter(Boolean).join(' · ')}
        </Clamp>
      </div>
      {figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map(({ count, words }) => (
            <div key={words} className={styles.figure}>
              <dt>{words}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
