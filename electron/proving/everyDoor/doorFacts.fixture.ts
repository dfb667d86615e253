/** What passes through each door: the columns it writes, what it gives out, or why it changes nothing. */

export interface DoorFacts {
  /** Columns of fact tables, `table.*` for all of one, `*` for a whole event. */
  readonly writes?: string;
  /** What of the facts it gives out: `out.sheet`, `out.nip`, `out.wall`. */
  readonly gives?: string;
  /** Why it changes nothing by itself. */
  readonly why?: string;
}

const sheet = 'sheet.* score.* waitingSheet.*';
const locks =
  'event.status event.rulesHash event.frozenAtMs presentation.phase presentation.lockedAtMs roll.* sheet.*';
const clock = { why: 'it runs the clock, which stands in no fact table' };
const seats = { why: 'who may come in stands beside the facts; the trail tells of it' };
const display = { why: 'a display and what it is told stand beside the facts' };
const host = { why: 'which host is the present one stands beside the facts' };

/** Held against the ledger of days that are played: it may tell of nothing else, and has to tell of each. */
export const commandFacts: Readonly<Record<string, DoorFacts>> = {
  createEvent: {
    writes:
      'event.* criterionGroup.* criterion.* level.* agency.* locality.* theme.* programme.* panelist.* ' +
      'asset.* live.*',
  },
  updateEvent: {
    writes:
      'event.name event.cohort event.dateIso event.startTime event.endTime event.place event.city event.organizer ' +
      'event.minutesNumber',
  },
  openEvent: { why: 'which event is open is a setting of the host' },
  deleteEvent: { writes: '*' },
  erasePersonalData: { writes: '*' },
  importEvent: { writes: '*' },
  closeEvent: { writes: 'event.status event.documentRevision live.isRoomOpen live.scene' },
  reopenEvent: { writes: 'event.status' },
  startRehearsal: { writes: '*' },
  endRehearsal: { writes: '*' },
  setRules: { writes: 'event.rules' },
  setPaper: { writes: 'event.paper' },
  setAsset: { writes: 'asset.*' },
  setRubric: { writes: 'criterionGroup.* criterion.* level.* event.rules' },
  saveAgency: { writes: 'agency.*' },
  deleteAgency: { writes: 'agency.*' },
  saveProgramme: { writes: 'programme.*' },
  deleteProgramme: { writes: 'programme.*' },
  saveTheme: { writes: 'theme.*' },
  deleteTheme: { writes: 'theme.*' },
  savePanelist: { writes: 'panelist.* conflict.*' },
  deletePanelist: { writes: 'panelist.* conflict.*' },
  reorderPanel: { writes: 'panelist.position' },
  savePresentation: {
    writes: 'presentation.* presenter.* presentationProgramme.* presentationTheme.* conflict.*',
  },
  deletePresentation: {
    writes:
      'presentation.* presenter.* presentationProgramme.* presentationTheme.* conflict.* ' +
      'live.currentPresentationId live.scene',
  },
  saveIntermission: { writes: 'intermission.*' },
  deleteIntermission: { writes: 'intermission.* live.intermissionId live.intermissionSinceMs' },
  reorderAgenda: {
    writes: 'presentation.position presentation.plannedStartTime intermission.position',
  },
  setReadiness: {
    writes:
      'presentation.readiness presentation.readinessNote presentation.gateLegal presentation.gateEthics ' +
      'presentation.gateOwner',
  },
  applyImport: {
    writes:
      'agency.* programme.* panelist.* presentation.* presenter.* presentationProgramme.* presentationTheme.* ' +
      'conflict.* criterionGroup.* criterion.* level.* event.rules',
  },
  setAttendance: { writes: 'panelist.attendance panelist.attendanceNote' },
  declareConflict: { writes: 'conflict.*' },
  removeConflict: { writes: 'conflict.isAllowed conflict.allowedReason' },
  allowConflict: { writes: 'conflict.isAllowed conflict.allowedReason' },
  goToPresentation: { writes: 'live.* presentation.state presentation.stateReason' },
  goToIntermission: { writes: 'live.*' },
  setPhase: { writes: 'presentation.phase presentation.startedAtMs live.*' },
  openScoring: {
    writes:
      'event.status event.rulesHash event.frozenAtMs presentation.phase presentation.startedAtMs ' +
      'presentation.scoringOpenedAtMs live.*',
  },
  lockPresentation: { writes: 'presentation.phase presentation.lockedAtMs sheet.* roll.*' },
  unlockPresentation: {
    writes:
      'presentation.phase presentation.lockedAtMs sheet.* roll.* decision.isConfirmed ' +
      'decision.confirmedBy followUp.* followUpStatus.* live.*',
  },
  skipPresentation: {
    writes: 'presentation.phase presentation.state presentation.stateReason live.*',
  },
  returnPresentation: { writes: 'presentation.state presentation.stateReason' },
  withdrawPresentation: {
    writes: 'presentation.phase presentation.state presentation.stateReason live.*',
  },
  undoStep: { writes: 'presentation.* intermission.position live.*' },
  takeBack: {
    writes:
      'agency.* programme.* theme.* panelist.* presentation.* presenter.* presentationProgramme.* ' +
      'presentationTheme.* intermission.* conflict.* criterionGroup.* criterion.* level.* event.rules ' +
      'followUp.* followUpStatus.* live.currentPresentationId live.scene live.intermissionId ' +
      'live.intermissionSinceMs',
  },
  startTimer: clock,
  pauseTimer: clock,
  resetTimer: clock,
  adjustTimer: clock,
  annotate: { writes: 'annotation.*' },
  showScene: { writes: 'live.*' },
  setMessage: { writes: 'live.message' },
  setBlank: { writes: 'live.isBlank' },
  publishResult: { writes: 'publication.* presentation.phase live.*' },
  publishRanking: { writes: 'publication.* live.*' },
  publishCoverage: { writes: 'publication.* live.*' },
  setRevealStep: { writes: 'live.revealStep', gives: 'out.wall' },
  saveDisplay: display,
  forgetDisplay: display,
  callDisplay: display,
  saveDraft: { writes: sheet },
  submitSheet: { writes: `${sheet} panelist.attendance` },
  abstainSheet: { writes: `${sheet} panelist.attendance` },
  nudgePanelist: { why: 'a reminder is kept in memory; the trail tells of it' },
  presentLocks: { writes: locks },
  importSeat: { writes: `${locks} ${sheet}` },
  presentHosts: host,
  resumeHosting: host,
  importDifferences: { writes: `${locks} ${sheet}` },
  enterProxySheet: { writes: sheet },
  resolveWaitingSheet: { writes: sheet },
  saveDecision: { writes: 'decision.* followUp.* followUpStatus.*' },
  confirmDecision: {
    writes:
      'decision.isConfirmed decision.confirmedBy decision.suggestedClass decision.decidedAtMs ' +
      'followUp.* followUpStatus.*',
  },
  saveFollowUp: { writes: 'followUp.* followUpStatus.*' },
  applyFollowUps: { writes: 'followUp.* followUpStatus.*' },
  carryFollowUps: {
    writes: 'followUp.* followUpOrigin.* followUpStatus.* agency.* locality.*',
  },
  deleteFollowUp: { writes: 'followUp.* followUpOrigin.* followUpStatus.*' },
  castVote: { writes: 'castingVote.*' },
  removeCastingVote: { writes: 'castingVote.*' },
  answerJoin: seats,
  revokePanelist: seats,
  backUpNow: { why: 'it copies the data and changes none' },
  setBackupFolder: { why: 'where copies go is a setting of the host' },
  setRoomOpen: { writes: 'live.isRoomOpen' },
  makeLink: seats,
  showCards: seats,
  export: { why: 'it notes in the trail that a file leaves; the route makes the file' },
  seal: { why: 'it notes in the trail that a closed event was sealed; the route makes the folder' },
  noteRestore: { why: 'it notes in the trail that a backup was put in place; the route does that' },
  exportDifferences: { gives: 'out.sheet', why: 'it reads what a replaced host has' },
};

