/** The projector's own page in small: the real scenes, fed with what the console knows, signed in nowhere. */
import { useElementSize } from '@mantine/hooks';
import { useCallback, useEffect, useRef } from 'react';
import type { Stage } from '../../../electron/contract/topics.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { useTopic } from '../../stores/index.ts';
import { readTimer } from '../../ui/index.ts';
import styles from './miniature.module.css';

/** The page is laid out as on a projector and then scaled, so that it breaks lines where the room sees them break. */
const SHORT_SIDE = 720;
/** Where no display has told its size. */
const USUAL = { width: 1280, height: 720 };

/** A display's proportions; pictures depend on these alone. */
function laidOut({ width, height }: { width: number | null; height: number | null }) {
  if (!width || !height) return USUAL;
  const scale = SHORT_SIDE / Math.min(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export interface MiniatureProps {
  stage: Stage | null;
  title: string;
}

export function Miniature({ stage, title }: MiniatureProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const isReady = useRef(false);
  const { ref, width, height } = useElementSize();
  const live = useTopic('live') ?? null;
  const programme = useTopic('programme') ?? null;
  const progress = useTopic('progress') ?? null;
  // A projector that follows the operator, if there is one, decides between light and dark, and over the proportions.
  const display = useTopic('displays')?.find(
    ({ isConnected, isBlank, pinnedScene }) => isConnected && !isBlank && pinnedScene === null,
  );
  const theme = display?.theme;
  const size = display ? laidOut(display) : USUAL;
  const scale = Math.min(width / size.width, height / size.height);

  const send = useCallback(() => {
    if (!isReady.current) return;
    frame.current?.contentWindow?.postMessage(
      {
        kind: 'bantayaPreview',
        stage,
        // The time that has run since the value came to this page must not be lost on the way into the frame.
        live: live
          ? {
              ...live,
              timer: {
                ...live.timer,
                elapsedMs: readTimer(live.timer, performance.now()).elapsedMs,
              },
            }
          : null,
        programme,
        // What the room may know: counts, nobody's name.
        progress: progress ? { ...progress, people: null } : null,
        ...(theme ? { theme } : {}),
      },
      window.location.origin,
    );
  }, [stage, live, programme, progress, theme]);

  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
    send();
  }, [send]);
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      const { data } = event as MessageEvent<{ kind?: string } | null>;
      if (event.source !== frame.current?.contentWindow || data?.kind !== 'bantayaPreviewReady')
        return;
      isReady.current = true;
      latest.current();
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  return (
    <div ref={ref} className={styles.miniature}>
      <iframe
        // Language is read when the page starts.
        key={currentLanguage()}
        ref={frame}
        src="/projector/?preview=1&miniature=1"
        title={title}
        // A picture of a page: its captions say in words what it shows.
        aria-hidden="true"
        inert
        tabIndex={-1}
        width={size.width}
        height={size.height}
        style={{ transform: `translate(-50%, -50%) scale(${scale})` }}
      />
    </div>
  );
}
