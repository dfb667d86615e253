/** Penilaian: how many panelists have submitted. Counts only, never names or values. */
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../../electron/contract/codes.ts';
import type { AgendaPresentation, Progress } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { FittedTitle } from '../Clamp.tsx';
import { Icon } from '../Icon.tsx';
import { useContentWidth } from '../useView.ts';
import styles from './scoring.module.css';

interface Props {
  presentation: AgendaPresentation;
  phase: Phase | null;
  /** Null until the counts of this very presentation are there. */
  progress: Progress | null;
}

export function ScoringScene({ presentation, phase, progress }: Props) {
  const { t } = useTranslation('projector');
  const widthVh = useContentWidth();
  const isOpen = phase === 'SCORING';
  const isClosed = isLocked(phase);
  return (
    <article className={styles.scoring}>
      <div className={styles.talk}>
        <p className={styles.ordinal}>{t('result.ordinal', { number: presentation.number })}</p>
        <FittedTitle box={{ widthVh, heightVh: 19, maxVh: 5.6, minVh: 3.6 }}>
          {presentation.title}
        </FittedTitle>
      </div>
      {(isOpen || isClosed) && progress ? (
        <Count progress={progress} isClosed={isClosed} />
      ) : (
        <p className={styles.waiting}>
          <Icon name={isClosed ? 'lock' : 'clock'} />{' '}
          {t(isClosed ? 'scoring.locked' : 'scoring.waiting')}
        </p>
      )}
    </article>
  );
}

function Count({
  progress: { submitted, expected, quorum },
  isClosed,
}: {
  progress: Progress;
  isClosed: boolean;
}) {
  const { t } = useTranslation('projector');
  const isAll = expected > 0 && submitted >= expected;
  return (
    <div className={styles.count}>
      <p className={styles.number}>{t('scoring.count', { submitted, expected })}</p>
      <p className={styles.words}>{t('scoring.submitted')}</p>
      <ul className={styles.marks} aria-hidden="true">
        {Array.from({ length: expected }, (_, index) => (
          <li key={index} data-done={index < submitted}>
            {index < submitted && <Icon name="check" />}
          </li>
        ))}
      </ul>
      <p className={styles.state} data-met={quorum.isMet}>
        {isClosed ? (
          <>
            <Icon name="lock" /> {t('scoring.locked')}
          </>
        ) : (
          <>
            <Icon name={quorum.isMet ? 'check' : 'clock'} />{' '}
            {isAll
              ? t('scoring.allIn')
              : quorum.isMet
                ? t('scoring.quorumMet')
                : t('scoring.quorumNeeded', { needed: quorum.needed })}
          </>
        )}
      </p>
    </div>
  );
}
