/** The phase and the time left, large; warnings by word and sign as well as colour. */
import { useTranslation } from 'react-i18next';
import type { Live } from '../../../electron/contract/topics.ts';
import { isLocked } from '../../../electron/domain/phases.ts';
import { timerFace, timerText, useTimer } from '../../ui/index.ts';
import { Icon, type IconName } from '../Icon.tsx';
import styles from './timerBand.module.css';

export function TimerBand({ live }: { live: Live }) {
  const { t } = useTranslation('projector');
  const timer = useTimer(live);
  const { phase } = live;
  if (!timer || phase === null) return null;
  if (isLocked(phase)) {
    return (
      <div className={styles.band} data-urgency="CALM" data-plain="">
        <p className={styles.phase}>
          <Icon name={phase === 'LOCKED' ? 'lock' : 'check'} /> {t(`phase.${phase}`)}
        </p>
      </div>
    );
  }
  const { urgency, share } = timerFace(timer);
  const [icon, words] = stateWords();
  return (
    <div className={styles.band} data-urgency={urgency} data-state={timer.state}>
      <div className={styles.words}>
        <p className={styles.phase}>{t(`phase.${phase}`)}</p>
        <p className={styles.state}>
          <Icon name={icon} /> {words}
        </p>
      </div>
      <p className={styles.digits} role="timer">
        {timerText(timer)}
      </p>
      <span className={styles.track}>
        <span style={{ transform: `scaleX(${share})` }} />
      </span>
    </div>
  );

  function stateWords(): [IconName, string] {
    if (urgency === 'OVER') return ['warning', t('timer.over')];
    if (timer?.state === 'PAUSED' || timer?.state === 'INTERRUPTED')
      return ['pause', t('timer.paused')];
    if (timer?.state === 'IDLE') return ['clock', t('timer.prepared')];
    return urgency === 'CALM' ? ['clock', t('timer.left')] : ['warning', t('timer.soon')];
  }
}
