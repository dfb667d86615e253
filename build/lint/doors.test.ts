import { describe, expect, test } from 'vitest';
import { findRefusal, ZONES, type ImportEdge } from './doors.ts';

/** `from -> to` with `type ` before a target for type-only imports, `@` names and bare words as packages. */
function refusal(from: string, target: string): string | undefined {
  const isTypeOnly = target.startsWith('type ');
  const name = target.replace(/^type /, '');
  const isFile = /^(db|electron|renderer|build|lib)\//.test(name);
  const to: ImportEdge['to'] = isFile ? { file: name } : { module: name };
  return findRefusal({ from, to, isTypeOnly });
}

interface Row {
  readonly folder: string;
  readonly file: string;
  readonly may: readonly string[];
  /** Target and a piece of the message that names the right door. */
  readonly mustNot: Readonly<Record<string, string>>;
}

const SEAT_REFUSALS = {
  'db/sheet.ts': 'commands in, topics out',
  'electron/engine/createEngine.ts': 'electron/contract',
  'electron/server/startServer.ts': 'renderer/link',
  'electron/windows/bridge.ts': 'window.desktop',
  electron: 'window.desktop|only main.ts',
  'node:fs': 'let the caller hand in',
  '@trpc/client': 'doors.ts',
};

/** Who may import whom, row by row. */
const ROWS: readonly Row[] = [
  {
    folder: 'db/',
    file: 'db/sheet.ts',
    may: ['better-sqlite3', 'node:fs', 'db/open.ts'],
    mustNot: {
      'electron/contract/facts.ts': 'stands below',
      'type electron/contract/facts.ts': 'stands below',
      'electron/engine/createEngine.ts': 'electron/contract',
      zod: 'doors.ts',
    },
  },
  {
    folder: 'electron/contract/',
    file: 'electron/contract/topics.ts',
    may: ['zod', 'type db/facts.ts', 'electron/contract/codes.ts', 'electron/domain/quorum.ts'],
    mustNot: {
      'db/facts.ts': 'import type',
      'node:fs': 'let the caller',
      'electron/engine/createEngine.ts': 'electron/contract',
      'better-sqlite3': 'only db/',
    },
  },
  {
    folder: 'electron/ranking/',
    file: 'electron/ranking/rational.ts',
    may: ['electron/ranking/order.ts', 'type electron/contract/rules.ts', 'type db/facts.ts'],
    mustNot: {
      'electron/contract/rules.ts': 'import type',
      'electron/engine/createEngine.ts': 'electron/contract',
      'node:crypto': 'let the caller',
      zod: 'doors.ts',
    },
  },
  {
    folder: 'electron/domain/',
    file: 'electron/domain/quorum.ts',
    may: ['electron/ranking/order.ts', 'type electron/contract/rules.ts', 'type db/facts.ts'],
    mustNot: {
      'electron/contract/rules.ts': 'import type',
      'electron/engine/createEngine.ts': 'electron/contract',
      'node:crypto': 'let the caller',
      zod: 'doors.ts',
    },
  },
  {
    folder: 'electron/engine/',
    file: 'electron/engine/submitSheet.ts',
    may: [
      'electron/contract/commands.ts',
      'db/sheet.ts',
      'electron/ranking/order.ts',
      'node:crypto',
    ],
    mustNot: {
      electron: 'only main.ts',
      'node:net': 'let the caller',
      ws: 'doors.ts',
      'electron/server/startServer.ts': 'renderer/link',
      'electron/windows/openOperator.ts': 'main.ts',
      'electron/reports/workbook.ts': 'hand the reports in',
      'better-sqlite3': 'only db/',
    },
  },
  {
    folder: 'electron/server/',
    file: 'electron/server/startServer.ts',
    may: [
      'electron/contract/seats.ts',
      'electron/engine/createEngine.ts',
      'fastify',
      '@fastify/helmet',
      'ws',
      '@trpc/server/adapters/ws',
      'node:http',
    ],
    mustNot: {
      'db/sheet.ts': 'commands in, topics out',
      'type db/sheet.ts': 'commands in, topics out',
      'electron/windows/openOperator.ts': 'main.ts',
      electron: 'only main.ts',
      'better-sqlite3': 'only db/',
    },
  },
  {
    folder: 'electron/windows/',
    file: 'electron/windows/openOperator.ts',
    may: ['electron', 'electron/contract/desktop.ts', 'node:path'],
    mustNot: {
      'electron/engine/createEngine.ts': 'electron/contract',
      'db/open.ts': 'commands in, topics out',
      'electron/server/startServer.ts': 'renderer/link',
    },
  },
  {
    folder: 'electron/reports/',
    file: 'electron/reports/workbook.ts',
    may: ['electron/contract/topics.ts', 'electron/ranking/order.ts', 'hucre', 'pdfmake', 'fflate'],
    mustNot: {
      'db/sheet.ts': 'commands in, topics out',
      'electron/engine/createEngine.ts': 'electron/contract',
      electron: 'only main.ts',
    },
  },
  ...['electron/main.ts', 'electron/host/host.ts', 'electron/cli/main.ts'].map((file) => ({
    folder: file,
    file,
    may: [
      'db/open.ts',
      'electron/engine/createEngine.ts',
      'electron/server/startServer.ts',
      'electron/windows/openOperator.ts',
      'electron/reports/workbook.ts',
      'electron/contract/seats.ts',
      'electron/host/host.ts',
      'node:fs',
      'electron',
    ],
    mustNot: { 'better-sqlite3': 'only db/', 'build/build.ts': 'makes the application' },
  })),
  {
    folder: 'nobody imports an entry',
    file: 'electron/server/startServer.ts',
    may: [],
    mustNot: {
      'electron/main.ts': 'nobody imports an entry',
      'electron/host/host.ts': 'nobody imports an entry',
      'electron/cli/main.ts': 'nobody imports an entry',
    },
  },
  ...['operator', 'panelist', 'projector', 'join'].map((seat) => ({
    folder: `renderer/${seat}/`,
    file: `renderer/${seat}/Page.tsx`,
    may: [
      'electron/contract/topics.ts',
      'electron/ranking/order.ts',
      'renderer/link/connect.ts',
      'renderer/stores/live.ts',
      'renderer/charts/Bars.tsx',
      'renderer/ui/Clock.tsx',
      'renderer/i18n/id.ts',
      'react',
      '@mantine/core',
      '@mantine/core/styles.css',
    ],
    mustNot: {
      ...SEAT_REFUSALS,
      [`renderer/${seat === 'operator' ? 'panelist' : 'operator'}/Page.tsx`]:
        'no seat imports another',
    },
  })),
  ...['prepare', 'conduct', 'results'].map((section) => ({
    folder: `renderer/operator/${section}/`,
    file: `renderer/operator/${section}/Page.tsx`,
    may: [
      `renderer/operator/${section}/dialogs/Part.tsx`,
      'renderer/operator/parts/ConsoleModal.tsx',
      'renderer/operator/useWords.ts',
      'renderer/ui/Clock.tsx',
    ],
    mustNot: {
      [`renderer/operator/${section === 'results' ? 'conduct' : 'results'}/Page.tsx`]:
        'beside them',
      'renderer/panelist/Page.tsx': 'no seat imports another',
    },
  })),
  {
    folder: 'renderer/operator/room/',
    file: 'renderer/operator/room/Page.tsx',
    may: ['renderer/operator/parts/ConsoleModal.tsx'],
    mustNot: { 'type renderer/operator/conduct/Page.tsx': 'beside them' },
  },
  {
    folder: 'renderer/operator/OperatorSeat.tsx',
    file: 'renderer/operator/OperatorSeat.tsx',
    may: ['renderer/operator/conduct/Page.tsx', 'renderer/operator/room/Page.tsx'],
    mustNot: { 'renderer/panelist/Page.tsx': 'no seat imports another' },
  },
  {
    folder: 'renderer/join/',
    file: 'renderer/join/Brought.tsx',
    may: [],
    mustNot: { 'renderer/operator/results/Page.tsx': 'no seat imports another' },
  },
  {
    folder: 'renderer/link/',
    file: 'renderer/link/connect.ts',
    may: ['electron/contract/topics.ts', 'type electron/server/sockets/router.ts', '@trpc/client'],
    mustNot: {
      'electron/server/sockets/router.ts': 'import type',
      'renderer/stores/live.ts': 'pass the values in',
      'electron/ranking/order.ts': 'topics',
      'renderer/operator/Page.tsx': 'no seat imports another',
      'db/sheet.ts': 'commands in, topics out',
    },
  },
];

