/** The desktop's own flags, among whatever the system and Chromium put beside them. */
import path from 'node:path';

/** The restarted application opens the operator's window at once. */
export const RESUME_FLAG = '--resume';

export interface DesktopFlags {
  /** Absolute; undefined is the user's own folder. */
  readonly dataDir: string | undefined;
  /** 0: the remembered one, or any free one. */
  readonly port: number;
  /** Load the sample event and open the operator's window. */
  readonly isSample: boolean;
  /** Go on where the application died. */
  readonly isResumed: boolean;
}

/** @throws Error in plain words on a port that is none */
export function readDesktopFlags(argv: readonly string[], cwd: string): DesktopFlags {
  const valueOf = (name: string): string | undefined =>
    argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const data = valueOf('data');
  const portText = valueOf('port') ?? '0';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not "${portText}"`);
  return {
    dataDir: data === undefined || data === '' ? undefined : path.resolve(cwd, data),
    port,
    isSample: argv.includes('--sample'),
    isResumed: argv.includes(RESUME_FLAG),
  };
}
