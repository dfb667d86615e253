/** Refuses committed text that names a place outside the repository, or lets facts out that nobody sealed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const MACHINE_PLACE = /(?<![\w.$}~*/-])\/(?:work|root|home|Users)\//;
const PACKAGE_REGISTRY = /https?:\/\/registry\./;

/** A folder beside the clone, as a text names it; not a file of ours whose name begins alike. */
const SHARED_BESIDE = /\.\.\/shared(?![\w.-])/;
/** A relative path that climbs, in quotes or as the target of a Markdown link. */
const CLIMBING_PATH = /['"`(]((?:\.{1,2}\/)*\.\.(?:\/[^'"`()\s]*)?)(?=['"`)])/g;
/** The texts joined to a module's own folder. */
const FROM_OWN_FOLDER = /import\.meta\.dirname((?:\s*,\s*['"`][^'"`]*['"`])+)/g;
const OUT_OF_ROOT = /\broot\s*,\s*['"`]\.\.(?=['"`/])/i;

/** Only what starts a checked build may look beside the clone. */
const MAY_LOOK_OUTSIDE = new Set(['.ci/run']);

const BINARY = /\.(png|ico|icns|woff2?|sqlite|xlsx|pdf|docx|zip)$/;

export interface Finding {
  readonly line: number;
  readonly text: string;
}

function findLines(text: string, isRefused: (line: string) => boolean): Finding[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((found) => isRefused(found.text));
}

/** Lines of `text` that name a machine's folder or a package registry. */
export function findMachineText(text: string): Finding[] {
  return findLines(text, (line) => MACHINE_PLACE.test(line) || PACKAGE_REGISTRY.test(line));
}

/** Lines of `text` with a path that leaves the repository; `file` is its own, relative to the root. */
export function findOutsideText(file: string, text: string): Finding[] {
  if (MAY_LOOK_OUTSIDE.has(file)) return [];
  const folder = path.posix.dirname(file);
  const isOutside = (...parts: string[]): boolean =>
    /^\.\.(\/|$)/.test(path.posix.join(folder, ...parts));
  return findLines(
    text,
    (line) =>
      SHARED_BESIDE.test(line) ||
      OUT_OF_ROOT.test(line) ||
      [...line.matchAll(CLIMBING_PATH)].some(([, target = '']) => isOutside(target)) ||
      [...line.matchAll(FROM_OWN_FOLDER)].some(([, parts = '']) =>
        isOutside(...[...parts.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, part = '']) => part)),
      ),
  );
}

/** The one module that may call facts visible. */
const VISIBLE_MAKER = 'electron/engine/gate/visibleFacts.ts';

/** Lines that call facts visible by a cast instead of asking for visible ones. */
export function findVisibleCasts(file: string, text: string): Finding[] {
  return file === VISIBLE_MAKER || !/\.tsx?$/.test(file)
    ? []
    : findLines(text, (line) => /\bas (unknown as )?VisibleFacts\b/.test(line));
}

/** Who may read all facts of an event: whoever keeps them, a closed event's archive, and tests. */
const WHOLE_FACTS =
  /^(db|electron\/engine|electron\/proving)\/|^electron\/host\/(core|archives)\.ts$|\.(test|fixture)\.ts$/;

/** Lines that read all facts of an event where visible ones are to be read. */
export function findWholeFacts(file: string, text: string): Finding[] {
  return WHOLE_FACTS.test(file) || !/^electron\/.*\.ts$/.test(file)
    ? []
    : findLines(text, (line) => /\bread(Event)?Facts\b/.test(line));
}

function listTracked(root: string): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && !BINARY.test(file));
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '../..');
  let count = 0;
  for (const file of listTracked(root)) {
    let text: string;
    try {
      text = readFileSync(path.join(root, file), 'utf8');
    } catch {
      continue; // Deleted, and not yet committed.
    }
    const report = (what: string, found: readonly Finding[]): void => {
      count += found.length;
      for (const { line, text: words } of found)
        console.error(`${file}:${line}: ${what}: ${words.slice(0, 120)}`);
    };
    report('names a place on one machine', findMachineText(text));
    report(
      `calls facts visible; ask the engine's readVisible or ${VISIBLE_MAKER}`,
      findVisibleCasts(file, text),
    );
    report(
      "reads facts that nobody sealed; ask the engine's readVisible",
      findWholeFacts(file, text),
    );
    report('names a place outside the repository', findOutsideText(file, text));
  }
  if (count > 0) process.exitCode = 1;
}
