/** The certificate of an erasure for the operator's page, and the files beside the data that still hold what went. */
import packageInfo from '../../package.json' with { type: 'json' };
import { removeFile } from '../../db/backup.ts';
import type { Erasure } from '../contract/erasure.ts';
import { Refusal } from '../contract/problems.ts';
import { HOST_SEAT } from '../contract/seats.ts';
import {
  certify,
  chainsOf,
  listHeldFiles,
  type HeldPlaces,
} from '../engine/erasure/erasureFiles.ts';
import type { Engine } from '../engine/index.ts';
import { erasureText } from '../reports/index.ts';
import type { ErasureDesk } from '../server/server.ts';

export function createErasureDesk(engine: Engine, dataDir: string): ErasureDesk {
  const places = (): HeldPlaces => ({
    dataDir,
    second: engine.read(HOST_SEAT, 'backups').value.second?.folder ?? null,
  });
  const certificateOf = (erasure: Erasure) =>
    certify(erasure, places(), Date.now(), packageInfo.version);
  const requireErasure = (eventId: string): Erasure => {
    const erasure = engine.readErasure(eventId);
    if (!erasure) throw new Refusal('NOT_ERASED');
    return erasure;
  };
  const state: ErasureDesk['state'] = (eventId) => {
    const { preview, chains } = engine.previewErasure(eventId);
    const erasure = engine.readErasure(eventId);
    const certificate = erasure && certificateOf(erasure);
    return {
      preview,
      certificate,
      text: certificate && erasureText(certificate),
      held: certificate ? certificate.remaining : listHeldFiles(places(), chains),
    };
  };
  return {
    state,
    certificate: (eventId, as) => {
      const certificate = certificateOf(requireErasure(eventId));
      const { dateIso, eventName } = certificate;
      const stem = `Penghapusan data pribadi ${dateIso} ${eventName}`.slice(0, 120).trim();
      return as === 'json'
        ? {
            body: `${JSON.stringify(certificate, null, 2)}\n`,
            fileName: `${stem}.json`,
            mediaType: 'application/json; charset=utf-8',
          }
        : {
            body: erasureText(certificate),
            fileName: `${stem}.txt`,
            mediaType: 'text/plain; charset=utf-8',
          };
    },
    dropFiles: ({ eventId, paths }) => {
      const asked = new Set(paths);
      // Only what was found to hold the erased data: no page can name another file of this laptop.
      for (const file of listHeldFiles(places(), chainsOf(requireErasure(eventId))))
        if (asked.has(file.path)) removeFile(file.path);
      return state(eventId);
    },
  };
}
