/**
 * `test` for the desktop: what may still fail on real Electron is skipped there with its reason. With BANTAYA_DESKTOP_ALL
 * it is tried all the same and skipped once it has failed, which takes minutes: most of it waits for what never comes.
 */
import { test, type TestContext } from 'vitest';
import { findRealElectron } from './desktopDriver.ts';
import { mayFailOnElectron } from './mayFailOnElectron.ts';

/** Before vitest itself gives up (vitest.config.ts), so that the reason is told. */
const LIMIT_MS = 150_000;

export function desktopTest(title: string, body: (context: TestContext) => Promise<void>): void {
  const reason = findRealElectron() ? mayFailOnElectron[title] : undefined;
  if (reason === undefined) test(title, body);
  else
    test(title, async (context) => {
      if (!process.env['BANTAYA_DESKTOP_ALL'])
        context.skip(`may fail on real Electron, not tried: ${reason}`);
      const failure = await findFailure(body(context));
      if (failure !== undefined)
        context.skip(`may fail on real Electron: ${reason} (now: ${failure})`);
    });
}

/** The first line of what went wrong within the limit; undefined where nothing did. */
async function findFailure(run: Promise<void>): Promise<string | undefined> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error('it did not end')), LIMIT_MS);
  try {
    await Promise.race([run, limit.promise]);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0];
  } finally {
    clearTimeout(timer);
  }
}
