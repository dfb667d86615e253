/** What applying an import would be refused for: the lists of the domain over the facts as they would be after it. */
import type { EventFacts } from '../../contract/facts.ts';
import { describeProblem, type Problem } from '../../contract/problems.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { storedScoring } from '../../domain/eligibility.ts';
import { refuseTransition } from '../../domain/transitions.ts';
import type { ImportProposal } from './proposals.ts';
import type { RowReader } from './rowReader.ts';
import type { ImportSubject } from './subjects.ts';

const tables = {
  agencies: 'agency',
  programmes: 'programme',
  criteria: 'criterion',
  panelists: 'panelist',
  presentations: 'presentation',
} as const satisfies Record<ImportSubject, keyof EventFacts>;
type FactChange = Parameters<typeof refuseTransition>[0][number];
type FactRow = NonNullable<FactChange['after']>;
type Table = (typeof tables)[ImportSubject];
/** Where a person looks for a row as a whole. */
const heads = {
  agency: 'name',
  programme: 'code',
  criterion: 'name',
  panelist: 'name',
  presentation: 'title',
} as const satisfies Record<Table, string>;

/** @param readerOf the row of the file that proposed an item */
export function reportRefused(
  facts: EventFacts,
  proposal: ImportProposal,
  readerOf: (subject: ImportSubject, id: string) => RowReader | undefined,
): void {
  const told = new Set(
    proposal.problems
      .filter(({ isError }) => isError)
      .map((each) => `${each.sheetName}!${each.cell}`),
  );
  const report = (problem: Problem, table: Table, id: string, field: string): void => {
    const subject = (Object.keys(tables) as ImportSubject[]).find((each) => tables[each] === table);
    const row = subject && readerOf(subject, id);
    const sheetName = subject && proposal[subject].find(({ item }) => item.id === id)?.sheetName;
    if (!row || told.has(`${sheetName}!${row.cellOf(field)}`)) return;
    row.report('REFUSED', field, {
      detailId: describeProblem(problem, 'id'),
      detailEn: describeProblem(problem, 'en'),
    });
  };
  const after = applied(facts, proposal);
  for (const [table, id, changes] of changesOf(facts, proposal, after)) {
    const problem = refuseTransition(changes, standingOf(facts), new Set());
    if (problem) report(problem, table, id, heads[table]);
  }
  const nameOf = ({ code, values }: Problem): string => JSON.stringify([code, values]);
  const known = listContradictions(facts).map(nameOf);
  for (const problem of listContradictions(after)) {
    const at = known.indexOf(nameOf(problem));
    if (at !== -1) known.splice(at, 1);
    else reportAt(problem, after, report);
  }
}

const standingOf = ({ event, presentation }: EventFacts) => ({
  event,
  presentation: (id: string) => presentation.find((row) => row.id === id),
});

/** `facts.panelist[3].role` is a cell of the fourth panelist's row. */
function reportAt(
  problem: Problem,
  after: EventFacts,
  report: (problem: Problem, table: Table, id: string, field: string) => void,
): void {
  const [, table = '', index, column = ''] = (problem.at ?? '').split(/[.[\]]+/);
  if (table === 'presenter') {
    const row = after.presenter[Number(index)];
    const field = column === 'agencyId' ? 'presenterAgency' : 'presenterName';
    if (row) report(problem, 'presentation', row.presentationId, `${field}${row.position}`);
    return;
  }
  if (!Object.hasOwn(heads, table)) return;
  const row = after[table as Table][Number(index)];
  const field = { role: 'role', agencyId: 'agency', isScoring: 'isScoring' }[column];
  const isCode = problem.code === 'DUPLICATE' && problem.values['kind'] === 'kode';
  if (row)
    report(problem, table as Table, row.id, field ?? (isCode ? 'code' : heads[table as Table]));
}

