/** The built-in sample event: a fictional day, all twelve presentations locked, the ranking not shown yet. */
import { eventFactsSchema, type EventFacts } from '../../contract/facts.ts';
import { defaultPaper, defaultRules } from '../../contract/rules.ts';
import { withRolls } from '../../domain/roll.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';
import { starterFacts } from '../starter/starterFacts.ts';
import decisions from './sampleDecisions.json' with { type: 'json' };
import day from './sampleEvent.json' with { type: 'json' };
import presentations from './samplePresentations.json' with { type: 'json' };
import sheets from './sampleSheets.json' with { type: 'json' };

const eventId = day.event.id;
const minuteMs = 60_000;
const breakAt = presentations.findIndex(({ id }) => id === day.intermission.afterPresentationId);

/** A fresh copy each time. */
export function sampleFacts(): EventFacts {
  const { weightTotal, facts: starter } = starterFacts(eventId, 'PALU');
  const rules = JSON.stringify({ ...defaultRules, weightTotal, ...day.rules });
  const needs: Readonly<Record<string, number>> = day.needs;
  const facts = eventFactsSchema.parse({
    ...starter,
    programme: starter.programme.map((row) => ({ ...row, need: needs[row.id] ?? null })),
    event: {
      ...day.event,
      minutesNumber: null,
      status: 'LIVE',
      rehearsalOfEventId: null,
      rules,
      rulesHash: computeRulesHash(rules, starter.criterionGroup, starter.criterion, starter.level),
      frozenAtMs: timesOf(presentations[0]?.plannedStartTime).scoringOpenedAtMs,
      paper: JSON.stringify({ ...defaultPaper, letterhead: day.letterhead }),
      documentRevision: 0,
      createdAtMs: atMs('09:00') - 21 * 24 * 60 * minuteMs,
    },
    panelist: day.panelists.map((panelist, index) => ({
      eventId,
      position: index + 1,
      weight: '1',
      isScoring: 1,
      substituteForId: null,
      ...panelist,
    })),
    ...presentationFacts(),
    ...sheetFacts(starter.criterion.map(({ id }) => id)),
    ...decisionFacts(),
    live: [
      {
        eventId,
        currentPresentationId: presentations.at(-1)?.id ?? null,
        scene: 'MESSAGE',
        isBlank: 0,
        message: day.message,
        publicationVersion: null,
        revealStep: 0,
        isRoomOpen: 0,
        intermissionId: null,
      },
    ],
    annotation: day.annotations.map(({ time, ...annotation }, index) => ({
      eventId,
      id: `catatan-${index + 1}`,
      atMs: atMs(time),
      ...annotation,
    })),
    waitingSheet: [],
    castingVote: [],
    publication: [],
    asset: [],
  });
  return withRolls(facts);
}

/** A time of the day in Palu (WITA), Unix milliseconds. */
function atMs(time: string): number {
  return Date.parse(`${day.event.dateIso}T${time}:00+08:00`);
}

/** When a talk that began as planned was scored and locked. */
function timesOf(plannedStartTime = '08:45') {
  const startedAtMs = atMs(plannedStartTime);
  return {
    startedAtMs,
    scoringOpenedAtMs: startedAtMs + 16 * minuteMs,
    lockedAtMs: startedAtMs + 19.5 * minuteMs,
  };
}

function presentationFacts() {
  const { id, startTime, endTime, label } = day.intermission;
  const linked = <Row extends object>(pick: (row: (typeof presentations)[number]) => Row[]) =>
    presentations.flatMap((row) =>
      pick(row).map((each) => ({ eventId, presentationId: row.id, ...each })),
    );
  return {
    presentation: presentations.map((row, index) => ({
      eventId,
      id: row.id,
      number: row.number,
      position: index + (index > breakAt ? 2 : 1),
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
      state: 'SCHEDULED',
      stateReason: '',
      phase: 'LOCKED',
      readiness: row.readiness,
      readinessNote: row.readinessNote,
      gateLegal: row.gateLegal,
      gateEthics: row.gateEthics,
      gateOwner: row.gateOwner,
      ...timesOf(row.plannedStartTime),
    })),
    presenter: linked(({ presenters }) =>
      presenters.map((presenter, index) => ({ position: index + 1, ...presenter })),
    ),
    presentationProgramme: linked(({ programmes }) => programmes),
    presentationTheme: linked(({ themeIds }) => themeIds.map((themeId) => ({ themeId }))),
    intermission: [{ eventId, id, position: breakAt + 2, startTime, endTime, label }],
  };
}

/** One sheet of the sample file: scores in the order of the criteria, or why there are none. */
interface SampleSheet {
  panelistId: string;
  scores?: number[];
  vote?: string;
  note?: string;
  scoreNotes?: Readonly<Record<string, string>>;
  abstained?: string;
}

function sheetFacts(criterionIds: readonly string[]) {
  const all = sheets.flatMap(({ presentationId, sheets: own }) => {
    const planned = presentations.find(({ id }) => id === presentationId)?.plannedStartTime;
    const times = timesOf(planned);
    return own.map((sheet: SampleSheet, index) => ({
      sheet,
      times,
      sentAtMs: times.scoringOpenedAtMs + (45 + 20 * index) * 1000,
      key: { eventId, presentationId, panelistId: sheet.panelistId },
    }));
  });
  return {
    sheet: all.map(({ sheet, key, times, sentAtMs }) => {
      const isAbsent = sheet.abstained === 'ABSENT';
      const base = {
        ...key,
        writer: isAbsent ? 'OPERATOR' : 'PANELIST',
        device: isAbsent ? 'absence' : 'contoh',
        revision: 1,
        note: sheet.note ?? '',
        vote: sheet.vote ?? null,
        updatedAtMs: isAbsent ? times.lockedAtMs : sentAtMs,
      };
      if (sheet.abstained === undefined) {
        return { ...base, state: 'LOCKED', abstainReason: '', submittedAtMs: sentAtMs };
      }
      const abstainReason = isAbsent
        ? 'Tidak hadir'
        : 'Benturan kepentingan: usulan dari OPD sendiri';
      return { ...base, state: 'ABSTAINED', abstainReason, submittedAtMs: null };
    }),
    score: all.flatMap(({ sheet, key }) =>
      (sheet.scores ?? []).map((value, index) => {
        const criterionId = criterionIds[index] ?? '';
        const note = sheet.scoreNotes?.[criterionId] ?? '';
        return { ...key, criterionId, value, isNotApplicable: 0, note };
      }),
    ),
    conflict: all
      .filter(({ sheet }) => sheet.abstained === 'CONFLICT')
      .map(({ key }) => ({
        ...key,
        reason: 'SAME_AGENCY',
        note: '',
        isAllowed: 0,
        allowedReason: '',
      })),
  };
}

function decisionFacts() {
  return {
    decision: decisions.decisions.map((decision, index) => ({
      eventId,
      agencyId: null,
      targetDate: null,
      adaptation: '',
      place: '',
      duration: '',
      successMeasure: '',
      condition: '',
      reviewDate: null,
      reason: '',
      departureReason: '',
      isConfirmed: 1,
      decidedAtMs: atMs('14:22') + index * 20_000,
      ...decision,
    })),
    followUp: decisions.followUps.map(({ supportingAgencyIds, localityIds, ...row }, index) => ({
      eventId,
      position: index + 1,
      supportingAgencyIds: JSON.stringify(supportingAgencyIds),
      localityIds: JSON.stringify(localityIds),
      note: '',
      ...row,
    })),
    followUpOrigin: [],
    followUpStatus: [],
  };
}
