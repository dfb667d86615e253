/** Group scores of one presentation as labelled bars, Output against Outcome. */
import styles from './groupBars.module.css';

export interface GroupBar {
  code: string;
  name: string;
  /** Per hundred, 0 to 100, for the length only; null where nothing counts yet. */
  value: number | null;
  text: string;
}

/** `isCompact` puts name and value on the bar's own line, for a table cell. */
export function GroupBars({
  bars,
  isCompact = false,
}: {
  bars: readonly GroupBar[];
  isCompact?: boolean;
}) {
  return (
    <ul
      className={`${styles['groupBars']} ${isCompact ? styles['groupBarsCompact'] : ''}`}
      data-chart="groupBars"
    >
      {bars.map((bar, at) => (
        <li key={bar.code}>
          <span className={styles['groupBarsName']}>{bar.name}</span>
          <span className={styles['groupBarsTrack']} aria-hidden="true">
            <span
              className={`${styles['groupBarsFill']} ${at % 2 === 0 ? '' : styles['groupBarsSecond']}`}
              style={{ width: `${bar.value ?? 0}%` }}
            />
          </span>
          <span className={styles['groupBarsValue']}>{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
