/** The machine's own clock: uptime that does not jump, and an identity for each boot. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Clock } from './types.ts';

const baseMs = uptime() * 1000 - performance.now();

/** Uptime in ms: fine steps from the monotonic timer, raised to the system's uptime after a sleep. */
function uptimeMs(): number {
  return Math.max(baseMs + performance.now(), uptime() * 1000);
}

let knownBootId: string | undefined;

function readBootId(): string {
  try {
    if (process.platform === 'linux')
      return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    if (process.platform === 'darwin')
      return execFileSync('sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim();
    // Windows counts its boots here; readable without administrator rights.
    const key = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters`;
    const text = execFileSync('reg', ['query', key, '/v', 'BootId'], {
      encoding: 'utf8',
      windowsHide: true,
    });
    const found = /0x[0-9a-f]+/i.exec(text);
    if (found) return `windows-${found[0]}`;
  } catch {
    // No identity to be had: every start of the host counts as a new boot, so a running timer comes back paused and asks.
  }
  return `process-${process.pid}-${Math.round(baseMs)}`;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  uptimeMs,
  bootId: () => (knownBootId ??= readBootId()),
};
