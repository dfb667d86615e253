/** One reader a subject: a checked row becomes a proposal. */
import type { PanelistRole } from '../../contract/codes.ts';
import type { EmployeeStatus } from '../../domain/nip.ts';
import { roleWords } from '../words.ts';
import type {
  CriterionProposal,
  AgencyProposal,
  PanelistProposal,
  PresentationProposal,
  ProgrammeProposal,
} from './proposals.ts';
import type { NipOwner, RowReader } from './rowReader.ts';
import { levelCount, presenterCount } from './subjects.ts';

export type IdOf = (name: string) => string | undefined;

export const readAgency = (row: RowReader, id: string): AgencyProposal => ({
  id,
  code: row.text('code', 300),
  name: row.needed('name', 300),
  note: row.text('note', 5000),
});

export const readProgramme = (row: RowReader, id: string): ProgrammeProposal => ({
  id,
  code: row.needed('code', 64),
  name: row.needed('name', 300),
  agenda: row.text('agenda', 300),
  source: row.text('source', 300),
  isVerified: row.yes('isVerified', 0),
  need: row.wholeOrNull('need', 0, 3),
});

export function readCriterion(row: RowReader, id: string): CriterionProposal {
  const min = row.whole('min', 1, -1000, 1000);
  const max = row.whole('max', 5, -1000, 1000);
  if (min >= max) row.report('OUT_OF_RANGE', 'max', { value: max, min: min + 1, max: 1000 });
  const levels = Array.from({ length: levelCount }, (_, at) =>
    row.text(`level${at + 1}`, 1000),
  ).map((text, at) => levelOf(text, min + at));
  return {
    id,
    groupCode: row
      .needed('groupCode', 64)
      .toUpperCase()
      .replaceAll(/[^A-Z0-9._-]+/g, '_'),
    name: row.needed('name', 300),
    description: row.text('description', 5000),
    weight:
      row.raw('weight') === null
        ? (row.report('NEEDED', 'weight'), '0')
        : row.decimal('weight', '0'),
    min,
    max,
    allowsNotApplicable: row.yes('allowsNotApplicable', 0),
    levels: levels.filter(
      ({ score, label, description }) => score <= max && (label !== '' || description !== ''),
    ),
  };
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

export const readPanelist = (
  row: RowReader,
  id: string,
  agencyOf: IdOf,
  before: PanelistProposal | null,
): PanelistProposal => {
  const role = row.choice<PanelistRole>('role', roleWords, 'MEMBER');
  const name = row.needed('name', 300);
  return {
    id,
    name,
    title: row.text('title', 300),
    element: row.text('element', 300),
    role,
    agencyId: row.lookUp('agency', agencyOf, 'UNKNOWN_AGENCY'),
    rankTitle: row.text('rankTitle', 300),
    rankGrade: row.text('rankGrade', 60),
    nip: row.nip('nip', { name, employeeStatus: '', kept: before ? [before] : [] }),
    weight: row.decimal('weight', '1'),
    isScoring: row.yes('isScoring', role === 'ADVISER' ? 0 : 1),
    substituteForId: before?.substituteForId ?? null,
  };
};

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
  const direct = row.lookUpAll('directProgrammes', programmeOf, 'UNKNOWN_PROGRAMME');
  const indirect = row.lookUpAll('indirectProgrammes', programmeOf, 'UNKNOWN_PROGRAMME');
  const links = new Map<string, 1 | 2>([
    ...indirect.map((programmeId) => [programmeId, 1] as const),
    ...direct.map((programmeId) => [programmeId, 2] as const),
  ]);
  return {
    id,
    title: row.needed('title', 300),
    hostCity: row.text('hostCity', 300),
    hostInstitution: row.text('hostInstitution', 300),
    field: row.text('field', 300),
    agencyId: row.lookUp('agency', agencyOf, 'UNKNOWN_AGENCY'),
    claimedOutput: row.text('claimedOutput', 5000),
    claimedOutcome: row.text('claimedOutcome', 5000),
    plannedStartTime: row.time('plannedStartTime'),
    talkMin: row.whole('talkMin', 12, 1, 600),
    qaMin: row.whole('qaMin', 8, 0, 600),
    presenters: readPresenters(row, agencyOf, before?.presenters ?? []),
    programmes: [...links]
      .map(([programmeId, strength]) => ({ programmeId, strength }))
      .sort((a, b) => (a.programmeId < b.programmeId ? -1 : 1)),
    themeIds: [...new Set(row.lookUpAll('themes', themeOf, 'UNKNOWN_THEME'))].sort(),
  };
}

function readPresenters(
  row: RowReader,
  agencyOf: IdOf,
  kept: NipOwner['kept'],
): PresentationProposal['presenters'] {
  return Array.from({ length: presenterCount }, (_, at) => at + 1).flatMap((place) => {
    const name = row.text(`presenterName${place}`, 300);
    const code = row.choice(`presenterStatus${place}`, statuses, 'NONE');
    const employeeStatus: EmployeeStatus = code === 'NONE' ? '' : code;
    const nip = row.nip(`presenterNip${place}`, { name, employeeStatus, kept });
    const agencyId = row.lookUp(`presenterAgency${place}`, agencyOf, 'UNKNOWN_AGENCY');
    if (name === '') {
      if (nip !== null) row.report('NEEDED', `presenterName${place}`);
      return [];
    }
    return [{ name, nip, employeeStatus, agencyId }];
  });
}
