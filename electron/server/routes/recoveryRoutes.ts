/** The operator's way to backups: where they are, what is in one, and putting it in place. */
import type { DoorServices } from '../doors/doorOptions.ts';
import type { AddOperatorRoute } from './operatorApi.ts';

export function addRecoveryRoutes(add: AddOperatorRoute, { engine, recovery }: DoorServices): void {
  add('backups', ({ query }) => recovery.places(query.folder ?? null));
  add('lookIntoBackup', ({ query }) => recovery.look(query.path));
  add('planRestore', ({ query }) => recovery.plan(query.path));
  add('uploadBackup', async ({ body }) => ({ path: await recovery.keepUpload(body) }));
  add('restore', ({ seat, body }) => recovery.restore(seat, body));
  add('differences', async ({ seat }) => {
    const found = await engine.execute(seat, 'exportDifferences', {});
    return {
      body: JSON.stringify(found),
      fileName: `bantaya-selisih-${found.eventId.replace(/[^\w.-]/g, '_')}.json`,
      mediaType: 'application/json; charset=utf-8',
    };
  });
}
