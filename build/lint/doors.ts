/** The house's doors as data: which folder may import which, and the right way where a door is shut. */

/** A folder (or file) of the house and what it may import. Paths are relative to the project. */
interface Zone {
  readonly path: string;
  /** Folders of ours whose values it may use. */
  readonly ours: readonly string[];
  /** Folders of ours it may take types from. */
  readonly types: readonly string[];
  /** npm packages; `@scope/` stands for all of a scope, `*` for any. */
  readonly packages: readonly string[];
  /** Node's own modules: all, none, or all that open no socket. */
  readonly node: 'all' | 'none' | 'no sockets';
}

const OPERATOR = 'renderer/operator';
/** Composes the operator's sections; nothing else of the seat knows them. */
const OPERATOR_SEAT = `${OPERATOR}/OperatorSeat.tsx`;
/** The operator's three tabs. Beside them stand the folders they share. */
const SECTIONS = [`${OPERATOR}/prepare`, `${OPERATOR}/conduct`, `${OPERATOR}/results`];
const SEATS = [
  OPERATOR,
  'renderer/panelist',
  'renderer/projector',
  'renderer/join',
  'renderer/check',
  'renderer/start',
];
const SHARED_BY_SEATS = [
  'renderer/link',
  'renderer/stores',
  'renderer/charts',
  'renderer/ui',
  'renderer/i18n',
];

const ENTRIES = ['electron/main.ts', 'electron/host', 'electron/cli'];
const CONTRACT = 'electron/contract';
const ENGINE = 'electron/engine';
const RANKING = 'electron/ranking';
const DOMAIN = 'electron/domain';

/** What pages are drawn with. */
const PAGE_PACKAGES = [
  'react',
  'react-dom',
  '@mantine/',
  '@fontsource-variable/',
  'recharts',
  'zustand',
  'zod',
  'i18next',
  'react-i18next',
  'dayjs',
  'get-nonce',
  'qr',
];

const zone = (path: string, parts: Partial<Omit<Zone, 'path'>>): Zone => ({
  path,
  ours: [],
  types: [],
  packages: [],
  node: 'none',
  ...parts,
});

const seat = (path: string, parts: readonly string[] = []): Zone =>
  zone(path, {
    ours: [CONTRACT, DOMAIN, RANKING, ...SHARED_BY_SEATS, ...parts],
    packages: PAGE_PACKAGES,
  });

const EVERYTHING = [
  'db',
  CONTRACT,
  DOMAIN,
  ENGINE,
  RANKING,
  'electron/server',
  'electron/windows',
  'electron/reports',
  ...ENTRIES,
];
const entry = (path: string): Zone =>
  zone(path, { ours: EVERYTHING, packages: ['*'], node: 'all' });

/** Who may import whom. A file belongs to the zone with the longest path. */
export const ZONES: readonly Zone[] = [
  zone('db', { packages: ['better-sqlite3'], node: 'all' }),
  zone(CONTRACT, { ours: [DOMAIN], types: ['db'], packages: ['zod'] }),
  zone(DOMAIN, { ours: [RANKING], types: [CONTRACT, 'db'] }),
  zone(RANKING, { types: [CONTRACT, 'db'] }),
  zone(ENGINE, { ours: [CONTRACT, DOMAIN, 'db', RANKING], packages: ['zod'], node: 'no sockets' }),
  zone('electron/server', {
    ours: [CONTRACT, DOMAIN, ENGINE, RANKING],
    packages: ['fastify', '@fastify/', '@trpc/server', 'ws', 'zod', 'selfsigned'],
    node: 'all',
  }),
  zone('electron/windows', {
    ours: [CONTRACT, DOMAIN],
    packages: ['electron', 'zod'],
    node: 'all',
  }),
  zone('electron/reports', {
    ours: [CONTRACT, DOMAIN, RANKING],
    packages: ['hucre', 'fflate', 'pdfmake', 'zod', '@fontsource/', 'dejavu-fonts-ttf'],
    node: 'all',
  }),
  zone('electron/preload.ts', { ours: [CONTRACT], packages: ['electron'] }),
  ...ENTRIES.map(entry),
  ...SEATS.map((path) => seat(path)),
  seat(OPERATOR_SEAT, [OPERATOR, ...SECTIONS]),
  ...SECTIONS.map((path) => seat(path, [OPERATOR])),
  zone('renderer/link', {
    ours: [CONTRACT],
    types: ['electron/server'],
    packages: ['@trpc/client', 'zod'],
  }),
  zone('renderer/stores', { ours: [CONTRACT, DOMAIN, RANKING], packages: ['zustand', 'react'] }),
  zone('renderer/charts', {
    ours: [CONTRACT, DOMAIN, RANKING, 'renderer/ui', 'renderer/i18n'],
    packages: PAGE_PACKAGES,
  }),
  zone('renderer/ui', { ours: [CONTRACT, 'renderer/i18n'], packages: PAGE_PACKAGES }),
  zone('renderer/i18n', {
    ours: [CONTRACT],
    packages: ['i18next', 'react-i18next', 'dayjs', 'react', '@mantine/'],
  }),
  // main.tsx and what stands beside it: the composition of the pages.
  zone('renderer', {
    ours: [CONTRACT, DOMAIN, RANKING, ...SEATS, OPERATOR_SEAT, ...SHARED_BY_SEATS],
    packages: PAGE_PACKAGES,
  }),
  zone('build', { ours: ENTRIES, packages: ['*'], node: 'all' }),
];

