/** Line drawings of the projector; each stands beside a word, so none is announced. */
import styles from './frame.module.css';

const DRAWINGS = {
  check: 'M4 12.5 9.5 18 20 6.5',
  play: 'M8 5v14l11-7z',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  pause: 'M8 5v14M16 5v14',
  cross: 'M6 6l12 12M18 6 6 18',
  skip: 'M5 6l8 6-8 6zM18 6v12',
  cup: 'M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10h2a2.5 2.5 0 0 1 0 5h-2M8 3v2.5M12 3v2.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3',
  unplugged:
    'M3 3l18 18M6 8.5A9.5 9.5 0 0 1 9 6.6M4 12a8 8 0 0 1 3-2.2M13 6.1a10 10 0 0 1 8 5.9M15.5 12.6a6 6 0 0 1 1.5 1.6M12 19v.3',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  circle: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
} as const;
export type IconName = keyof typeof DRAWINGS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/** A disc filled by a quarter at a time: how far a programme is covered, without colour. */
export function Disc({ quarters }: { quarters: 0 | 1 | 2 | 4 }) {
  const fill = {
    0: null,
    1: 'M12 12V5a7 7 0 0 1 7 7z',
    2: 'M12 5a7 7 0 0 1 0 14z',
    4: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
  }[quarters];
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z" />
      {fill && <path d={fill} className={styles.filled} />}
    </svg>
  );
}
