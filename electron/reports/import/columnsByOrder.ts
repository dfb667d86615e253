/** Which column is which where no row of headings says it: by what stands in it, else by the order people write in. */
import type { ReadCell, ReadSheet } from '../reading/readSheet.ts';
import type { ImportSubject } from './subjects.ts';

const usualOrder: Readonly<Record<ImportSubject, readonly string[]>> = {
  agencies: ['name', 'code', 'note'],
  programmes: ['code', 'name', 'agenda'],
  criteria: ['name', 'groupCode', 'weight', 'min', 'max'],
  panelists: ['name', 'title', 'agency', 'role', 'nip'],
  presentations: ['title', 'agency', 'presenterName1', 'hostCity', 'hostInstitution'],
};

interface Telling {
  readonly field: string;
  readonly isLike: RegExp;
}
const agency: Telling = {
  field: 'agency',
  isLike:
    /^(dinas|badan|inspektorat|sekretariat|kecamatan|kelurahan|bagian|satuan|rsud|rumah sakit|uptd?|puskesmas)\b/i,
};
const nip = /^\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}$/;
/** What no other column of a subject looks like; all of its cells have to. */
const telling: Readonly<Partial<Record<ImportSubject, readonly Telling[]>>> = {
  panelists: [
    agency,
    { field: 'nip', isLike: nip },
    { field: 'role', isLike: /^(ketua|sekretaris|anggota|pengarah)$/i },
    { field: 'rankGrade', isLike: /^(I|II|III|IV)\s*\/\s*[a-e]$/i },
  ],
  presentations: [
    agency,
    { field: 'presenterNip1', isLike: nip },
    { field: 'plannedStartTime', isLike: /^\d{1,2}[.:]\d{2}( WITA)?$/i },
  ],
};

const lookedAt = 200;

/** The field of each column, null for one that is left out. */
export function columnsByOrder({ rows }: ReadSheet, subject: ImportSubject): (string | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) =>
    rows.slice(0, lookedAt).flatMap((row) => textOf(row[at])),
  );
  const used = new Set<string>();
  const told = columns.map((cells) => {
    if (isNumbering(cells)) return 'numbering';
    const match = telling[subject]?.find(
      ({ field, isLike }) =>
        !used.has(field) && cells.length > 0 && cells.every((cell) => isLike.test(cell)),
    );
    if (match) used.add(match.field);
    return match?.field ?? null;
  });
  const left = usualOrder[subject].filter((field) => !used.has(field));
  return told.map((field, at) => {
    if (field === 'numbering' || columns[at]?.length === 0) return null;
    return field ?? left.shift() ?? null;
  });
}

function textOf(cell: ReadCell | undefined): string[] {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  return text === '' ? [] : [text];
}

/** 1, 2, 3 … before the rows. */
const isNumbering = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell, at) => cell.replace(/[.)]$/, '') === String(at + 1));
