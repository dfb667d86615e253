/** The audit trail as a person searches it: kinds of commands, who did it, what it was about. */
import type { CommandName } from '../../../electron/contract/commands.ts';
import type { LogEntry, Setup } from '../../../electron/contract/topics.ts';

export const logKinds = [
  'SCORING',
  'CONDUCT',
  'PROJECTOR',
  'DECISION',
  'PREPARATION',
  'ACCESS',
  'NOTE',
] as const;
export type LogKind = (typeof logKinds)[number];
/** What a host does of itself, and sitting down, are entries without being commands. */
export type LogCommand = CommandName | 'enrolOldLocks' | 'sitDown';

const kinds: Record<LogCommand, LogKind> = {
  createEvent: 'PREPARATION',
  updateEvent: 'PREPARATION',
  openEvent: 'ACCESS',
  deleteEvent: 'PREPARATION',
  erasePersonalData: 'PREPARATION',
  importEvent: 'PREPARATION',
  closeEvent: 'CONDUCT',
  reopenEvent: 'CONDUCT',
  startRehearsal: 'PREPARATION',
  endRehearsal: 'PREPARATION',
  setRules: 'PREPARATION',
  setPaper: 'PREPARATION',
  setAsset: 'PREPARATION',
  setRubric: 'PREPARATION',
  saveAgency: 'PREPARATION',
  deleteAgency: 'PREPARATION',
  saveProgramme: 'PREPARATION',
  deleteProgramme: 'PREPARATION',
  saveTheme: 'PREPARATION',
  deleteTheme: 'PREPARATION',
  savePanelist: 'PREPARATION',
  deletePanelist: 'PREPARATION',
  reorderPanel: 'PREPARATION',
  savePresentation: 'PREPARATION',
  deletePresentation: 'PREPARATION',
  saveIntermission: 'PREPARATION',
  deleteIntermission: 'PREPARATION',
  reorderAgenda: 'CONDUCT',
  setReadiness: 'DECISION',
  applyImport: 'PREPARATION',
  setAttendance: 'CONDUCT',
  declareConflict: 'SCORING',
  removeConflict: 'SCORING',
  allowConflict: 'SCORING',
  goToPresentation: 'CONDUCT',
  goToIntermission: 'CONDUCT',
  setPhase: 'CONDUCT',
  openScoring: 'SCORING',
  lockPresentation: 'SCORING',
  unlockPresentation: 'SCORING',
  enrolOldLocks: 'SCORING',
  skipPresentation: 'CONDUCT',
  returnPresentation: 'CONDUCT',
  withdrawPresentation: 'CONDUCT',
  undoStep: 'CONDUCT',
  takeBack: 'PREPARATION',
  startTimer: 'CONDUCT',
  pauseTimer: 'CONDUCT',
  resetTimer: 'CONDUCT',
  adjustTimer: 'CONDUCT',
  annotate: 'NOTE',
  showScene: 'PROJECTOR',
  setMessage: 'PROJECTOR',
  setBlank: 'PROJECTOR',
  publishResult: 'PROJECTOR',
  publishRanking: 'PROJECTOR',
  publishCoverage: 'PROJECTOR',
  setRevealStep: 'PROJECTOR',
  saveDisplay: 'PROJECTOR',
  forgetDisplay: 'PROJECTOR',
  callDisplay: 'PROJECTOR',
  saveDraft: 'SCORING',
  submitSheet: 'SCORING',
  abstainSheet: 'SCORING',
  nudgePanelist: 'SCORING',
  presentLocks: 'ACCESS',
  importSeat: 'SCORING',
  presentHosts: 'ACCESS',
  resumeHosting: 'ACCESS',
  importDifferences: 'SCORING',
  enterProxySheet: 'SCORING',
  resolveWaitingSheet: 'SCORING',
  saveDecision: 'DECISION',
  confirmDecision: 'DECISION',
  saveFollowUp: 'DECISION',
  deleteFollowUp: 'DECISION',
  applyFollowUps: 'DECISION',
  carryFollowUps: 'DECISION',
  castVote: 'DECISION',
  removeCastingVote: 'DECISION',
  answerJoin: 'ACCESS',
  revokePanelist: 'ACCESS',
  backUpNow: 'ACCESS',
  setBackupFolder: 'ACCESS',
  setRoomOpen: 'ACCESS',
  makeLink: 'ACCESS',
  showCards: 'ACCESS',
  sitDown: 'ACCESS',
  export: 'ACCESS',
  seal: 'ACCESS',
  noteRestore: 'ACCESS',
  exportDifferences: 'ACCESS',
};

