/** One reader a subject: a checked row becomes a proposal. */
import type { PanelistRole } from '../../contract/codes.ts';
import type { EmployeeStatus } from '../../domain/nip.ts';
import { isSameName } from '../../domain/text.ts';
import { roleWords } from '../words.ts';
import type {
  CriterionProposal,
  AgencyProposal,
  PanelistProposal,
  PresentationProposal,
  ProgrammeProposal,
} from './proposals.ts';
import type { RowReader } from './rowReader.ts';
import { levelCount, presenterCount } from './subjects.ts';

export type IdOf = (name: string) => string | undefined;

/** What the file has no column for stays as it stood; only a column that is there and empty clears. */
const kept = <T>(row: RowReader, field: string, before: T | undefined, read: () => T): T =>
  before === undefined || row.has(field) ? read() : before;

export function readAgency(
  row: RowReader,
  id: string,
  before: AgencyProposal | null,
): AgencyProposal {
  return {
    id,
    code: kept(row, 'code', before?.code, () => row.text('code', 300)),
    name: row.needed('name', 300),
    note: kept(row, 'note', before?.note, () => row.text('note', 5000)),
  };
}

export function readProgramme(
  row: RowReader,
  id: string,
  before: ProgrammeProposal | null,
): ProgrammeProposal {
  return {
    id,
    code: row.needed('code', 64),
    name: row.needed('name', 300),
    agenda: kept(row, 'agenda', before?.agenda, () => row.text('agenda', 300)),
    source: kept(row, 'source', before?.source, () => row.text('source', 300)),
    isVerified: kept(row, 'isVerified', before?.isVerified, () => row.yes('isVerified', 0)),
    need: kept(row, 'need', before?.need, () => row.wholeOrNull('need', 0, 3)),
  };
}

export function readCriterion(
  row: RowReader,
  id: string,
  before: CriterionProposal | null,
): CriterionProposal {
  const min = kept(row, 'min', before?.min, () => row.whole('min', 1, -1000, 1000));
  const max = kept(row, 'max', before?.max, () => row.whole('max', 5, -1000, 1000));
  if (min >= max) row.report('OUT_OF_RANGE', 'max', { value: max, min: min + 1, max: 1000 });
  return {
    id,
    groupCode: row
      .needed('groupCode', 64)
      .toUpperCase()
      .replaceAll(/[^A-Z0-9._-]+/g, '_'),
    name: row.needed('name', 300),
    description: kept(row, 'description', before?.description, () => row.text('description', 5000)),
    weight:
      row.raw('weight') === null
        ? (row.report('NEEDED', 'weight'), '0')
        : row.decimal('weight', '0'),
    min,
    max,
    allowsNotApplicable: kept(row, 'allowsNotApplicable', before?.allowsNotApplicable, () =>
      row.yes('allowsNotApplicable', 0),
    ),
    levels: readLevels(row, min, max, before?.levels ?? []),
  };
}

type Levels = CriterionProposal['levels'];

/** The first column describes the lowest score; scores that have no column keep what described them. */
function readLevels(row: RowReader, min: number, max: number, before: Levels): Levels {
  const fieldOf = (score: number): string => `level${score - min + 1}`;
  const read = Array.from({ length: levelCount }, (_, at) => min + at)
    .filter((score) => row.has(fieldOf(score)))
    .map((score) => levelOf(row.text(fieldOf(score), 1000), score));
  return [...before.filter(({ score }) => !row.has(fieldOf(score))), ...read]
    .filter(
      ({ score, label, description }) =>
        score >= min && score <= max && (label !== '' || description !== ''),
    )
    .sort((a, b) => a.score - b.score);
}

/** "Baik: keluaran lengkap" has a label before the first colon, when it is short. */
function levelOf(
  text: string,
  score: number,
): { score: number; label: string; description: string } {
  const at = text.indexOf(': ');
  return at > 0 && at <= 40
    ? { score, label: text.slice(0, at), description: text.slice(at + 2).trim() }
    : { score, label: '', description: text };
}

export function readPanelist(
  row: RowReader,
  id: string,
  agencyOf: IdOf,
  before: PanelistProposal | null,
): PanelistProposal {
  const role = kept(row, 'role', before?.role, () =>
    row.choice<PanelistRole>('role', roleWords, 'MEMBER'),
  );
  const name = row.needed('name', 300);
  const line = (field: 'title' | 'element' | 'rankTitle' | 'rankGrade', limit: number): string =>
    kept(row, field, before?.[field], () => row.text(field, limit));
  return {
    id,
    name,
    title: line('title', 300),
    element: line('element', 300),
    role,
    agencyId: kept(row, 'agency', before?.agencyId, () =>
      row.lookUp('agency', agencyOf, 'UNKNOWN_AGENCY'),
    ),
    rankTitle: line('rankTitle', 300),
    rankGrade: line('rankGrade', 60),
    nip: kept(row, 'nip', before?.nip, () =>
      row.nip('nip', { name, employeeStatus: '', kept: before ? [before] : [] }),
    ),
    weight: kept(row, 'weight', before?.weight, () => row.decimal('weight', '1')),
    isScoring: kept(row, 'isScoring', before?.isScoring, () =>
      row.yes('isScoring', role === 'ADVISER' ? 0 : 1),
    ),
    substituteForId: before?.substituteForId ?? null,
  };
}

