/**
 * Letters that no font of the papers has: found in a paper before it is made, and named with the place where the event has
 * them. Who prints all the same gets a box for each.
 */
import type { EventFacts } from '../../contract/facts.ts';
import type { Words } from '../../contract/problems.ts';
import type { PdfContent } from './parts.ts';
import { textRuns } from './fonts.ts';
import { fillWords, Refused } from '../refused.ts';

export const unprintableCode = 'UNPRINTABLE';

/** So many are named; of more only the number. */
const mostNamed = 6;
/** Places of one letter that are named. */
const placesNamed = 2;
/** Letters of a text around the one that cannot be printed. */
const lettersAround = 24;

interface Lacking {
  /** Each letter once, in the order of the paper. */
  letters: string[];
  /** The text in which it stands first. */
  textOf: ReadonlyMap<string, string>;
}

/** @param more texts that are set later, such as the foot of the page */
export function lackingIn(content: PdfContent, more: readonly string[] = []): Lacking {
  const textOf = new Map<string, string>();
  const note = (letter: string, text: string) => {
    if (!textOf.has(letter)) textOf.set(letter, text);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      const text = node.map((run) => textIn(run)).join('');
      for (const run of node) {
        const letter: unknown = (run as { lacks?: unknown } | null)?.lacks;
        if (typeof letter === 'string') note(letter, text);
        else walk(run);
      }
    } else if (typeof node === 'object' && node !== null)
      for (const own of Object.values(node)) walk(own);
  };
  walk(content);
  for (const text of more)
    for (const { lacks } of textRuns(text)) if (lacks !== undefined) note(lacks, text);
  return { letters: [...textOf.keys()], textOf };
}

