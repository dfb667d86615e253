/** What the operator chooses of the room's network, and what the projector shows of it. */
import type { FastifyInstance } from 'fastify';
import { roomDoors } from '../../contract/paths.ts';
import type { RoomNotice } from '../../contract/room.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { refuseReplaced } from '../doors/requestParts.ts';
import type { AddOperatorRoute } from './operatorApi.ts';

export function addRoomRoutes(
  app: FastifyInstance,
  add: AddOperatorRoute,
  doorPlace: DoorPlace,
  services: DoorServices,
): void {
  const { room } = services;
  add('room', () => room.state());
  add('chooseRoom', async ({ body }) => {
    refuseReplaced(services.engine);
    await room.choose(body);
    return room.state();
  });
  app.get(roomDoors.projector, async (request, reply): Promise<RoomNotice> => {
    requireSeat(request, doorPlace, services);
    reply.header('cache-control', 'no-store');
    return room.notice();
  });
}
