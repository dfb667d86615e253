/**
 * Every topic: a name, the roles that may have it, and the shape of its value.
 * A value that a role may not see is never produced for it (electron/engine/topics).
 */
import type { EventFacts } from './facts.ts';
import type {
  Attendance,
  DecisionCode,
  Phase,
  RecommendationClass,
  Scene,
  SeatRole,
  SheetState,
} from './codes.ts';
import type { Paper, Rules } from './rules.ts';
import type { Seat } from './seats.ts';
import type { LockRecord, SheetContent } from './sheets.ts';
import type { HostState } from './takeover.ts';
import type { Analysis } from './analysis.ts';

/** Event names for the switcher, newest first. */
export interface EventSummary {
  id: string;
  name: string;
  dateIso: string;
  status: 'PREPARING' | 'LIVE' | 'CLOSED';
  isRehearsal: boolean;
  presentationCount: number;
  panelistCount: number;
  /** What the next event most likely has as well. */
  place: string;
  city: string;
  organizer: string;
  isOpen: boolean;
}

/** What everybody may know of the event: heading, agenda, rubric. No score is in it. */
export interface Programme {
  event: {
    id: string;
    name: string;
    cohort: string;
    dateIso: string;
    startTime: string;
    endTime: string;
    place: string;
    city: string;
    organizer: string;
    status: 'PREPARING' | 'LIVE' | 'CLOSED';
    isRehearsal: boolean;
    /** data: URL or null. */
    logo: string | null;
  };
  groups: { code: string; name: string }[];
  criteria: {
    id: string;
    groupCode: string;
    name: string;
    description: string;
    weight: string;
    min: number;
    max: number;
    allowsNotApplicable: boolean;
    levels: { score: number; label: string; description: string }[];
  }[];
  agenda: (AgendaPresentation | AgendaIntermission)[];
}
export interface AgendaPresentation {
  kind: 'PRESENTATION';
  id: string;
  number: number;
  title: string;
  presenters: string[];
  agencyName: string;
  hostCity: string;
  hostInstitution: string;
  field: string;
  claimedOutput: string;
  claimedOutcome: string;
  programmes: { code: string; name: string; strength: 1 | 2 }[];
  themes: string[];
  plannedStartTime: string | null;
  talkMin: number;
  qaMin: number;
  state: 'SCHEDULED' | 'SKIPPED' | 'WITHDRAWN';
  phase: Phase;
  startedAtMs: number | null;
  lockedAtMs: number | null;
}
export interface AgendaIntermission {
  kind: 'INTERMISSION';
  id: string;
  label: string;
  startTime: string | null;
  endTime: string | null;
}

/** The moving part of the day; carries no value that comes from scores. */
export interface Live {
  eventId: string;
  currentPresentationId: string | null;
  intermissionId: string | null;
  phase: Phase | null;
  timer: {
    state: 'IDLE' | 'RUNNING' | 'PAUSED' | 'INTERRUPTED';
    limitMs: number;
    /** Elapsed when this value was made; a RUNNING timer has gone on since it arrived. */
    elapsedMs: number;
  };
  isRoomOpen: boolean;
  /** Whether the presentation day is on (domain/dayOn.ts). */
  isDayOn: boolean;
  /** The host's clock when this value was made; it has gone on since it arrived. */
  nowMs: number;
  /** Since when the present break lasts. */
  intermissionSinceMs: number | null;
  /** The operator shows the calibration, outside scoring: the panel turns to it as well. */
  isCalibrating: boolean;
  /** What undoStep would take back, for the operator's button; null for other roles. */
  undo: string | null;
}

/** Counts for the current presentation; names and states are there for the operator only. */
export interface Progress {
  presentationId: string | null;
  submitted: number;
  /** Panelists who may score the current presentation and are not absent. */
  expected: number;
  quorum: { needed: number; isMet: boolean };
  people: ProgressPerson[] | null;
}
export interface ProgressPerson {
  panelistId: string;
  name: string;
  role: 'CHAIR' | 'SECRETARY' | 'MEMBER' | 'ADVISER';
  isScoring: boolean;
  attendance: Attendance;
  sheet: 'NONE' | SheetState;
  /** How many criteria are filled, of how many: no value. */
  filled: number;
  of: number;
  conflict: { reason: string; isAllowed: boolean } | null;
  connection: 'NONE' | 'CONNECTED' | 'LOST';
  updatedAtMs: number | null;
  /** When the operator last reminded them to send; null once they need no reminder. */
  nudgedAtMs: number | null;
}

/** A decision of the panel as the chair confirms it. */
export interface ChairDecision {
  presentationId: string;
  number: number;
  title: string;
  code: DecisionCode;
  /** What this decision has to fill, an agency by its name. */
  fields: { field: string; value: string }[];
  departureReason: string;
  isConfirmed: boolean;
  confirmedBy: 'CHAIR' | 'OPERATOR' | null;
  decidedAtMs: number;
  /** All that has to be filled is. */
  canConfirm: boolean;
}