export const isLogged = (command: string): command is LogCommand => Object.hasOwn(kinds, command);

const seatRoles = ['OPERATOR', 'PANELIST', 'PROJECTOR'] as const;
export type LogSeat = (typeof seatRoles)[number] | 'HOST';

export interface LogLine {
  entry: LogEntry;
  kind: LogKind | null;
  seat: LogSeat | null;
  panelistName: string | null;
  presentation: Setup['presentation'][number] | null;
  /** Fields of the subject that are not ids of people or talks. */
  details: { field: DetailField; value: string }[];
}

/** A seat's name in the ledger: role, the panelist's id where it has one, the seat's id. */
function seatOf(
  name: string,
  panelists: ReadonlySet<string>,
): { seat: LogSeat | null; panelistId: string | null } {
  const [role, second, third] = name.split(' ');
  if (role === 'OPERATOR' && second === 'host') return { seat: 'HOST', panelistId: null };
  const panelistId =
    third !== undefined && second !== undefined && panelists.has(second) ? second : null;
  return { seat: seatRoles.find((known) => known === role) ?? null, panelistId };
}

const detailFields = [
  'name',
  'title',
  'reason',
  'phase',
  'scene',
  'code',
  'step',
  'attendance',
  'verdict',
  'role',
  'door',
  'way',
  'takeover',
  'what',
  'from',
] as const;
export type DetailField = (typeof detailFields)[number];

export function logLines(entries: readonly LogEntry[], setup: Setup): LogLine[] {
  const names = new Map(setup.panelist.map(({ id, name }) => [id, name]));
  const ids = new Set(names.keys());
  const presentations = new Map(setup.presentation.map((row) => [row.id, row]));
  return entries.map((entry) => {
    const { seat, panelistId } = seatOf(entry.seat, ids);
    const { subject } = entry;
    return {
      entry,
      kind: isLogged(entry.command) ? kinds[entry.command] : null,
      seat,
      panelistName: names.get(subject['panelistId'] ?? panelistId ?? '') ?? null,
      presentation: presentations.get(subject['presentationId'] ?? '') ?? null,
      details: detailFields.flatMap((field) => {
        const value = subject[field];
        return value === undefined ? [] : [{ field, value }];
      }),
    };
  });
}

export interface LogFilter {
  kind: LogKind | null;
  seat: LogSeat | null;
  presentationId: string | null;
  text: string;
}

/** @param words the command and its details in the reader's language, so that they are searched as they are read */
export function logMatches(
  line: LogLine,
  { kind, seat, presentationId, text }: LogFilter,
  words: string,
): boolean {
  if (kind !== null && line.kind !== kind) return false;
  if (seat !== null && line.seat !== seat) return false;
  if (presentationId !== null && line.presentation?.id !== presentationId) return false;
  const wanted = text.trim().toLocaleLowerCase('id');
  if (wanted === '') return true;
  const { entry, presentation, panelistName } = line;
  return [
    entry.number,
    words,
    presentation ? `${presentation.number}. ${presentation.title}` : '',
    panelistName,
    entry.hash,
  ]
    .join(' ')
    .toLocaleLowerCase('id')
    .includes(wanted);
}