const page = { why: 'it sends a page, the same for everybody' };
const session = { why: 'it opens, names or ends a session; sessions stand beside the facts' };
const room = { why: 'the network of the room stands beside the facts' };
const backup = { why: 'it looks at backups; the data stays as it is' };
const seal = { why: 'it writes a sealed folder beside the data' };
const wire = {
  gives: 'out.sheet out.wall',
  why: 'it carries commands and topics, which are doors of their own',
};

export const otherFacts: Readonly<Record<string, DoorFacts>> = {
  ...Object.fromEntries(
    ['operator', 'projector', 'panelist/:panelistId'].flatMap((seat): [string, DoorFacts][] => [
      [`GET /${seat}`, page],
      [`GET /${seat}/`, page],
      [`GET /${seat}/session`, session],
      [`POST /${seat}/session`, session],
      [`DELETE /${seat}/session`, session],
      [`GET /${seat}/whoami`, session],
      [`GET /${seat}/stream/:call`, wire],
      [`POST /${seat}/stream/:call`, wire],
    ]),
  ),
  'GET /': page,
  'GET /assets/*': page,
  'GET /check/': page,
  'GET /join': page,
  'GET /join/': page,
  'GET /start': page,
  'GET /start/': page,
  'POST /join/session': session,
  'POST /join/collect': session,
  'GET /check/ping': room,
  'POST /check/report': room,
  'upgrade /check/echo': room,
  'GET /operator/room': room,
  'POST /operator/room': room,
  'GET /projector/room': room,
  'GET /operator/backups': backup,
  'GET /operator/backups/look': backup,
  'GET /operator/backups/plan': backup,
  'POST /operator/backups/file': backup,
  'POST /operator/restore': {
    why: 'it puts a proved copy in the place of the data: the ledger comes along, and its facts were asked when they were written',
  },
  'GET /operator/carried': { why: 'it reads follow-ups of another event' },
  'GET /operator/reminders': { why: 'it reads follow-ups' },
  'GET /operator/differences': { gives: 'out.sheet', why: 'it runs exportDifferences' },
  'GET /operator/erasure': { why: 'it counts what an erasure would take' },
  'GET /operator/erasure/certificate': { why: 'it tells of an erasure in numbers' },
  'POST /operator/erasure/files': { why: 'it deletes copies of the data, not the data' },
  'GET /operator/export/:what': {
    gives: 'out.sheet out.nip',
    why: 'it makes a file and runs export',
  },
  'GET /operator/links': { why: 'it runs showCards' },
  'POST /operator/links/:role': { why: 'it runs makeLink' },
  'POST /operator/revoke/:panelistId': { why: 'it runs revokePanelist' },
  'GET /operator/seal': seal,
  'POST /operator/seal': { ...seal, gives: 'out.sheet' },
  'POST /operator/seal/cancel': seal,
  'POST /operator/import': { writes: '*' },
  'POST /operator/seats': { writes: commandFacts['importSeat']?.writes ?? '' },
  'POST /operator/differences': { writes: commandFacts['importDifferences']?.writes ?? '' },
  'POST /operator/read/:what': {
    writes:
      'agency.* programme.* panelist.* presentation.* presenter.* presentationProgramme.* presentationTheme.* ' +
      'criterionGroup.* criterion.* level.* event.rules followUp.*',
  },
  'upgrade /feed': wire,
  'call seat': session,
  'call command': { why: 'each command is a door of its own' },
  'call feed': { gives: 'out.sheet out.wall', why: 'it reads' },
  'call reportDisplay': display,
  'call displayOrders': display,
  'bantaya sample': { why: 'it writes the built-in event, which is in no data yet' },
  'bantaya import': { writes: '*' },
  'bantaya events': { why: 'it lists names of events' },
  'bantaya rank': { gives: 'out.sheet', why: 'it reads' },
  'bantaya export': {
    gives: 'out.sheet out.nip',
    why: 'it makes a file and notes it in the trail',
  },
  'bantaya host': { why: 'it runs the host, whose doors are the others of this list' },
  'bantaya backups': { why: 'it lists copies of the data' },
  'bantaya restore': {
    why: 'it puts a proved copy in the place of the data: the ledger comes along, and its facts were asked when they were written',
  },
  'bantaya erase': { writes: '*' },
  'bantaya verify': { why: 'it proves the data and changes none' },
};