/** A panelist's own sheets, and only those. */
export interface MySheets {
  panelist: { id: string; name: string; role: string; title: string; isScoring: boolean };
  sheets: MySheet[];
  conflicts: { presentationId: string; reason: string; isAllowed: boolean }[];
  /** The operator reminds them that this presentation's sheet is complete and not sent. */
  nudge: { presentationId: string; atMs: number } | null;
}
export interface MySheet {
  presentationId: string;
  state: SheetState;
  device: string;
  revision: number;
  writer: 'PANELIST' | 'OPERATOR' | 'IMPORT';
  content: SheetContent;
  receipt: string;
  /** When it was handed in as it stands; null while it is not. */
  submittedAtMs: number | null;
  waiting: { cause: string; revision: number; device: string }[];
}

/** What the operator prepares: all facts except scores, sheets and what is derived from them. */
export type Setup = Omit<
  EventFacts,
  'sheet' | 'score' | 'waitingSheet' | 'publication' | 'annotation' | 'live' | 'event'
> & {
  event: Omit<EventFacts['event'], 'rules' | 'paper'>;
  rules: Rules;
  paper: Paper;
  isFrozen: boolean;
  /** What is missing before the day can start. */
  readiness: {
    code: string;
    isOk: boolean;
    isRequired: boolean;
    values: Record<string, string | number>;
  }[];
};

/** Standings over locked presentations only. */
export interface Ranking {
  analysis: Analysis;
  lockedCount: number;
  totalCount: number;
  /** Votes and notes of the panel on locked presentations, for the deliberation. */
  deliberation: {
    presentationId: string;
    votes: { code: DecisionCode; count: number }[];
    notes: { panelistName: string; criterionName: string | null; note: string }[];
    suggestedClass: RecommendationClass;
    suggestedDecision: DecisionCode;
  }[];
}

/** One revealed row of a published ranking. */
export interface PublishedRankingRow {
  presentationId: string;
  number: number;
  title: string;
  agencyName: string;
  rank: number | null;
  scoreText: { id: string; en: string };
  /** Per hundred, for the bar's length only. */
  scoreValue: number;
  tier: number | null;
  rankInterval: [number, number] | null;
  className: RecommendationClass | null;
}
export interface ResultSnapshot {
  presentationId: string;
  number: number;
  title: string;
  presenters: string[];
  agencyName: string;
  scoreText: { id: string; en: string };
  scoreValue: number;
  isProvisional: boolean;
  sheetsCounted: number;
  groups: {
    code: string;
    name: string;
    scoreText: { id: string; en: string };
    scoreValue: number;
  }[];
}
export interface RankingSnapshot {
  /** Whether places may be told apart at all (rho >= 0.50); otherwise only tiers are shown. */
  hasPlaces: boolean;
  meaningfulGapText: { id: string; en: string } | null;
  /** Reveal steps from last to first; rows of one step appear together. */
  steps: PublishedRankingRow[][];
  pending: { presentationId: string; number: number; title: string }[];
}
export interface CoverageSnapshot {
  programmes: {
    code: string;
    name: string;
    category: 'EMPTY' | 'TOUCHED' | 'WORKED' | 'STRONG';
    links: number;
    coverage: number;
  }[];
}

/** A scene and what of published snapshots is shown in it. */
export interface StagePicture {
  scene: Scene;
  publication: {
    version: number;
    publishedAtMs: number;
  } | null;
  result: ResultSnapshot | null;
  ranking:
    | (Omit<RankingSnapshot, 'steps'> & {
        revealStep: number;
        stepCount: number;
        /** Revealed rows, best first. */
        rows: PublishedRankingRow[];
        /** Ids revealed by the latest step, for the motion. */
        newest: string[];
      })
    | null;
  coverage: CoverageSnapshot | null;
}

/** What the projector shows: only what was published, of a staged reveal only what is revealed. */
export interface Stage extends StagePicture {
  /** What the scene is about; a page draws no live value or count that belongs to another presentation. */
  presentationId: string | null;
  intermissionId: string | null;
  isBlank: boolean;
  message: string;
  /** For displays that are pinned to a scene of scores: what was last published for it, where it may still be shown. */
  pinned: StagePicture[];
  /** Once the event is closed: how many proposals were presented, and how many of them decided. */
  closing: { presented: number; decided: number } | null;
}

/** For the operator's miniature: the stage as it would be after the console's next step. */
export interface StageNext extends Stage {
  /** The command of that step; empty where none is left. */
  because: string;
  /** Scenes of scores that have been published: `showScene` brings them back as they were, and publishes nothing. */
  published: Scene[];
}

