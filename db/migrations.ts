/** Reads the migration list from the folder that ships with the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Migration } from './migrate.ts';

/** Migrations of `folder`, named `NNN-title.sql`, in ascending order of NNN. */
export function readMigrations(
  folder = fileURLToPath(new URL('./migrations', import.meta.url)),
): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 3)),
      name,
      sql: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
}