describe('who may import whom', () => {
  for (const { folder, file, may, mustNot } of ROWS) {
    for (const target of may) {
      test(`${folder} may import ${target}`, () => expect(refusal(file, target)).toBeUndefined());
    }
    for (const [target, door] of Object.entries(mustNot)) {
      test(`${folder} may not import ${target}, and hears the right door`, () => {
        expect(refusal(file, target)).toMatch(new RegExp(door));
      });
    }
  }

  test('only db/ and the tests open the database', () => {
    const allowed = ZONES.filter(
      ({ path }) =>
        refusal(path.endsWith('.ts') ? path : `${path}/x.ts`, 'better-sqlite3') === undefined,
    );
    expect(allowed.map(({ path }) => path)).toEqual(['db']);
    expect(refusal('electron/cli/verify.test.ts', 'better-sqlite3')).toBeUndefined();
  });

  test('a folder that the house does not know is refused', () => {
    expect(refusal('electron/utils/x.ts', 'node:fs')).toContain('no folder of the house');
    expect(refusal('db/sheet.ts', 'lib/x.ts')).toContain('no folder of the house');
  });

  test('the application cannot import a test', () => {
    expect(refusal('electron/engine/x.ts', 'electron/engine/y.test.ts')).toContain(
      'never imports a test',
    );
    expect(refusal('renderer/operator/Page.tsx', 'renderer/e2e/browser.ts')).toContain(
      'never imports a test',
    );
  });
});
