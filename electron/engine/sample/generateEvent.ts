/** Makes fictional days of any size, the same for the same options: for load tests, benchmarks and large screens. */
import type { EventFacts } from '../../contract/facts.ts';
import { defaultPaper, defaultRules } from '../../contract/rules.ts';
import { withRolls } from '../../domain/roll.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';
import { referenceFacts } from '../starter/starterFacts.ts';
import { emptyDay } from './emptyDay.ts';
import { createDice, type Dice } from './dice.ts';
import { fields, hostCities, personName, shortTitle, longTitle } from './generatedWords.ts';

export interface GenerateOptions {
  presentations: number;
  panelists: number;
  criteria: number;
  seed?: number;
  /** Every panelist scores everything; otherwise about one sheet in seven is an abstention or missing. */
  isComplete?: boolean;
  /** Titles of more than 120 characters, and two presenters each. */
  longTitles?: boolean;
  /** LOCKED: all scored and locked. EMPTY: the day before it begins. */
  state: 'LOCKED' | 'EMPTY';
}

const dayStartMs = Date.parse('2026-12-09T08:30:00+08:00');
const minuteMs = 60_000;
const slotMin = 10;
const top = 5;

type Made = Required<GenerateOptions> & { eventId: string; dice: Dice };

/**
 * Ids are M01…, P1…, K1…; all agencies, kelurahan, themes and programmes are those of a new event.
 * @throws RangeError for fewer than 1 presentation or panelist, or fewer than 2 criteria
 */
export function generateFacts(options: GenerateOptions): EventFacts {
  const { presentations, panelists, criteria, seed = 1, isComplete = true } = options;
  if (presentations < 1 || panelists < 1 || criteria < 2) {
    throw new RangeError('a day needs at least 1 presentation, 1 panelist and 2 criteria');
  }
  const eventId = `uji-${presentations}x${panelists}x${criteria}-${seed}`;
  const longTitles = options.longTitles ?? false;
  const dice = createDice(seed);
  const made: Made = { ...options, seed, isComplete, longTitles, eventId, dice };
  const rubric = makeRubric(made);
  const reference = referenceFacts(eventId);
  const rules = JSON.stringify({
    ...defaultRules,
    minSheets: Math.min(defaultRules.minSheets, panelists),
  });
  const panel = makePanel(made, reference.agency);
  const presentation = makePresentations(made, reference.agency);
  const facts: EventFacts = {
    event: {
      id: eventId,
      name: `Kegiatan Uji ${presentations} Paparan × ${panelists} Panelis (CONTOH)`,
      cohort: 'Angkatan Contoh',
      dateIso: '2026-12-09',
      startTime: '08:30',
      endTime: '16:30',
      place: 'Ruang Contoh',
      city: 'Palu',
      organizer: 'BKPSDMD',
      minutesNumber: null,
      status: 'LIVE',
      rehearsalOfEventId: null,
      rules,
      rulesHash: computeRulesHash(rules, rubric.criterionGroup, rubric.criterion, rubric.level),
      frozenAtMs: dayStartMs,
      paper: JSON.stringify(defaultPaper),
      documentRevision: 0,
      createdAtMs: dayStartMs - 7 * 24 * 60 * minuteMs,
    },
    ...rubric,
    ...reference,
    programme: reference.programme.map((row) => ({ ...row, need: dice.below(4) })),
    panelist: panel,
    presentation,
    presenter: makePresenters(made, presentation),
    ...makeLinks(made, presentation, reference),
    intermission: [],
    ...makeSheets(made, presentation, panel, rubric.criterion),
    roll: [],
    waitingSheet: [],
    castingVote: [],
    decision: [],
    followUp: [],
    followUpOrigin: [],
    followUpStatus: [],
    live: [
      {
        eventId,
        currentPresentationId: presentation.at(-1)?.id ?? null,
        scene: 'AGENDA',
        isBlank: 0,
        message: '',
        publicationVersion: null,
        revealStep: 0,
        isRoomOpen: 0,
        intermissionId: null,
        shownAtMs: null,
        intermissionSinceMs: null,
      },
    ],
    publication: [],
    annotation: [],
    asset: [],
  };
  return options.state === 'EMPTY' ? emptyDay(facts) : withRolls(facts);
}

