/** For each file of browser tests: a test that failed leaves a picture of every page that was open. */
import { afterEach } from 'vitest';
import { listOpenPages } from './browser.ts';
import { writePicture } from './look.ts';

// First of all hooks after a test (vitest.config.ts, sequence.hooks), while its pages are still there.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const name = `${task.file.name} ${task.name}`.replace(/\W+/g, '-').slice(-120);
  await Promise.allSettled(
    listOpenPages().map((page, at) => writePicture(page, 'failed', `${name}-${at + 1}`)),
  );
});
