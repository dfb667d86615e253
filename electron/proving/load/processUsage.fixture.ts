/** What another process has used so far, as Linux tells it. */
import { readFileSync } from 'node:fs';

export interface ProcessUsage {
  /** Processor time of all its threads, milliseconds. */
  readonly cpuMs: number;
  /** Of the thread that answers alone. */
  readonly mainThreadMs: number;
  readonly memoryMb: number;
  readonly peakMemoryMb: number;
}

const TICK_MS = 10;

/** @returns null where the system does not say */
export function readProcessUsage(pid: number): ProcessUsage | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) / 1024;
    return {
      cpuMs: readCpuMs(`/proc/${pid}/stat`),
      mainThreadMs: readCpuMs(`/proc/${pid}/task/${pid}/stat`),
      memoryMb: megabytes('VmRSS'),
      peakMemoryMb: megabytes('VmHWM'),
    };
  } catch {
    return null;
  }
}

function readCpuMs(file: string): number {
  const stat = readFileSync(file, 'utf8');
  // The name in parentheses may hold spaces; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