function makeRubric({
  eventId,
  criteria,
}: Made): Pick<EventFacts, 'criterionGroup' | 'criterion' | 'level'> {
  const groups = ['OUTPUT', 'OUTCOME', 'KEBERLANJUTAN'].slice(0, Math.min(3, criteria));
  const share = Math.floor(100 / criteria);
  const criterion = Array.from({ length: criteria }, (_, index) => ({
    eventId,
    id: `K${index + 1}`,
    groupCode: groups[Math.floor((index * groups.length) / criteria)] ?? 'OUTPUT',
    position: index + 1,
    name: `Kriteria ${index + 1} contoh`,
    description: 'Uraian kriteria contoh.',
    weight: String(share + (index < 100 % criteria ? 1 : 0)),
    min: 1,
    max: top,
    allowsNotApplicable: 0 as const,
  }));
  return {
    criterionGroup: groups.map((code, index) => ({
      eventId,
      code,
      position: index + 1,
      name: code.charAt(0) + code.slice(1).toLowerCase(),
    })),
    criterion,
    level: criterion.flatMap(({ id }) =>
      ['Sangat kurang', 'Kurang', 'Cukup', 'Baik', 'Sangat baik'].map((label, index) => ({
        eventId,
        criterionId: id,
        score: index + 1,
        label,
        description: `Uraian tingkat ${index + 1} contoh.`,
      })),
    ),
  };
}

function makePanel(
  { eventId, panelists }: Made,
  agencies: EventFacts['agency'],
): EventFacts['panelist'] {
  const roles = ['CHAIR', 'SECRETARY'] as const;
  // The last agency proposes nothing, so that no panelist of a generated day is barred from the start.
  const agencyId = agencies.at(-1)?.id ?? null;
  return Array.from({ length: panelists }, (_, index) => ({
    eventId,
    id: `P${index + 1}`,
    position: index + 1,
    name: personName(index),
    title: 'Jabatan contoh',
    element: 'Unsur contoh',
    role: roles[index] ?? 'MEMBER',
    agencyId,
    rankTitle: '',
    rankGrade: '',
    nip: null,
    weight: '1',
    isScoring: 1,
    substituteForId: null,
    attendance: 'PRESENT',
    attendanceNote: '',
  }));
}

function makePresentations(made: Made, agencies: EventFacts['agency']): EventFacts['presentation'] {
  const { eventId, presentations, longTitles, dice } = made;
  return Array.from({ length: presentations }, (_, index) => {
    const startedAtMs = dayStartMs + index * slotMin * minuteMs;
    return {
      eventId,
      id: `M${String(index + 1).padStart(2, '0')}`,
      number: index + 1,
      position: index + 1,
      title: longTitles ? longTitle(index) : shortTitle(index),
      hostCity: dice.pick(hostCities),
      hostInstitution: 'Instansi tuan rumah contoh',
      field: dice.pick(fields),
      agencyId: agencies[index % Math.max(1, agencies.length - 1)]?.id ?? null,
      claimedOutput: 'SOP dan purwarupa layanan (contoh).',
      claimedOutcome: 'Waktu layanan menjadi paling lama dua hari kerja (contoh).',
      plannedStartTime: index < 48 ? witaTime(startedAtMs) : null,
      talkMin: 6,
      qaMin: 3,
      state: 'SCHEDULED',
      stateReason: '',
      phase: 'LOCKED',
      readiness: dice.below(10) === 0 ? null : 1 + dice.below(9),
      readinessNote: '',
      gateLegal: 1,
      gateEthics: 1,
      gateOwner: dice.below(5) === 0 ? 0 : 1,
      startedAtMs,
      scoringOpenedAtMs: startedAtMs + 7 * minuteMs,
      lockedAtMs: startedAtMs + 9 * minuteMs,
    };
  });
}

