/** Names that may stand in drop-down lists and lists of several, each telling one row only. */
import type { EventFacts } from '../../contract/facts.ts';
import { nameKey } from '../../domain/text.ts';

export interface NameList {
  /** In the order of the reference table. */
  names: string[];
  nameOf: (id: string) => string;
  /** Undefined for an unknown name; case and spaces do not matter. */
  idOf: (name: string) => string | undefined;
}

/** Two rows with the same name are told apart by their code; separators inside a name become commas. */
function nameList(rows: readonly { id: string; name: string; code: string }[]): NameList {
  const clean = (text: string): string => text.replaceAll(';', ',').replace(/\s+/g, ' ').trim();
  const counts = Map.groupBy(rows, ({ name }) => nameKey(clean(name)));
  const shown = rows.map(({ id, name, code }) => ({
    id,
    code,
    text:
      (counts.get(nameKey(clean(name)))?.length ?? 0) > 1
        ? `${clean(name)} (${clean(code || id)})`
        : clean(name),
  }));
  const byId = new Map(shown.map(({ id, text }) => [id, text]));
  const byName = new Map<string, string>();
  for (const { id, code } of shown) if (code) byName.set(nameKey(code), id);
  for (const { id, text } of shown) byName.set(nameKey(text), id);
  return {
    names: shown.map(({ text }) => text),
    nameOf: (id) => byId.get(id) ?? '',
    idOf: (name) => byName.get(nameKey(name)),
  };
}

const byPosition = (a: { position: number }, b: { position: number }): number =>
  a.position - b.position;

export const agencyList = ({ agency }: EventFacts): NameList =>
  nameList(agency.toSorted(byPosition));

/** Kelurahan first, then kecamatan: both may be places of a follow-up. */
export function localityList({ locality }: EventFacts): NameList {
  const parents = new Map(locality.map(({ id, name }) => [id, name]));
  const kinds = { KELURAHAN: 0, KECAMATAN: 1 } as const;
  return nameList(
    locality
      .toSorted((a, b) => kinds[a.kind] - kinds[b.kind] || a.position - b.position)
      .map(({ id, kind, name, parentId }) => ({
        id,
        name: kind === 'KECAMATAN' ? `Kecamatan ${name}` : name,
        code: parentId ? (parents.get(parentId) ?? id) : id,
      })),
  );
}
