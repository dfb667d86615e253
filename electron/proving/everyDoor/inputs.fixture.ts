/** What pages send, made of facts that are there. */
import type { CommandInput } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { SheetContent, SheetRevision } from '../../contract/sheets.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';

/** The same event under another id. */
export function withEventId(facts: EventFacts, id: string): EventFacts {
  const text = JSON.stringify(facts).replaceAll(`"${facts.event.id}"`, `"${id}"`);
  return JSON.parse(text) as EventFacts;
}

/** The row with this id. @throws Error where there is none */
function rowOf<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`there is no row ${id}`);
  return row;
}

/** An event as the form sends it. */
export const detailsOf = ({ event }: EventFacts) => ({
  name: event.name,
  cohort: event.cohort,
  dateIso: event.dateIso,
  startTime: event.startTime,
  endTime: event.endTime,
  place: event.place,
  city: event.city,
  organizer: event.organizer,
  minutesNumber: event.minutesNumber,
});

/** A panelist as the form sends it. */
export function panelistOf(facts: EventFacts, id: string) {
  const {
    eventId: _event,
    position: _position,
    attendance: _attendance,
    attendanceNote: _note,
    ...input
  } = rowOf(facts.panelist, id);
  return input;
}

/** A presentation as the form sends it. */
export function presentationOf(facts: EventFacts, id: string) {
  const row = rowOf(facts.presentation, id);
  const isOwn = ({ presentationId }: { presentationId: string }) => presentationId === id;
  return {
    id,
    title: row.title,
    hostCity: row.hostCity,
    hostInstitution: row.hostInstitution,
    field: row.field,
    agencyId: row.agencyId,
    claimedOutput: row.claimedOutput,
    claimedOutcome: row.claimedOutcome,
    plannedStartTime: row.plannedStartTime,
    talkMin: row.talkMin,
    qaMin: row.qaMin,
    presenters: facts.presenter
      .filter(isOwn)
      .map(({ name, nip, employeeStatus, agencyId }) => ({ name, nip, employeeStatus, agencyId })),
    programmes: facts.presentationProgramme
      .filter(isOwn)
      .map(({ programmeId, strength }) => ({ programmeId, strength })),
    themeIds: facts.presentationTheme.filter(isOwn).map(({ themeId }) => themeId),
  };
}

/** The rubric as the form sends it. */
export function rubricOf(facts: EventFacts): CommandInput<'setRubric'> {
  return {
    groups: facts.criterionGroup.map(({ code, name }) => ({ code, name })),
    criteria: facts.criterion.map(({ eventId: _event, position: _position, ...criterion }) => ({
      ...criterion,
      levels: facts.level
        .filter(({ criterionId }) => criterionId === criterion.id)
        .map(({ score, label, description }) => ({ score, label, description })),
    })),
    weightTotal: (JSON.parse(facts.event.rules) as { weightTotal: string }).weightTotal,
  };
}

/** A sheet with the same value for every criterion. */
export const contentOf = ({ criterion }: EventFacts, value: number): SheetContent => ({
  scores: criterion.map(({ id }) => ({ criterionId: id, value, isNotApplicable: 0, note: '' })),
  note: '',
  vote: 'DIREPLIKASI',
  abstainReason: '',
});

export const revisionOf = (
  presentationId: string,
  revision: number,
  content: SheetContent,
  device = 'd1',
): SheetRevision => ({
  presentationId,
  device,
  revision,
  base: revision === 1 ? null : { device, revision: revision - 1 },
  content,
  receipt: null,
});

/** A follow-up as the form sends it. */
export function followUpOf(presentationId: string) {
  const { eventId: _event, position: _position, ...own } = sampleFacts().followUp[0]!;
  return { ...own, presentationId };
}

/** A follow-up of an earlier event. */
export function carriedOf(): CommandInput<'carryFollowUps'>['followUps'][number] {
  const {
    presentationId: _presentation,
    agencyId: _agency,
    supportingAgencyIds: _supporting,
    localityIds: _localities,
    ...followUp
  } = followUpOf('M01');
  return {
    followUp: { ...followUp, id: 'rtl-lama' },
    agency: { code: 'OPD-LAMA', name: 'Dinas Lama' },
    supportingAgencies: [],
    localities: [{ kind: 'KELURAHAN', name: 'Kelurahan Lama', parentName: '' }],
    origin: {
      originEventId: 'lama',
      originEventName: 'Lama',
      originDateIso: '2025-12-01',
      presentationNumber: 1,
      presentationTitle: 'Usulan',
      decision: 'DIUJI_COBA',
      programmes: '',
    },
    history: [
      {
        number: 1,
        statusBefore: null,
        status: 'BERJALAN',
        changedAtMs: 1,
        seat: 'OPERATOR',
        source: '',
      },
    ],
  };
}
