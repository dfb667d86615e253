/** What is proved of every unpacked app: its files, its fuses, the integrity of its archive. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource } from 'resedit';
import {
  findBrokenFiles,
  hashHeader,
  listPackedFiles,
  readPackedFile,
  type PackedFile,
} from './asarFiles.ts';
import { PLATFORM_FACTS, type PackPlatform } from './platforms.ts';

/** A proof that failed; the message names the place. */
export class PackRefused extends Error {}

function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new PackRefused(message);
}

const REQUIRED = [
  'package.json',
  'out/main/main.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/LICENSE',
];
const ALLOWED =
  /^(package\.json|out\/(main|preload|renderer)\/.+|node_modules\/better-sqlite3\/(package\.json|LICENSE|README\.md|lib\/.+|prebuilds\/.+))$/;
const NEVER_SHIPPED = /\.(tsx?|map|test\.\w+|bench\.\w+|sqlite(-\w+)?|stamp)$/;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;

/** Only what is needed is inside, and exactly one native binary: the platform's own. */
export function proveFiles(
  resources: string,
  platform: PackPlatform,
  migrations: readonly string[],
): string[] {
  const archive = path.join(resources, 'app.asar');
  const files = listPackedFiles(archive);
  const names = new Set(files.map(({ name }) => name));
  for (const name of [...REQUIRED, ...migrations.map((file) => `out/main/migrations/${file}`)]) {
    assert(names.has(name), `${name} is missing from the package`);
  }
  for (const { name } of files) {
    assert(ALLOWED.test(name), `${name} has no business in the package`);
    assert(!NEVER_SHIPPED.test(name), `${name} is never shipped`);
  }
  const { nativeBinary, nativeMagic } = PLATFORM_FACTS[platform];
  const natives = files.filter(({ name }) => name.endsWith('.node'));
  assert(
    natives.length === 1 && natives[0]?.name === nativeBinary,
    `native binaries are ${natives.map(({ name }) => name).join(', ') || 'none'}, not ${nativeBinary} alone`,
  );
  const native = natives[0] as PackedFile;
  assert(
    native.isUnpacked,
    `${nativeBinary} stays inside the archive, where the system cannot load it`,
  );
  const magic = readPackedFile(archive, native)
    .subarray(0, nativeMagic.length / 2)
    .toString('hex');
  assert(magic === nativeMagic, `${nativeBinary} begins with ${magic}, not ${nativeMagic}`);
  const unpacked = readdirSync(`${archive}.unpacked`, {
    recursive: true,
    withFileTypes: true,
  }).filter((entry) => entry.isFile());
  assert(
    unpacked.length === 1,
    `${unpacked.length} files stand beside the archive, not the native binary alone`,
  );
  return [
    `files: ${files.length} in the archive, ${megabytes(statSync(archive).size)}; native binary ${path.posix.basename(nativeBinary)}, ${megabytes(native.sizeBytes)}`,
    ...listSizes(files),
  ];
}

/** The parts of the archive by size. */
function listSizes(files: readonly PackedFile[]): string[] {
  const parts = ['out/main', 'out/preload', 'out/renderer', 'node_modules'];
  return parts.map((part) => {
    const own = files.filter(({ name, isUnpacked }) => name.startsWith(`${part}/`) && !isUnpacked);
    return `  ${part}: ${own.length} files, ${megabytes(own.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0))}`;
  });
}

/** Every fuse and the state it must have; a fuse that Electron adds later has to be decided here. */
const FUSES: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Electron's own choice: without the handlers WebAssembly only gets slower.
  WasmTrapHandlers: true,
};

export async function proveFuses(executable: string): Promise<string> {
  const { version: _version, ...wire } = await getCurrentFuseWire(executable);
  const states = Object.entries(wire).map(
    ([at, state]) => [FuseV1Options[Number(at)] ?? `fuse ${at}`, state] as const,
  );
  for (const [name, state] of states) {
    const wanted = FUSES[name];
    assert(wanted !== undefined, `the fuse ${name} is not decided`);
    const isRight = state === (wanted ? FuseState.ENABLE : FuseState.DISABLE);
    assert(isRight, `the fuse ${name} is not ${wanted ? 'on' : 'off'}`);
  }
  const missing = Object.keys(FUSES).find((name) => !states.some(([other]) => other === name));
  assert(missing === undefined, `the executable has no fuse ${missing}`);
  const shown = states.map(([name]) => `${name} ${FUSES[name] ? 'on' : 'off'}`);
  return `fuses: ${shown.join(', ')}`;
}

/** What the Windows executable says about archives: file name and header hash. */
function readIntegrityResource(executable: string): { file: string; alg: string; value: string }[] {
  const program = NtExecutable.from(readFileSync(executable), { ignoreCert: true });
  const entry = NtExecutableResource.from(program).entries.find(
    ({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
  );
  assert(entry !== undefined, 'the executable carries no integrity of its archive');
  return JSON.parse(Buffer.from(entry.bin).toString('utf8')) as {
    file: string;
    alg: string;
    value: string;
  }[];
}

/** The archive is the one the executable expects (Windows; Electron checks no archive on Linux), and whole. */
export function proveIntegrity(appFolder: string, platform: PackPlatform): string {
  const archive = path.join(appFolder, 'resources/app.asar');
  const files = listPackedFiles(archive);
  const broken = findBrokenFiles(archive, files);
  assert(broken.length === 0, `${broken.join(', ')} differ from what the archive promises`);
  const hash = hashHeader(archive);
  if (platform !== 'win')
    return `integrity: ${files.length} files as the header promises (Electron checks no header on Linux)`;
  const promised = readIntegrityResource(path.join(appFolder, PLATFORM_FACTS[platform].executable));
  const own = promised.find(({ file }) => file === String.raw`resources\app.asar`);
  assert(own?.alg === 'SHA256' && own.value === hash, 'the executable expects another archive');
  return `integrity: ${files.length} files as the header promises, and the executable expects this header (${hash.slice(0, 12)}…)`;
}
