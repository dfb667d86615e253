/** Agencies and places of an earlier event found again in this one by name, or added where this one has none. */
import type { CommandData } from '../../contract/commands.ts';
import { isSameName } from '../../domain/text.ts';
import type { Db } from '../../../db/open.ts';
import { agencyTable, localityTable } from '../../../db/reference.ts';
import { nextPosition } from '../context.ts';
import { newId } from '../newId.ts';

type Carried = CommandData<'carryFollowUps'>['followUps'][number];
type AgencyName = NonNullable<Carried['agency']>;
type LocalityName = Carried['localities'][number];

/** Writes only what is missing; call it inside the command's transaction. */
export function listMatcher(db: Db, eventId: string) {
  return {
    /** By name, then by code: agencies are renamed more often than their short names change. */
    agencyId: ({ name, code }: AgencyName): string => {
      const rows = agencyTable.list(db, eventId);
      const found =
        rows.find((row) => isSameName(row.name, name)) ??
        rows.find((row) => code !== '' && isSameName(row.code, code));
      if (found) return found.id;
      const id = newId('opd');
      agencyTable.put(db, { eventId, id, position: nextPosition(rows), code, name, note: '' });
      return id;
    },
    localityId: ({ kind, name, parentName }: LocalityName): string => {
      const rows = localityTable.list(db, eventId);
      const parentOf = (id: string | null) => rows.find((row) => row.id === id);
      const same = rows.filter((row) => row.kind === kind && isSameName(row.name, name));
      const found =
        same.find((row) => isSameName(parentOf(row.parentId)?.name ?? '', parentName)) ?? same[0];
      if (found) return found.id;
      const parent = rows.find(
        (row) => row.kind === 'KECAMATAN' && isSameName(row.name, parentName),
      );
      const id = newId('lokasi');
      localityTable.put(db, {
        eventId,
        id,
        position: nextPosition(rows),
        kind,
        name,
        parentId: kind === 'KELURAHAN' ? (parent?.id ?? null) : null,
      });
      return id;
    },
  };
}
