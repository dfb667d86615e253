/** Kecamatan and their kelurahan as the groups of a drop-down list. */
import type { Setup } from '../../../../electron/contract/topics.ts';

export interface LocalityGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** A kecamatan stands first in its own group, so that it can be chosen as a whole. */
export function localityGroups(
  localities: Setup['locality'],
  nameKecamatan: (name: string) => string,
): LocalityGroup[] {
  const rows = localities.toSorted((a, b) => a.position - b.position);
  const children = Map.groupBy(
    rows.filter(({ kind }) => kind === 'KELURAHAN'),
    ({ parentId }) => parentId,
  );
  const items = (list: Setup['locality'] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const parents = rows.filter(({ kind }) => kind === 'KECAMATAN');
  const known = new Set<string | null>(parents.map(({ id }) => id));
  const orphans = rows.filter(({ kind, parentId }) => kind === 'KELURAHAN' && !known.has(parentId));
  return [
    ...parents.map(({ id, name }) => ({
      group: nameKecamatan(name),
      items: [{ value: id, label: nameKecamatan(name) }, ...items(children.get(id))],
    })),
    ...(orphans.length > 0 ? [{ group: '', items: items(orphans) }] : []),
  ];
}
