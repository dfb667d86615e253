/** What the operator chooses of the room's network, and what the projector shows of it. */
import type { FastifyInstance } from 'fastify';
import { roomDoors } from '../../contract/paths.ts';
import { Refusal } from '../../contract/problems.ts';
import { roomChoice, type RoomNotice, type RoomState } from '../../contract/room.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { requireSeat } from '../doors/requestGuard.ts';

export function addRoomRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
): void {
  const { room } = services;
  app.get(roomDoors.operator, async (request, reply): Promise<RoomState> => {
    requireSeat(request, doorPlace, services);
    reply.header('cache-control', 'no-store');
    return room.state();
  });
  app.post(roomDoors.operator, async (request, reply): Promise<RoomState> => {
    requireSeat(request, doorPlace, services);
    const choice = roomChoice.safeParse(request.body);
    if (!choice.success) {
      const [issue] = choice.error.issues;
      throw new Refusal(
        'INVALID_INPUT',
        { detail: issue?.message ?? '' },
        issue?.path.join('.') || 'body',
      );
    }
    reply.header('cache-control', 'no-store');
    await room.choose(choice.data);
    return room.state();
  });
  app.get(roomDoors.projector, async (request, reply): Promise<RoomNotice> => {
    requireSeat(request, doorPlace, services);
    reply.header('cache-control', 'no-store');
    return room.notice();
  });
}
