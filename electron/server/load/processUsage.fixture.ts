/** What another process has used so far, as Linux tells it. */
import { readFileSync } from 'node:fs';

export interface ProcessUsage {
  /** Processor time of all its threads, milliseconds. */
  readonly cpuMs: number;
  readonly memoryMb: number;
  readonly peakMemoryMb: number;
}

const TICK_MS = 10;

/** @returns null where the system does not say */
export function readProcessUsage(pid: number): ProcessUsage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; user and system time are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) / 1024;
    return {
      cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
      memoryMb: megabytes('VmRSS'),
      peakMemoryMb: megabytes('VmHWM'),
    };
  } catch {
    return null;
  }
}
