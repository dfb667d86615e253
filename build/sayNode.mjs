/** After an install: one line about the Node that came along. Plain JavaScript, because an older Node may run it. */
import { createRequire } from 'node:module';
import process from 'node:process';

/** Version of the npm package `node`; undefined where development dependencies were left out. */
function findVersion() {
  try {
    return createRequire(import.meta.url)('node/package.json').version;
  } catch {
    return undefined;
  }
}

const version = findVersion();
// npm puts node_modules/.bin first in the path of a script, so this runs on what came along.
if (version === process.versions.node) {
  console.log(
    `Node ${version} came along: npm start, npm test and npx bantaya run on it, whatever Node the machine has.`,
  );
} else if (version !== undefined) {
  console.log(
    `Node ${version} should have come along, but npm scripts run on Node ${process.versions.node}: install again, or put Node 24 on the machine.`,
  );
}