/** The right way, per folder or package that was reached for. */
const RIGHT_DOOR: Readonly<Record<string, string>> = {
  db: 'ask electron/engine: commands in, topics out',
  [CONTRACT]: 'db/ stands below the contract and knows nothing of ours',
  [ENGINE]: 'speak in the words of electron/contract; main.ts, host/ and cli/ bring the engine in',
  [DOMAIN]: 'db/ stands below the rules of the day and knows nothing of ours',
  [RANKING]: "take ranking results from the engine's topics",
  'electron/server': 'pages go through renderer/link; main.ts, host/ and cli/ start the server',
  'electron/windows':
    'only main.ts opens windows; a page asks window.desktop (type in electron/contract)',
  'electron/reports': 'main.ts, host/ and cli/ hand the reports in',
  'electron/preload.ts': 'a page asks window.desktop (type in electron/contract)',
  'renderer/link': 'let the seat or main.tsx pass a function in',
  'renderer/stores': 'let the seat pass the values in',
  'renderer/charts': 'let the seat put the picture in',
  renderer: 'move what both need into renderer/ui, stores, link or i18n',
  build: 'build/ makes the application and is no part of it',
  'better-sqlite3': 'only db/ opens the database: call a function of db/',
  electron: 'only main.ts, preload.ts and windows/ know Electron',
};
const SEAT_DOOR = 'no seat imports another: share through renderer/ui, charts, stores or link';
const SECTION_DOOR =
  'sections do not know each other: move what they share beside them (renderer/operator/parts, log, room …)';
const ENTRY_DOOR = 'nobody imports an entry: move what both need into the folder that owns it';
const NODE_DOOR = 'let the caller hand in what needs Node or a socket';
const PACKAGE_DOOR =
  'use what this folder has, or add the package to its row in build/lint/doors.ts';
const TEST_DOOR = 'the application never imports a test';

const SOCKET_MODULES = new Set(['net', 'http', 'http2', 'https', 'tls', 'dgram', 'dns']);

/** Tests, benchmarks and what they share use the real thing, so they enter by any door. */
export function isOutsideTheHouse(file: string): boolean {
  return /\.(test|bench|fixture)\.tsx?$|^renderer\/e2e\/|^electron\/proving\/|\/(fixtures|testing)\/|^[^/]+\.config\.ts$/.test(
    file,
  );
}

export function findZone(file: string): Zone | undefined {
  return ZONES.filter(({ path }) => file === path || file.startsWith(`${path}/`)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0];
}

export interface ImportEdge {
  /** The importing file, relative to the project. */
  readonly from: string;
  /** A project file (`{ file }`), an npm package or a Node module (both `{ module }`). */
  readonly to: { readonly file: string } | { readonly module: string };
  readonly isTypeOnly: boolean;
}

function findPackage(module: string): string {
  const parts = module.split('/');
  return module.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? module);
}

function allowsPackage(own: Zone, name: string): boolean {
  return own.packages.some(
    (allowed) =>
      allowed === '*' || allowed === name || (allowed.endsWith('/') && name.startsWith(allowed)),
  );
}

function refuseModule(own: Zone, module: string): string | undefined {
  if (module.startsWith('node:')) {
    const builtin = module.slice('node:'.length).split('/')[0] ?? '';
    const isAllowed =
      own.node === 'all' || (own.node === 'no sockets' && !SOCKET_MODULES.has(builtin));
    return isAllowed ? undefined : `${own.path} may not import ${module}: ${NODE_DOOR}`;
  }
  const name = findPackage(module);
  // A star row is wide, but the database still has one door only.
  const isAllowed = allowsPackage(own, name) && !(name === 'better-sqlite3' && own.path !== 'db');
  return isAllowed
    ? undefined
    : `${own.path} may not import ${name}: ${RIGHT_DOOR[name] ?? PACKAGE_DOOR}`;
}

function refuseFile(own: Zone, file: string, isTypeOnly: boolean): string | undefined {
  // Icons are painted with the browser of the tests.
  if (own.path === 'build' && file === 'renderer/e2e/browser.ts') return undefined;
  if (isOutsideTheHouse(file)) return `${own.path} may not import ${file}: ${TEST_DOOR}`;
  // Name and version of the application, as plain data.
  if (file === 'package.json' && own.node === 'all') return undefined;
  const target = findZone(file);
  if (!target) return `${own.path} may not import ${file}: it stands in no folder of the house`;
  if (target.path === own.path || own.ours.includes(target.path)) return undefined;
  const allowsType = own.types.includes(target.path);
  if (allowsType && isTypeOnly) return undefined;
  if (allowsType)
    return `${own.path} may only import types from ${target.path}: write "import type"`;
  return `${own.path} may not import ${target.path}: ${doorTo(target.path, own)}`;
}

function doorTo(target: string, own: Zone): string {
  const isOperator = target.startsWith(`${OPERATOR}/`);
  if (isOperator && own.path.startsWith(OPERATOR)) return SECTION_DOOR;
  if (isOperator || SEATS.includes(target)) return SEAT_DOOR;
  return ENTRIES.includes(target) ? ENTRY_DOOR : (RIGHT_DOOR[target] ?? PACKAGE_DOOR);
}

/** Why the house refuses an import, naming the right door; undefined where it may pass. */
export function findRefusal({ from, to, isTypeOnly }: ImportEdge): string | undefined {
  if (isOutsideTheHouse(from)) return undefined;
  const own = findZone(from);
  if (!own) return `${from} stands in no folder of the house: see ZONES in build/lint/doors.ts`;
  return 'file' in to ? refuseFile(own, to.file, isTypeOnly) : refuseModule(own, to.module);
}
