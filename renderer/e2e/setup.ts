/** Before each file of browser tests: the pages they open are built from the present sources. */
import { beforeAll } from 'vitest';
import { ensureBuilt } from '../../build/build.ts';

beforeAll(async () => {
  await ensureBuilt(['renderer']);
}, 120_000);
