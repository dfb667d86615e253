/** Makes every key typed: the Indonesian files are the source. */
import 'i18next';
import type { carry } from './id/carry.ts';
import type { check } from './id/check.ts';
import type { documents } from './id/documents.ts';
import type { erasure } from './id/erasure.ts';
import type { join } from './id/join.ts';
import type { operator } from './id/operator.ts';
import type { panelist } from './id/panelist.ts';
import type { projector } from './id/projector.ts';
import type { restore } from './id/restore.ts';
import type { results } from './id/results.ts';
import type { start } from './id/start.ts';
import type { room } from './id/room.ts';
import type { ui } from './id/ui.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      ui: typeof ui;
      carry: typeof carry;
      check: typeof check;
      documents: typeof documents;
      erasure: typeof erasure;
      join: typeof join;
      operator: typeof operator;
      panelist: typeof panelist;
      projector: typeof projector;
      restore: typeof restore;
      results: typeof results;
      room: typeof room;
      start: typeof start;
    };
  }
}
