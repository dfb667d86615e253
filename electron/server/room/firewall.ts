/** Windows lets nobody in until an administrator allows it once: whether that was done, and the line that does it. */
import { execFile } from 'node:child_process';

const RULE = 'Bantaya';
const ASK_MS = 5000;

export interface Firewall {
  isAllowed: boolean | null;
  rule: string | null;
}

type Run = (program: string, args: readonly string[]) => Promise<{ isOk: boolean; text: string }>;

const runForReal: Run = (program, args) =>
  new Promise((resolve) => {
    execFile(
      program,
      args,
      { timeout: ASK_MS, windowsHide: true, encoding: 'utf8' },
      (error, stdout) => resolve({ isOk: error === null, text: stdout }),
    );
  });

/** Asking needs no administrator; allowing does. */
export async function askFirewall(
  ports: readonly number[],
  platform: string = process.platform,
  run: Run = runForReal,
): Promise<Firewall> {
  if (platform !== 'win32') return { isAllowed: null, rule: null };
  const list = ports.join(',');
  const rule = `netsh advfirewall firewall add rule name="${RULE}" dir=in action=allow protocol=TCP localport=${list} profile=any`;
  const { isOk, text } = await run('netsh', [
    'advfirewall',
    'firewall',
    'show',
    'rule',
    `name=${RULE}`,
  ]);
  // The words around the ports are in the system's language; the ports are not.
  const allowed = new Set(isOk ? text.match(/\d+/g) : []);
  return { isAllowed: ports.every((port) => allowed.has(String(port))), rule };
}
