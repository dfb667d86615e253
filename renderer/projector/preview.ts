/**
 * Preview: the operator's miniature. The page has no connection of its own and draws what the same-origin parent
 * sends by window.postMessage: `{ kind: 'bantayaPreview', stage, live, programme, progress, theme? }`, each as the
 * topic's value. When it can draw it tells its parent `{ kind: 'bantayaPreviewReady' }`.
 */
import { useEffect, useState } from 'react';
import { noteTimerArrival } from '../ui/index.ts';
import type { Picture } from './layout/picture.ts';
import type { Theme } from './Screen.tsx';

export interface PreviewMessage extends Partial<Picture> {
  kind: 'bantayaPreview';
  theme?: Theme;
}

const isPreviewMessage = (data: unknown): data is PreviewMessage =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'bantayaPreview';

export interface Preview extends Picture {
  theme: Theme | null;
}
const NOTHING: Preview = { stage: null, live: null, programme: null, progress: null, theme: null };

export function usePreview(): Preview {
  const [preview, setPreview] = useState(NOTHING);
  useEffect(() => {
    const receive = (event: MessageEvent): void => {
      if (
        event.origin !== window.location.origin ||
        event.source !== window.parent ||
        !isPreviewMessage(event.data)
      )
        return;
      const { kind: _, ...values } = event.data;
      if (values.live) noteTimerArrival(values.live);
      setPreview((old) => ({ ...old, ...values }));
    };
    window.addEventListener('message', receive);
    window.parent.postMessage({ kind: 'bantayaPreviewReady' }, window.location.origin);
    return () => window.removeEventListener('message', receive);
  }, []);
  return preview;
}