export interface DisplayState {
  id: string;
  name: string;
  pinnedScene: Scene | null;
  theme: 'LIGHT' | 'DARK';
  /** This display alone, whatever the others show. */
  isBlank: boolean;
  isConnected: boolean;
  connectedSinceMs: number | null;
  width: number | null;
  height: number | null;
  /** Publication version the page says it shows. */
  shownVersion: number | null;
}

/** A connected or known seat, for the operator. */
export interface SeatPresence {
  seatId: string;
  role: SeatRole;
  panelistId: string | null;
  label: string;
  door: 'LOOPBACK' | 'LAN';
  isConnected: boolean;
  seenAtMs: number;
}

export interface LogEntry {
  number: number;
  atMs: number;
  seat: string;
  command: string;
  /** Human words are made by the seat from command and subject. */
  subject: Record<string, string>;
  hash: string;
}

export interface Tray {
  waiting: {
    id: string;
    presentationId: string;
    panelistId: string;
    cause: 'LATE' | 'CONFLICT' | 'UNRECEIPTED' | 'PROXY';
    /** Whose word it is: the panelist's own seat, or the operator who typed it or brought a file. */
    writer: EventFacts['waitingSheet'][number]['writer'];
    device: string;
    revision: number;
    receivedAtMs: number;
    content: SheetContent | null;
  }[];
  /** Sheets that a lock record names but this host does not have: their seats have not come over yet. */
  missing: { presentationId: string; panelistId: string }[];
}

/** Sheets of locked presentations, for the operator's heat map and detail. */
export interface LockedSheets {
  sheets: (EventFacts['sheet'][number] & { scores: EventFacts['score'] })[];
}

/** Devices that wait for the operator's nod, and whether somebody is guessing codes. */
export interface JoinRequests {
  requests: {
    id: string;
    panelistId: string;
    panelistName: string;
    /** CODE: a typed code's first use. TAKEOVER: the person already sits at another device. */
    cause: 'CODE' | 'TAKEOVER';
    label: string;
    askedAtMs: number;
  }[];
  /** Seats that were opened lately while another device held them, newest first. */
  takeovers: {
    id: string;
    panelistName: string;
    door: Seat['door'];
    atMs: number;
  }[];
  /** Set while wrong codes come in faster than honest typing explains. */
  alarm: { failedTries: number } | null;
}

/** Where backups go and how the last ones went. */
export interface BackupState {
  folder: string | null;
  /** A stick or network folder the operator chose; MISSING warns, it never stops the day. */
  second: {
    folder: string;
    state: 'OK' | 'MISSING' | 'FAILED' | 'WAITING';
    detail: string;
    atMs: number | null;
  } | null;
  last: { atMs: number; bytes: number; reason: string } | null;
  /** Why the last one failed, null when it did not. */
  problem: string | null;
  isRunning: boolean;
  files: { name: string; atMs: number; bytes: number; reason: string }[];
}

export interface TopicValues {
  events: EventSummary[];
  programme: Programme | null;
  live: Live | null;
  progress: Progress | null;
  mySheets: MySheets | null;
  decisions: ChairDecision[] | null;
  setup: Setup | null;
  ranking: Ranking | null;
  lockedSheets: LockedSheets | null;
  stage: Stage | null;
  stageNext: StageNext | null;
  displays: DisplayState[];
  presence: SeatPresence[];
  log: {
    head: { number: number; hash: string } | null;
    entries: LogEntry[];
    annotations: EventFacts['annotation'];
  };
  tray: Tray | null;
  locks: LockRecord[];
  joinRequests: JoinRequests;
  backups: BackupState;
  host: HostState;
}
export type TopicName = keyof TopicValues;

export const topicRoles = {
  events: ['OPERATOR'],
  programme: ['OPERATOR', 'PANELIST', 'PROJECTOR'],
  live: ['OPERATOR', 'PANELIST', 'PROJECTOR'],
  progress: ['OPERATOR', 'PANELIST', 'PROJECTOR'],
  mySheets: ['PANELIST'],
  decisions: ['PANELIST'],
  setup: ['OPERATOR'],
  ranking: ['OPERATOR'],
  lockedSheets: ['OPERATOR'],
  stage: ['OPERATOR', 'PROJECTOR'],
  stageNext: ['OPERATOR'],
  displays: ['OPERATOR', 'PROJECTOR'],
  presence: ['OPERATOR'],
  log: ['OPERATOR'],
  tray: ['OPERATOR'],
  locks: ['OPERATOR', 'PANELIST'],
  joinRequests: ['OPERATOR'],
  backups: ['OPERATOR'],
  host: ['OPERATOR', 'PANELIST'],
} as const satisfies Record<TopicName, readonly SeatRole[]>;

/** A topic's present value; `number` only grows within an epoch, a restore opens a new epoch. */
export interface TopicMessage<N extends TopicName = TopicName> {
  topic: N;
  epoch: number;
  number: number;
  value: TopicValues[N];
}
