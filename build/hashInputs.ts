/** One hash over the sources a build reads. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Tests with what they read, benchmarks and documents never reach a bundle. */
const NOT_SHIPPED =
  /(\.(test|bench|fixture)\.tsx?$)|(\.md$)|((^|\/)(e2e|torture|faults|cases\/public|cases\/realdata)(\/|$))/;

async function listFiles(root: string, entry: string): Promise<string[]> {
  const found = await stat(path.join(root, entry)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [entry];
  const names = await readdir(path.join(root, entry), { recursive: true, withFileTypes: true });
  return names
    .filter((name) => name.isFile())
    .map((name) => path.relative(root, path.join(name.parentPath, name.name)).replaceAll('\\', '/'))
    .filter((file) => !NOT_SHIPPED.test(file));
}

/** SHA-256 (hex) over path and content of every file in `entries` (files or folders under `root`). */
export async function hashInputs(root: string, entries: readonly string[]): Promise<string> {
  const files = (await Promise.all(entries.map((entry) => listFiles(root, entry)))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = await readFile(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