/** Rows of the file stand last, so that of two that do not fit the one in the file is named. */
function merged<Row extends { readonly id: string }, Item extends { readonly id: string }>(
  rows: readonly Row[],
  proposed: readonly { readonly item: Item }[],
  make: (item: Item, old: Row | undefined, position: number) => Row,
): Row[] {
  const ids = new Set(proposed.map(({ item }) => item.id));
  return [
    ...rows.filter(({ id }) => !ids.has(id)),
    ...proposed.map(({ item }, at) =>
      make(
        item,
        rows.find(({ id }) => id === item.id),
        rows.length + at + 1,
      ),
    ),
  ];
}

/** The rubric is asked as a whole before (checkRubric); its rows here are those of now. */
function applied(facts: EventFacts, proposal: ImportProposal): EventFacts {
  const eventId = facts.event.id;
  const { presentations } = proposal;
  const ids = new Set(presentations.map(({ item }) => item.id));
  const stays = ({ presentationId }: { presentationId: string }) => !ids.has(presentationId);
  const firstNumber = Math.max(0, ...facts.presentation.map(({ number }) => number)) + 1;
  return {
    ...facts,
    agency: merged(facts.agency, proposal.agencies, (item, old, position) => ({
      ...item,
      eventId,
      position: old?.position ?? position,
    })),
    programme: merged(facts.programme, proposal.programmes, (item, old, position) => ({
      ...item,
      eventId,
      position: old?.position ?? position,
    })),
    panelist: merged(facts.panelist, proposal.panelists, (item, old, position) => ({
      attendance: 'EXPECTED',
      attendanceNote: '',
      position,
      ...old,
      ...item,
      isScoring: storedScoring(item),
      eventId,
    })),
    presentation: merged(facts.presentation, presentations, (item, old, position) => {
      const { presenters: _p, programmes: _g, themeIds: _t, ...own } = item;
      return { ...newTalk, number: firstNumber + position, position, ...old, ...own, eventId };
    }),
    presenter: [
      ...facts.presenter.filter(stays),
      ...presentations.flatMap(({ item: { id, presenters } }) =>
        presenters.map((row, at) => ({ ...row, eventId, presentationId: id, position: at + 1 })),
      ),
    ],
    presentationProgramme: [
      ...facts.presentationProgramme.filter(stays),
      ...presentations.flatMap(({ item: { id, programmes } }) =>
        programmes.map((row) => ({ ...row, eventId, presentationId: id })),
      ),
    ],
    presentationTheme: [
      ...facts.presentationTheme.filter(stays),
      ...presentations.flatMap(({ item: { id, themeIds } }) =>
        themeIds.map((themeId) => ({ themeId, eventId, presentationId: id })),
      ),
    ],
  };
}

const newTalk = {
  state: 'SCHEDULED',
  stateReason: '',
  phase: 'READY',
  readiness: null,
  readinessNote: '',
  gateLegal: null,
  gateEthics: null,
  gateOwner: null,
  startedAtMs: null,
  scoringOpenedAtMs: null,
  lockedAtMs: null,
} as const;

/** What each row of the file would change; a row that is as it was changes nothing. */
function* changesOf(
  facts: EventFacts,
  proposal: ImportProposal,
  after: EventFacts,
): Generator<readonly [Table, string, FactChange[]]> {
  for (const [subject, table] of Object.entries(tables) as [ImportSubject, Table][])
    for (const { item, change } of proposal[subject]) {
      if (change === 'SAME') continue;
      const rowIn = (from: EventFacts): FactRow | null =>
        (from[table].find(({ id }) => id === item.id) as FactRow | undefined) ?? null;
      const own: FactChange = { table, before: rowIn(facts), after: rowIn(after) };
      // Who presents and what for belongs to the talk, and stands still with it.
      const team: FactChange = {
        table: 'presenter',
        before: null,
        after: { presentationId: item.id },
      };
      yield [table, item.id, table === 'presentation' && own.before ? [own, team] : [own]];
    }
}
