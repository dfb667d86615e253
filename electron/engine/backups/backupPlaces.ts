/** Where backups may be: the data folder, the second place, sticks that are plugged in, and what a person names. */
import { readdir, stat } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import type { BackupPlace, FoundBackup } from '../../contract/backups.ts';
import { listBackups } from '../../../db/backup.ts';

/** A drive of the network that is away may take long to say so. */
const WAIT_MS = 3_000;
const MOST_FOLDERS = 60;
const DATABASE = 'bantaya.sqlite';

/** @param named a folder, or one file; also the data folder of another laptop */
export async function findPlaces(
  own: string,
  second: string | null,
  named: string | null,
  roots: () => Promise<string[]> = listRoots,
): Promise<BackupPlace[]> {
  const places: BackupPlace[] = [await readPlace('LAPTOP', own)];
  if (second !== null) places.push(await readPlace('SECOND', second));
  if (named !== null) places.push(await readPlace('NAMED', named));
  const known = new Set(places.map(({ folder }) => path.resolve(folder)));
  const sticks = await Promise.all((await roots()).map((root) => within(readStick(root), [])));
  for (const folder of sticks.flat()) {
    if (known.has(folder)) continue;
    known.add(folder);
    places.push(await readPlace('STICK', folder));
  }
  return places;
}

async function readPlace(kind: BackupPlace['kind'], folder: string): Promise<BackupPlace> {
  const place = { kind, folder, problem: null, files: [] };
  try {
    const status = await stat(folder);
    if (status.isFile()) return { ...place, files: [await foundFile(folder)] };
    const inside = [folder, path.join(folder, 'cadangan')];
    const files: FoundBackup[] = inside.flatMap((at) => listBackups(at));
    if (kind !== 'LAPTOP') {
      const database = await foundFile(path.join(folder, DATABASE)).catch(() => null);
      if (database) files.push(database);
    }
    return { ...place, files: files.sort((a, b) => b.atMs - a.atMs) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // A data folder has no folder for backups before its first one.
    if (code === 'ENOENT' && kind === 'LAPTOP') return place;
    return { ...place, problem: code === 'ENOENT' ? 'MISSING' : 'UNREADABLE' };
  }
}

async function foundFile(file: string): Promise<FoundBackup> {
  const known = listBackups(path.dirname(file)).find((backup) => backup.path === file);
  if (known) return known;
  const { mtimeMs, size } = await stat(file);
  return {
    path: file,
    name: path.basename(file),
    atMs: Math.floor(mtimeMs),
    bytes: size,
    reason: 'other',
  };
}

/** Folders with backups on a stick: its top, or one below. */
async function readStick(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .slice(0, MOST_FOLDERS)
    .map(({ name }) => path.join(root, name));
  return [root, ...folders].filter((folder) => {
    try {
      return listBackups(folder).length > 0;
    } catch {
      return false;
    }
  });
}

/** Where this system puts sticks. */
async function listRoots(): Promise<string[]> {
  if (process.platform === 'win32') {
    const own = path.parse(homedir()).root.toUpperCase();
    return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ')
      .map((drive) => `${drive}:\\`)
      .filter((root) => root !== own);
  }
  const { username } = userInfo();
  const folders = [`/media/${username}`, `/run/media/${username}`, '/mnt', '/Volumes'];
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder).catch((): string[] => [])).map((name) => path.join(folder, name)),
    ),
  );
  return found.flat();
}

function within<T>(work: Promise<T>, otherwise: T): Promise<T> {
  return Promise.race([
    work,
    new Promise<T>((resolve) => void setTimeout(() => resolve(otherwise), WAIT_MS).unref()),
  ]);
}
