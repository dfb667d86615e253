/** The door of the host laptop itself: plain http that never leaves the machine, and the only one for the operator. */
import { createAddresses } from '../room/addresses.ts';
import { furnishDoor, type Door } from './door.ts';
import type { DoorPlace, DoorServices } from './doorOptions.ts';

const LOOPBACK = '127.0.0.1';

/** @param port 0 takes a free one @throws when the port is taken */
export async function openLoopbackDoor(services: DoorServices, port: number): Promise<Door> {
  const place: DoorPlace = { door: 'LOOPBACK', scheme: 'http' };
  let addresses = createAddresses(place.scheme, [LOOPBACK], [port]);
  const furnished = await furnishDoor(place, () => addresses, services);
  try {
    await furnished.app.listen({ host: LOOPBACK, port });
  } catch (error) {
    await furnished.close();
    throw error;
  }
  const bound = furnished.app.server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  addresses = createAddresses(place.scheme, [LOOPBACK, 'localhost', '::1'], [boundPort]);
  return { origin: addresses.origin, port: boundPort, close: () => furnished.close() };
}
