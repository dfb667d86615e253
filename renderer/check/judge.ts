/** What a measurement means for the person who holds the device, and which causes are worth naming. */
import { median, type Measurement } from './measure.ts';

export type Verdict =
  | 'RUNNING'
  | 'GOOD'
  | 'SLOW'
  | 'NO_SOCKET'
  | 'REFUSED'
  | 'SILENT'
  | 'OFFLINE'
  | 'SELF';
export type Cause = 'network' | 'closed' | 'firewall' | 'isolation' | 'hotspot' | 'cable' | 'turns';

/** A tap answered later than this feels slow. */
const SLOW_MS = 300;

/** @param isConnected whether the device itself says that it has any network */
export function judge(measurement: Measurement, isConnected: boolean, isSelf: boolean): Verdict {
  const { roundTripsMs, refused, silent, hasWebsocket, isDone } = measurement;
  if (isSelf) return 'SELF';
  if (!isDone) return 'RUNNING';
  if (roundTripsMs.length === 0) {
    if (!isConnected) return 'OFFLINE';
    return silent > refused ? 'SILENT' : 'REFUSED';
  }
  if (refused + silent > 0 || median(roundTripsMs) > SLOW_MS) return 'SLOW';
  return hasWebsocket === false ? 'NO_SOCKET' : 'GOOD';
}

const ways: readonly Cause[] = ['hotspot', 'cable', 'turns'];

/** Most likely first; the ways that always help close the list. */
export function causesOf(verdict: Verdict): readonly Cause[] {
  switch (verdict) {
    case 'REFUSED':
      return ['closed', 'network', 'firewall', ...ways];
    case 'SILENT':
      return ['network', 'isolation', 'firewall', 'closed', ...ways];
    case 'OFFLINE':
      return ['network', ...ways];
    case 'SLOW':
      return ['cable', 'hotspot'];
    default:
      return [];
  }
}
