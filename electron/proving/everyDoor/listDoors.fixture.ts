/** The doors, taken from the code: commands, routes and calls of a host that runs, and the commands of `bantaya`. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { bantayaDone } from '../../cli/bantaya.fixture.ts';
import { commands } from '../../contract/commands.ts';
import { checkDoors, joinDoors, roomDoors, seatDoors } from '../../contract/paths.ts';
import { createRouter } from '../../server/sockets/router.ts';

/** Hears of every route of the hosts that start from now on. */
export function hearRoutes(): { readonly routes: ReadonlySet<string> } & Disposable {
  const channel = 'fastify.initialization';
  const routes = new Set<string>();
  const hear = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) if (each !== 'HEAD') routes.add(`${each} ${url}`);
    });
  };
  subscribe(channel, hear);
  return { routes, [Symbol.dispose]: () => void unsubscribe(channel, hear) };
}

/** Paths of the contract behind which no route stands: websockets. */
function listUpgrades(routes: ReadonlySet<string>): string[] {
  const paths = [seatDoors, joinDoors, checkDoors, roomDoors].flatMap((doors) =>
    Object.values(doors),
  );
  return paths
    .filter((path) => ![...routes].some((route) => route.includes(path)))
    .map((path) => `upgrade ${path}`);
}

/** Named `submitSheet`, `POST /operator/import`, `upgrade /feed`, `call feed`, `bantaya import`. */
export async function listDoors(routes: ReadonlySet<string>): Promise<string[]> {
  const calls = createRouter(
    () => '',
    () => undefined,
  )._def.procedures;
  const help = await bantayaDone(import.meta.dirname, '--help');
  const typed = [...help.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
  return [
    ...Object.keys(commands),
    ...[...routes].toSorted(),
    ...listUpgrades(routes),
    ...Object.keys(calls).map((name) => `call ${name}`),
    ...typed.map((name) => `bantaya ${name}`),
  ];
}
