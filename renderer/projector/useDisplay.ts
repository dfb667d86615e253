/** This page as one of the host's displays: reports its size and what it shows, obeys the operator's orders. */
import { useEffect, useState } from 'react';
import type { DisplayState } from '../../electron/contract/topics.ts';
import { listenDisplayOrders, reportDisplay } from '../link/index.ts';
import { useConnection, useTopic } from '../stores/index.ts';
import { claimDisplayId } from './displayIdentity.ts';

const IDENTIFY_MS = 5_000;

export interface OwnDisplay {
  /** Undefined until this page has claimed one. */
  id: string | undefined;
  /** Undefined until the host has named it. */
  state: DisplayState | undefined;
  /** From 1, as the operator counts them. */
  number: number;
  isIdentifying: boolean;
}

export function useDisplay(): OwnDisplay {
  const displays = useTopic('displays');
  const [displayId, setDisplayId] = useState<string>();
  const [identifyCount, setIdentifyCount] = useState(0);
  const [isIdentifying, setIdentifying] = useState(false);

  useEffect(() => {
    let isHere = true;
    void claimDisplayId().then((id) => isHere && setDisplayId(id));
    return () => {
      isHere = false;
    };
  }, []);

  useEffect(() => {
    if (displayId === undefined) return undefined;
    return listenDisplayOrders(displayId, ({ order }) => {
      if (order === 'RELOAD') window.location.reload();
      else setIdentifyCount((count) => count + 1);
    });
  }, [displayId]);

  useEffect(() => {
    if (identifyCount === 0) return undefined;
    setIdentifying(true);
    const timer = setTimeout(() => setIdentifying(false), IDENTIFY_MS);
    return () => clearTimeout(timer);
  }, [identifyCount]);

  const index = displays?.findIndex(({ id }) => id === displayId) ?? -1;
  return { id: displayId, state: displays?.[index], number: index + 1, isIdentifying };
}

/** @param shownVersion publication version that is on the screen, null where none is */
export function useDisplayReport(displayId: string | undefined, shownVersion: number | null): void {
  const connection = useConnection();
  useEffect(() => {
    if (displayId === undefined || connection !== 'ONLINE') return undefined;
    const report = (): void => {
      const { innerWidth: width, innerHeight: height } = window;
      // Refused while the connection breaks: the next ONLINE reports again.
      reportDisplay({ displayId, width, height, shownVersion }).catch(() => undefined);
    };
    report();
    window.addEventListener('resize', report);
    return () => window.removeEventListener('resize', report);
  }, [displayId, connection, shownVersion]);
}
