/** Files of the operator: archives that become events, spreadsheets that become proposals, sheets that a seat saved. */
import { Refusal } from '../../contract/problems.ts';
import type { DoorServices } from '../doors/doorOptions.ts';
import { requireEvent } from '../doors/requestParts.ts';
import type { AddOperatorRoute } from './operatorApi.ts';

export function addUploadRoutes(
  add: AddOperatorRoute,
  { engine, fileReaders, readArchive }: DoorServices,
): void {
  add('import', async ({ seat, body, query }) => {
    const facts = await readArchive(body);
    const source = query.source.slice(0, 300);
    return engine.execute(seat, 'importEvent', { facts, source });
  });
  add('importSeat', ({ seat, body }) => engine.execute(seat, 'importSeat', parseJson(body)));
  add('importDifferences', ({ seat, body }) =>
    engine.execute(seat, 'importDifferences', parseJson(body)),
  );
  add('read', ({ params: { what }, body, query }) =>
    fileReaders[what](body, engine.readVisible(requireEvent(engine), 'preview', 'internal'), query),
  );
}

/** A seat's own file. @throws Refusal where it is no JSON at all */
function parseJson(bytes: Buffer): never {
  try {
    return JSON.parse(bytes.toString('utf8')) as never;
  } catch {
    throw new Refusal('INVALID_INPUT', { detail: 'JSON' }, 'file');
  }
}
