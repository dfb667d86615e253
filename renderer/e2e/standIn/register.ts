/** `node --import register.ts out/main/main.js`: the built main finds this stand-in where it imports Electron. */
import { registerHooks } from 'node:module';
import { electron } from './electron.ts';

const PLACE = 'standin:electron';
(globalThis as { standInElectron?: unknown }).standInElectron = electron;
const source = Object.keys(electron)
  .map((name) => `export const ${name} = globalThis.standInElectron.${name};`)
  .join('\n');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: PLACE, format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === PLACE ? { format: 'module', source, shortCircuit: true } : next(url, context),
});
