/** `npm run bench [-- name …]`: measures, each figure beside its floor. Without a name: durability and ranking. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { ROOT } from './build.ts';

/** Where a benchmark lives and the function that prints its figures. */
const BENCHES: Readonly<Record<string, { file: string; run: string }>> = {
  durability: { file: 'electron/proving/durability.bench.ts', run: 'benchDurability' },
  ranking: { file: 'electron/ranking/ranking.bench.ts', run: 'benchRanking' },
  room: { file: 'electron/proving/room.bench.ts', run: 'benchRoom' },
  projector: { file: 'renderer/e2e/projector.bench.ts', run: 'benchProjector' },
  reports: { file: 'electron/reports/reports.bench.ts', run: 'benchReports' },
  start: { file: 'renderer/e2e/start.bench.ts', run: 'benchStart' },
};
const DEFAULT = ['durability', 'ranking'];

async function runBench(name: string): Promise<void> {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`Unknown benchmark "${name}": ${Object.keys(BENCHES).join(', ')}`);
  const file = path.join(ROOT, bench.file);
  if (!existsSync(file)) throw new Error(`The benchmark "${name}" is not there: ${bench.file}`);
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const run = module[bench.run];
  if (typeof run !== 'function') throw new Error(`${bench.file} does not export ${bench.run}`);
  console.log(`# ${name}`);
  await (run as () => Promise<void>)();
}

try {
  const asked = process.argv.slice(2);
  for (const name of asked.length > 0 ? asked : DEFAULT) await runBench(name);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
