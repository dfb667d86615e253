/** All the operator prepares, without sheets, scores and what is derived from them; and what is still missing. */
import { planItems } from '../../contract/agendaOrder.ts';
import { describeProblem } from '../../contract/problems.ts';
import type { EventSummary, Setup } from '../../contract/topics.ts';
import { paperSchema } from '../../contract/rules.ts';
import type { EventRow } from '../../../db/event.ts';
import { listEvents, readSetupFacts } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import { panelistTable } from '../../../db/panel.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { rulesOf } from '../context.ts';
import { listPreparedContradictions } from '../../domain/contradictions.ts';
import { listDayTimeProblems } from '../../domain/dayTimeProblems.ts';
import { mayScore } from '../../domain/eligibility.ts';
import { listUnrankable } from '../../domain/quorum.ts';
import { nipsUsedTwice } from '../../domain/nip.ts';
import { listWeightProblems, weightSum } from '../../domain/rubric.ts';
import { toNumber } from '../../ranking/rational.ts';

export function readSetup(db: Db, event: EventRow): Setup {
  const { rules: _, paper, ...shown } = event;
  const facts = readSetupFacts(db, event.id);
  return {
    ...facts,
    event: shown,
    rules: rulesOf(event),
    paper: paperSchema.parse(JSON.parse(paper)),
    isFrozen: event.frozenAtMs !== null,
    readiness: readiness(event, facts),
  };
}

export function readEvents(db: Db, openEventId: string | null): EventSummary[] {
  return listEvents(db).map((event) => ({
    id: event.id,
    name: event.name,
    dateIso: event.dateIso,
    status: event.status,
    isRehearsal: event.rehearsalOfEventId !== null,
    presentationCount: presentationTable.list(db, event.id).length,
    panelistCount: panelistTable.list(db, event.id).length,
    place: event.place,
    city: event.city,
    organizer: event.organizer,
    isOpen: event.id === openEventId,
  }));
}

type Facts = ReturnType<typeof readSetupFacts>;

const shownContradictions = 3;

/** What a day of an older version holds against the rules: it goes on, and is told where. */
function contradictions(event: EventRow, facts: Facts): Setup['readiness'] {
  const found = listPreparedContradictions({ ...noSheets, ...facts, event });
  if (found.length === 0) return [];
  const say = (language: 'id' | 'en'): string =>
    found
      .slice(0, shownContradictions)
      .map((problem) => describeProblem(problem, language))
      .join(' ');
  return [
    {
      code: 'CONTRADICTIONS',
      isOk: false,
      isRequired: false,
      values: { count: found.length, id: say('id'), en: say('en') },
    },
  ];
}

const noSheets = {
  sheet: [],
  score: [],
  waitingSheet: [],
  publication: [],
  annotation: [],
  live: [],
};

/** What does not fit in the planned times: the agenda's section says each with what to do. */
function times(event: EventRow, facts: Facts): Setup['readiness'][number] {
  const { length: count } = listDayTimeProblems(planItems(facts), event);
  return { code: 'TIMES', isOk: count === 0, isRequired: false, values: { count } };
}

/** What must or should be there before the day starts; words are the seat's, codes and values are ours. */
function readiness(event: EventRow, facts: Facts): Setup['readiness'] {
  const rules = rulesOf(event);
  const scoring = facts.panelist.filter(mayScore);
  const presentations = facts.presentation.filter(({ state }) => state !== 'WITHDRAWN');
  // Sheets are no part of what is prepared: who abstains on the day itself is told by the console.
  const unrankable = listUnrankable({ ...facts, sheet: [] }, rules);
  const linked = new Set(facts.presentationProgramme.map(({ presentationId }) => presentationId));
  const withPresenter = new Set(facts.presenter.map(({ presentationId }) => presentationId));
  const count = (rows: readonly unknown[]) => ({ count: rows.length });
  const noPresenter = presentations.filter(({ id }) => !withPresenter.has(id));
  const noAgency = presentations.filter(({ agencyId }) => agencyId === null);
  const noProgramme = presentations.filter(({ id }) => !linked.has(id));
  const noLevels = facts.criterion.filter(
    ({ id }) => !facts.level.some(({ criterionId }) => criterionId === id),
  );
  const unverified = facts.programme.filter(({ isVerified }) => isVerified === 0);
  const noNeed = facts.programme.filter(({ need }) => need === null);
  const sameNips = nipsUsedTwice([...facts.panelist, ...facts.presenter]);
  const noReadiness = presentations.filter((row) => row.readiness === null);
  return [
    ...contradictions(event, facts),
    {
      code: 'WEIGHTS',
      isOk: listWeightProblems(facts.criterion, rules.weightTotal).length === 0,
      isRequired: true,
      values: { sum: toNumber(weightSum(facts.criterion)), total: rules.weightTotal },
    },
    {
      code: 'PANEL',
      // One person's numbers are no panel's result.
      isOk: scoring.length > 1,
      isRequired: true,
      values: { ...count(scoring), ...(scoring.length === 1 ? { state: 'ONE' } : {}) },
    },
    {
      code: 'CHAIR',
      // Conflicts and decisions are the chair's to confirm.
      isOk: facts.panelist.some(({ role }) => role === 'CHAIR'),
      isRequired: true,
      values: {},
    },
    {
      code: 'QUORUM',
      isOk: unrankable.length === 0 && scoring.length >= rules.minSheets,
      isRequired: true,
      values: {
        count: scoring.length,
        needed: rules.minSheets,
        numbers: unrankable.map(({ number }) => number).join(', '),
        ...(scoring.length >= rules.minSheets ? { state: 'TALKS' } : {}),
      },
    },
    {
      code: 'AGENDA',
      isOk: presentations.length > 0,
      isRequired: true,
      values: count(presentations),
    },
    times(event, facts),
    {
      code: 'PRESENTERS',
      isOk: noPresenter.length === 0,
      isRequired: false,
      values: count(noPresenter),
    },
    {
      code: 'NIP_TWICE',
      isOk: sameNips.length === 0,
      isRequired: false,
      values: { names: sameNips.map((names) => names.join(' / ')).join('; ') },
    },
    { code: 'AGENCIES', isOk: noAgency.length === 0, isRequired: false, values: count(noAgency) },
    { code: 'LEVELS', isOk: noLevels.length === 0, isRequired: false, values: count(noLevels) },
    {
      code: 'PROGRAMMES',
      isOk: noProgramme.length === 0,
      isRequired: false,
      values: count(noProgramme),
    },
    {
      code: 'VERIFIED',
      isOk: unverified.length === 0,
      isRequired: false,
      values: count(unverified),
    },
    { code: 'NEED', isOk: noNeed.length === 0, isRequired: false, values: count(noNeed) },
    {
      code: 'READINESS',
      isOk: noReadiness.length === 0,
      isRequired: false,
      values: count(noReadiness),
    },
  ];
}
