/** Opens an address in the person's browser, by the system's own way. */
import { spawn } from 'node:child_process';

function opener(platform: NodeJS.Platform): { command: string; args: string[] } {
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] };
  if (platform === 'darwin') return { command: 'open', args: [] };
  return { command: 'xdg-open', args: [] };
}

/** True when the system took the address; a machine without an opener is no error. */
export function openBrowser(url: string, platform = process.platform): Promise<boolean> {
  const { command, args } = opener(platform);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', () => resolve(false));
  child.once('spawn', () => {
    child.unref();
    resolve(true);
  });
  return promise;
}
