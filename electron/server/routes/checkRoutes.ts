/** The check page's side here: is the host reachable from another device, how fast, and by which way. */
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { checkDoors } from '../../contract/paths.ts';
import { Refusal } from '../../contract/problems.ts';
import { checkReport } from '../../contract/room.ts';
import type { DoorServices } from '../doors/doorOptions.ts';

const MOST_ECHOES = 50;
const LONGEST_ECHO_BYTES = 64;
const ECHO_MS = 20_000;

export function addCheckRoutes(app: FastifyInstance, { room }: Pick<DoorServices, 'room'>): void {
  app.get(checkDoors.ping, async (request, reply) => {
    room.noteCheck(request.ip);
    return reply.header('cache-control', 'no-store').status(204).send();
  });
  app.post(checkDoors.report, async (request, reply) => {
    const report = checkReport.safeParse(request.body);
    if (!report.success) throw new Refusal('INVALID_INPUT', { detail: 'unreadable' }, 'body');
    room.noteCheck(request.ip, report.data);
    return reply.header('cache-control', 'no-store').send({});
  });
}

/** Sends a few short frames back, then ends: anybody may ask, so nobody gets much. */
export function echo(socket: WebSocket): void {
  let left = MOST_ECHOES;
  const end = setTimeout(() => socket.close(1000), ECHO_MS);
  socket.on('message', (data: Buffer, isBinary) => {
    left -= 1;
    if (left < 0 || isBinary || data.length > LONGEST_ECHO_BYTES) socket.close(1008);
    else socket.send(data.toString());
  });
  socket.on('error', () => socket.terminate());
  socket.once('close', () => clearTimeout(end));
}
