/** Pesan: what the operator wants everybody to read. */
import { FittedTitle } from '../Clamp.tsx';
import { useContentWidth } from '../useView.ts';
import styles from './message.module.css';

export function MessageScene({ message }: { message: string }) {
  const widthVh = useContentWidth();
  return (
    <div className={styles.message}>
      <FittedTitle
        as="p"
        className={styles.text}
        box={{ widthVh: widthVh - 8, heightVh: 70, maxVh: 12, minVh: 3.6, lineHeight: 1.22 }}
      >
        {message}
      </FittedTitle>
    </div>
  );
}
