/** The PDF library asks for the folder of its own file, which a bundled ES module does not have. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const globals = globalThis as { __dirname?: string };
globals.__dirname ??= path.dirname(fileURLToPath(import.meta.url));
