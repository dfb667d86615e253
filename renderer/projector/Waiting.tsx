/** A calm picture for a scene that has nothing to show yet. */
import styles from './frame.module.css';

export function Waiting({ children }: { children: string }) {
  return (
    <div className={styles.waiting}>
      <span className={styles.rule} />
      <p>{children}</p>
    </div>
  );
}