function textIn(run: unknown): string {
  const text: unknown = (run as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : '';
}

/** @throws Refused UNPRINTABLE naming every letter and its places */
export function refuseUnprintable(lacking: Lacking, facts: EventFacts): void {
  if (lacking.letters.length === 0) return;
  throw new Refused('UnprintableLetters', unprintableCode, '', describeLacking(lacking, facts));
}

/** "漢 (Paparan 3, judul “Layanan 漢字”), …" in both languages; for the operator, since the places quote the event. */
function describeLacking({ letters, textOf }: Lacking, facts: EventFacts): Words {
  const named = letters.slice(0, mostNamed).map((letter): Words => {
    const places = placesOf(letter, facts);
    const first = places.slice(0, placesNamed);
    const more = places.length - first.length;
    const unplaced = `“${around(textOf.get(letter) ?? letter, letter)}”`;
    const list = (language: keyof Words, rest: string): string =>
      [
        ...(first.length > 0 ? first.map((place) => place[language]) : [unplaced]),
        ...(more > 0 ? [rest] : []),
      ].join('; ');
    return {
      id: `${letter} (${list('id', `dan ${more} tempat lagi`)})`,
      en: `${letter} (${list('en', `and ${more} more places`)})`,
    };
  });
  const rest = letters.length - named.length;
  return {
    id: named.map(({ id }) => id).join(', ') + (rest > 0 ? `, dan ${rest} huruf lagi` : ''),
    en: named.map(({ en }) => en).join(', ') + (rest > 0 ? `, and ${rest} more letters` : ''),
  };
}

export const tableWords: Partial<Record<keyof EventFacts, Words>> = {
  event: { id: 'Kegiatan', en: 'Event' },
  criterionGroup: { id: 'Kelompok kriteria {at}', en: 'Group of criteria {at}' },
  criterion: { id: 'Kriteria {at}', en: 'Criterion {at}' },
  level: { id: 'Uraian tingkat', en: 'Level' },
  agency: { id: 'Perangkat daerah {at}', en: 'Agency {at}' },
  locality: { id: 'Wilayah {at}', en: 'Locality {at}' },
  theme: { id: 'Tema {at}', en: 'Theme {at}' },
  programme: { id: 'Program prioritas {at}', en: 'Priority programme {at}' },
  panelist: { id: 'Panelis {at}', en: 'Panelist {at}' },
  presentation: { id: 'Paparan {at}', en: 'Presentation {at}' },
  presenter: { id: 'Paparan {talk}, pemapar', en: 'Presentation {talk}, presenter' },
  intermission: { id: 'Jeda {at}', en: 'Break {at}' },
  conflict: {
    id: 'Paparan {talk}, benturan kepentingan',
    en: 'Presentation {talk}, conflict of interest',
  },
  sheet: { id: 'Paparan {talk}, lembar nilai', en: 'Presentation {talk}, score sheet' },
  score: { id: 'Paparan {talk}, catatan kriteria', en: 'Presentation {talk}, note on a criterion' },
  castingVote: {
    id: 'Paparan {talk}, suara penentu ketua',
    en: 'Presentation {talk}, casting vote',
  },
  decision: { id: 'Paparan {talk}, keputusan', en: 'Presentation {talk}, decision' },
  followUp: { id: 'Tindak lanjut {at}', en: 'Follow-up {at}' },
  followUpOrigin: { id: 'Tindak lanjut yang dibawa', en: 'Carried follow-up' },
};

export const columnWords: Readonly<Record<string, Words>> = {
  name: { id: 'nama', en: 'name' },
  code: { id: 'kode', en: 'code' },
  cohort: { id: 'angkatan', en: 'cohort' },
  place: { id: 'tempat', en: 'place' },
  city: { id: 'kota', en: 'city' },
  organizer: { id: 'penyelenggara', en: 'organiser' },
  minutesNumber: { id: 'nomor berita acara', en: 'number of the minutes' },
  paper: { id: 'kop surat dan tanda tangan', en: 'letterhead and signatures' },
  description: { id: 'uraian', en: 'description' },
  label: { id: 'sebutan', en: 'label' },
  note: { id: 'catatan', en: 'note' },
  agenda: { id: 'agenda', en: 'agenda' },
  source: { id: 'sumber', en: 'source' },
  title: { id: 'judul', en: 'title' },
  element: { id: 'unsur', en: 'element' },
  rankTitle: { id: 'pangkat', en: 'rank' },
  rankGrade: { id: 'golongan', en: 'grade' },
  attendanceNote: { id: 'keterangan hadir', en: 'note on attendance' },
  hostCity: { id: 'kota magang', en: 'city of the internship' },
  hostInstitution: { id: 'instansi magang', en: 'institution of the internship' },
  field: { id: 'bidang', en: 'field' },
  claimedOutput: { id: 'keluaran', en: 'output' },
  claimedOutcome: { id: 'hasil', en: 'outcome' },
  stateReason: { id: 'alasan', en: 'reason' },
  readinessNote: { id: 'catatan kesiapan', en: 'note on readiness' },
  allowedReason: { id: 'alasan izin', en: 'reason of the permission' },
  abstainReason: { id: 'alasan abstain', en: 'reason of the abstention' },
  reason: { id: 'alasan', en: 'reason' },
  adaptation: { id: 'penyesuaian', en: 'adaptation' },
  duration: { id: 'lama', en: 'duration' },
  successMeasure: { id: 'ukuran keberhasilan', en: 'measure of success' },
  condition: { id: 'syarat', en: 'condition' },
  departureReason: { id: 'alasan berbeda dari saran', en: 'reason of the departure' },
  activity: { id: 'kegiatan', en: 'activity' },
  outputIndicator: { id: 'indikator keluaran', en: 'output indicator' },
  outputTarget: { id: 'target keluaran', en: 'output target' },
  outcomeIndicator: { id: 'indikator hasil', en: 'outcome indicator' },
  outcomeBaseline: { id: 'kondisi awal', en: 'baseline' },
  outcomeTarget: { id: 'target hasil', en: 'outcome target' },
  fundingSource: { id: 'sumber dana', en: 'source of funds' },
  originEventName: { id: 'kegiatan asal', en: 'event of origin' },
  presentationTitle: { id: 'judul paparan', en: 'title of the presentation' },
  programmes: { id: 'program', en: 'programmes' },
};

/** Where the same column is something else. */
const ownColumnWords: Readonly<Record<string, Words>> = {
  'panelist.title': { id: 'jabatan', en: 'post' },
};

type Row = Readonly<Record<string, unknown>>;

/** Where the event has a letter, in the order of its tables. */
function placesOf(letter: string, facts: EventFacts): Words[] {
  const talks = new Map(facts.presentation.map(({ id, number }) => [id, number]));
  return Object.entries(tableWords).flatMap(([table, words]) => {
    const rows = [facts[table as keyof EventFacts] as object].flat() as Row[];
    const inOrder = rows.toSorted(
      (a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0),
    );
    return inOrder.flatMap((row, index) => {
      const talk = talks.get(String(row['presentationId'])) ?? '';
      const place = fillWords(words, {
        at: String(Number(row['number'] ?? index + 1)),
        talk: String(talk),
      });
      return Object.entries(columnWords).flatMap(([column, usual]): Words[] => {
        const value = row[column];
        if (typeof value !== 'string' || !hasLetter(value, letter)) return [];
        const name = ownColumnWords[`${table}.${column}`] ?? usual;
        const text = column === 'paper' ? '' : ` “${around(value, letter)}”`;
        return [{ id: `${place.id}, ${name.id}${text}`, en: `${place.en}, ${name.en}${text}` }];
      });
    });
  });
}

const hasLetter = (text: string, letter: string): boolean =>
  text.normalize('NFC').toWellFormed().includes(letter);

function around(text: string, letter: string): string {
  const whole = text.normalize('NFC').toWellFormed();
  const at = Math.max(0, whole.indexOf(letter));
  const [from, to] = [Math.max(0, at - lettersAround), at + letter.length + lettersAround];
  const piece = whole.slice(from, to).toWellFormed().trim();
  return `${from > 0 ? '…' : ''}${piece}${to < whole.length ? '…' : ''}`;
}