const statuses: Readonly<Record<'PNS' | 'PPPK' | 'NONE', string>> = {
  PNS: 'PNS',
  PPPK: 'PPPK',
  NONE: '-',
};

export function readPresentation(
  row: RowReader,
  id: string,
  agencyOf: IdOf,
  programmeOf: IdOf,
  themeOf: IdOf,
  before: PresentationProposal | null,
): PresentationProposal {
  const line = (field: 'hostCity' | 'hostInstitution' | 'field'): string =>
    kept(row, field, before?.[field], () => row.text(field, 300));
  const paragraph = (field: 'claimedOutput' | 'claimedOutcome'): string =>
    kept(row, field, before?.[field], () => row.text(field, 5000));
  return {
    id,
    title: row.needed('title', 300),
    hostCity: line('hostCity'),
    hostInstitution: line('hostInstitution'),
    field: line('field'),
    agencyId: kept(row, 'agency', before?.agencyId, () =>
      row.lookUp('agency', agencyOf, 'UNKNOWN_AGENCY'),
    ),
    claimedOutput: paragraph('claimedOutput'),
    claimedOutcome: paragraph('claimedOutcome'),
    plannedStartTime: kept(row, 'plannedStartTime', before?.plannedStartTime, () =>
      row.time('plannedStartTime'),
    ),
    talkMin: kept(row, 'talkMin', before?.talkMin, () => row.whole('talkMin', 12, 1, 600)),
    qaMin: kept(row, 'qaMin', before?.qaMin, () => row.whole('qaMin', 8, 0, 600)),
    presenters: readTeam(row, agencyOf, before?.presenters ?? []),
    programmes: readProgrammeLinks(row, programmeOf, before?.programmes ?? []),
    themeIds: kept(row, 'themes', before?.themeIds, () =>
      [...new Set(row.lookUpAll('themes', themeOf, 'UNKNOWN_THEME'))].sort(),
    ),
  };
}

type ProgrammeLinks = PresentationProposal['programmes'];

/** Direct and indirect ones stand in a column each; who stands in both is direct. */
function readProgrammeLinks(
  row: RowReader,
  programmeOf: IdOf,
  before: ProgrammeLinks,
): ProgrammeLinks {
  const idsOf = (field: string, strength: 1 | 2): string[] =>
    row.has(field)
      ? row.lookUpAll(field, programmeOf, 'UNKNOWN_PROGRAMME')
      : before.filter((link) => link.strength === strength).map(({ programmeId }) => programmeId);
  const links = new Map<string, 1 | 2>();
  const direct = idsOf('directProgrammes', 2);
  for (const programmeId of idsOf('indirectProgrammes', 1)) links.set(programmeId, 1);
  for (const programmeId of direct) links.set(programmeId, 2);
  return [...links]
    .map(([programmeId, strength]) => ({ programmeId, strength }))
    .sort((a, b) => (a.programmeId < b.programmeId ? -1 : 1));
}

type Team = PresentationProposal['presenters'];

/** Places whose name has no column keep their person, unless that person now stands elsewhere in the team. */
function readTeam(row: RowReader, agencyOf: IdOf, before: Team): Team {
  const hasName = (place: number): boolean => row.has(`presenterName${place}`);
  const places = Array.from(
    { length: Math.max(presenterCount, before.length) },
    (_, at) => at + 1,
  ).map((place) => ({ place, person: readPresenter(row, place, agencyOf, before) }));
  const named = places.filter(({ place }) => hasName(place));
  return places.flatMap(({ place, person }) => {
    const isElsewhere = named.some((other) =>
      isSameName(other.person?.name ?? '', person?.name ?? ''),
    );
    return person === null || (!hasName(place) && isElsewhere) ? [] : [person];
  });
}

/** Null where nobody stands at this place of the team. */
function readPresenter(
  row: RowReader,
  place: number,
  agencyOf: IdOf,
  team: Team,
): Team[number] | null {
  const at = (what: 'Name' | 'Nip' | 'Status' | 'Agency'): string => `presenter${what}${place}`;
  const name = kept(row, at('Name'), team[place - 1]?.name, () => row.text(at('Name'), 300));
  const before = row.has(at('Name'))
    ? team.find((person) => isSameName(person.name, name))
    : team[place - 1];
  const employeeStatus = kept<EmployeeStatus>(row, at('Status'), before?.employeeStatus, () => {
    const code = row.choice(at('Status'), statuses, 'NONE');
    return code === 'NONE' ? '' : code;
  });
  const nip = kept(row, at('Nip'), before?.nip, () =>
    row.nip(at('Nip'), { name, employeeStatus, kept: team }),
  );
  const agencyId = kept(row, at('Agency'), before?.agencyId, () =>
    row.lookUp(at('Agency'), agencyOf, 'UNKNOWN_AGENCY'),
  );
  if (name !== '') return { name, nip, employeeStatus, agencyId };
  if (nip !== null) row.report('NEEDED', at('Name'));
  return null;
}