function witaTime(atMs: number): string {
  return new Date(atMs + 8 * 60 * minuteMs).toISOString().slice(11, 16);
}

function makePresenters(
  { eventId, longTitles, panelists }: Made,
  presentations: EventFacts['presentation'],
): EventFacts['presenter'] {
  return presentations.flatMap(({ id, agencyId }, index) =>
    Array.from({ length: longTitles ? 2 : 1 + (index % 2) }, (_, place) => ({
      eventId,
      presentationId: id,
      position: place + 1,
      name: personName(panelists + index * 2 + place),
      nip: null,
      employeeStatus: '' as const,
      agencyId,
    })),
  );
}

function makeLinks(
  { eventId, dice }: Made,
  presentations: EventFacts['presentation'],
  { programme, theme }: Pick<EventFacts, 'programme' | 'theme'>,
): Pick<EventFacts, 'presentationProgramme' | 'presentationTheme'> {
  return {
    presentationProgramme: presentations.flatMap(({ id }) =>
      dice.sample(programme, 1 + dice.below(3)).map((row, index) => ({
        eventId,
        presentationId: id,
        programmeId: row.id,
        strength: index === 0 ? 2 : 1,
      })),
    ),
    presentationTheme: presentations.flatMap(({ id }) =>
      dice
        .sample(theme, 1 + dice.below(2))
        .map((row) => ({ eventId, presentationId: id, themeId: row.id })),
    ),
  };
}

/** A proposal's quality plus a panelist's strictness plus chance, on whole steps of the scale. */
function makeSheets(
  { eventId, dice, isComplete }: Made,
  presentations: EventFacts['presentation'],
  panel: EventFacts['panelist'],
  criteria: EventFacts['criterion'],
): Pick<EventFacts, 'sheet' | 'score' | 'conflict'> {
  const strictness = panel.map(() => dice.between(-0.5, 0.5));
  const sheet: EventFacts['sheet'] = [];
  const score: EventFacts['score'] = [];
  const conflict: EventFacts['conflict'] = [];
  for (const { id, scoringOpenedAtMs } of presentations) {
    const quality = dice.between(2, 4.8);
    panel.forEach((panelist, index) => {
      const fate = isComplete ? 1 : dice.between(0, 1);
      if (fate < 0.05) return;
      const key = { eventId, presentationId: id, panelistId: panelist.id };
      const atMs = (scoringOpenedAtMs ?? dayStartMs) + 30_000 + index * 3000;
      const isRecused = fate < 0.15;
      sheet.push({
        ...key,
        state: isRecused ? 'ABSTAINED' : 'LOCKED',
        writer: 'PANELIST',
        device: 'contoh',
        revision: 1,
        note: '',
        vote: isRecused ? null : voteFor(quality),
        abstainReason: isRecused ? 'Benturan kepentingan (contoh)' : '',
        updatedAtMs: atMs,
        submittedAtMs: isRecused ? null : atMs,
        door: null,
      });
      if (isRecused) {
        conflict.push({ ...key, reason: 'OTHER', note: '', isAllowed: 0, allowedReason: '' });
        return;
      }
      for (const { id: criterionId } of criteria) {
        const felt = quality + (strictness[index] ?? 0) + dice.between(-0.9, 0.9);
        const value = Math.min(top, Math.max(1, Math.round(felt)));
        score.push({ ...key, criterionId, value, isNotApplicable: 0, note: '' });
      }
    });
  }
  return { sheet, score, conflict };
}

function voteFor(quality: number): EventFacts['sheet'][number]['vote'] {
  if (quality >= 4) return 'DIREPLIKASI';
  if (quality >= 3.4) return 'DIADAPTASI';
  if (quality >= 2.8) return 'DIUJI_COBA';
  return 'DITUNDA';
}
