/** Why a rule cannot be broken at a door that it meets, where there is nothing to try. */

/** `*` stands for every rule that meets the doors and is not tried there. */
export interface Reason {
  readonly rules: readonly string[];
  readonly doors: readonly string[];
  readonly why: string;
}

const because = (why: string, doors: readonly string[], rules: readonly string[]): Reason => ({
  rules,
  doors,
  why,
});
const every = ['*'];

const archives = ['importEvent', 'POST /operator/import', 'bantaya import'];
const files = [
  'importSeat',
  'importDifferences',
  'POST /operator/seats',
  'POST /operator/differences',
];
const publishing = ['publishResult', 'publishRanking', 'publishCoverage'];
const moving = ['setPhase', 'openScoring', 'skipPresentation', 'withdrawPresentation'];
const forms = ['savePresentation', 'applyImport'];
const content = [
  'scores/GROUP_NOT_APPLICABLE',
  'scores/NOT_APPLICABLE_REFUSED',
  'scores/SCORE_OFF_SCALE',
  'scores/SHEET_INCOMPLETE',
];
const phases = [
  'dayContradictions/NOT_LOCKED',
  'decisions/NOT_LOCKED',
  'rubricContradictions/NOT_FROZEN',
  'sheetContradictions/SHEET_OUT_OF_PHASE',
];
const marked = 'dayContradictions/CONFLICT_UNMARKED';
const duplicate = 'referenceContradictions/DUPLICATE';
const unknown = 'referenceContradictions/UNKNOWN_ID';
const hash = 'rubricContradictions/RULES_HASH_DIFFERS';
const hasScores = 'sheetContradictions/ABSTAINED_WITH_SCORES';
const withoutReason = 'sheetContradictions/REASON_NEEDED';
const lonelyScore = 'sheetContradictions/UNKNOWN_ID';
const outOfPhase = 'sheetContradictions/SHEET_OUT_OF_PHASE';
const frozen = 'transitions/RULES_FROZEN';
const closed = 'transitions/EVENT_CLOSED';
const locked = 'transitions/LOCKED';
const visible = ['visible/isVisible', 'visible/locksNow'];

/** Doors whose nature answers every rule. */
const doors: readonly Reason[] = [
  because(
    'it takes a whole event away; what is gone contradicts nothing',
    ['deleteEvent', 'endRehearsal'],
    every,
  ),
  because(
    'it takes names out of a closed event, and leaves what was scored and decided',
    ['erasePersonalData', 'bantaya erase'],
    every,
  ),
  because(
    'it copies what the open event has prepared, which was asked, into an event beside it',
    ['startRehearsal'],
    every,
  ),
  because('it brings the starter’s own lists into a new event', ['createEvent'], every),
  because(
    'it only takes rows away, and is refused where others need them',
    [
      'deleteAgency',
      'deleteProgramme',
      'deleteTheme',
      'deletePanelist',
      'deletePresentation',
      'deleteIntermission',
      'deleteFollowUp',
      'removeCastingVote',
    ],
    every,
  ),
  because(
    'it opens what was locked, with a name and a reason: sheets are handed in again, confirmation and result go',
    ['unlockPresentation'],
    every,
  ),
  because(
    'it puts rows back as they stood before one step; a lock and an unlock end what can be taken back',
    ['undoStep'],
    every,
  ),
  because(
    'only a record signed with the event’s key moves anything, to what stood when it was signed',
    ['presentLocks'],
    every,
  ),
  because(
    'it proposes and changes nothing; applyImport and applyFollowUps ask',
    ['POST /operator/read/:what'],
    every,
  ),
  because(
    'it carries commands and topics, which are doors of their own',
    ['operator', 'projector', 'panelist/:panelistId']
      .flatMap((seat) => [`GET /${seat}/stream/:call`, `POST /${seat}/stream/:call`])
      .concat('upgrade /feed'),
    every,
  ),
];

const plan: readonly Reason[] = [
  because(
    'the engine marks whoever shares an agency by itself',
    ['savePanelist', ...forms],
    [marked],
  ),
  because(
    'a mark stays on record, whatever the chair says of it',
    ['declareConflict', 'removeConflict', 'allowConflict'],
    [marked],
  ),
  because(
    'an adviser is stored as somebody who does not score',
    ['savePanelist', 'applyImport'],
    ['dayContradictions/NOT_SCORING'],
  ),
  because('a new presentation begins READY, and the form has no phase', forms, phases),
  because(
    'keys are made here, or one row stands where one stood',
    [
      'setAsset',
      'savePanelist',
      'saveIntermission',
      'declareConflict',
      'lockPresentation',
      'annotate',
      ...publishing,
      'abstainSheet',
      'resolveWaitingSheet',
      'saveDecision',
      'saveFollowUp',
      'applyFollowUps',
      'carryFollowUps',
    ],
    [duplicate],
  ),
  because(
    'it takes no id: it writes of what is open or current',
    ['annotate', 'showScene', 'publishRanking', 'publishCoverage'],
    [unknown],
  ),
  because(
    'agencies and places come by name, and are made where they are missing',
    ['carryFollowUps'],
    [unknown],
  ),
  because(
    'it moves no criterion; an empty group is refused where the rules freeze',
    ['setRules'],
    ['rubric/GROUP_EMPTY'],
  ),
  because(
    'it leaves the lines of the recommendation alone',
    ['setRubric', 'applyImport'],
    ['rubric/LINES_REVERSED'],
  ),
  because(
    'tie-breaks of groups that go are dropped with them',
    ['setRubric', 'applyImport'],
    ['rubric/UNKNOWN_ID'],
  ),
  because(
    'without a freeze there is no hash, and after it nothing changes',
    ['setRules', 'setRubric', 'applyImport'],
    [hash],
  ),
  because('it makes the hash of what it freezes', ['openScoring'], [hash]),
  because('it freezes what is not frozen yet, and leaves what is', ['openScoring'], [frozen]),
  because(
    'rules and rubric are frozen before the first sheet',
    ['setRubric', 'applyImport'],
    content,
  ),
];

const day: readonly Reason[] = [
  because(
    'a locked presentation does not move, and before the lock there is no result and no confirmation',
    moving,
    ['dayContradictions/NOT_LOCKED', 'decisions/NOT_LOCKED'],
  ),
  because('what was handed in may stand in every phase before the lock', moving, [outOfPhase]),
  because('only a lock needs frozen rules, and opening freezes them', moving, [
    'rubricContradictions/NOT_FROZEN',
  ]),
  because(
    'it locks, so that what needs a lock has it',
    ['lockPresentation'],
    ['dayContradictions/NOT_LOCKED', 'decisions/NOT_LOCKED'],
  ),
  because('it locks sheets together with their presentation', ['lockPresentation'], [outOfPhase]),
  because(
    'it locks what was handed in, which was asked then',
    ['lockPresentation'],
    [...content, hasScores, withoutReason, lonelyScore, marked],
  ),
  because('shown is locked as well', ['publishResult'], [...phases, locked]),
  because(
    'only a result is of one presentation; the rest waits for all of them',
    ['publishRanking', 'publishCoverage'],
    ['dayContradictions/NOT_LOCKED'],
  ),
  because('the engine makes the snapshot', publishing, ['dayContradictions/NO_SNAPSHOT']),
  because(
    'the status follows from what is frozen',
    ['closeEvent', 'reopenEvent'],
    ['rubricContradictions/NOT_FROZEN'],
  ),
  because('it is how a closed event is opened again, with a reason', ['reopenEvent'], [closed]),
  because('it marks presentations that are not locked', ['savePanelist'], [locked]),
  because(
    'it brings back what was skipped; a locked presentation never is',
    ['goToPresentation', 'returnPresentation'],
    [locked],
  ),
  because(
    'it saves a decision unconfirmed',
    ['saveDecision'],
    ['decisions/FIELD_NEEDED', 'decisions/NOT_LOCKED', 'decisions/REASON_TOO_SHORT'],
  ),
  because(
    'it takes down what is shown',
    ['goToPresentation', 'goToIntermission', ...moving],
    ['visible/isVisible'],
  ),
  because('it makes a new snapshot, which names the locks that stand now', publishing, visible),
  because(
    'it names locks and holds nothing back: isVisible compares them',
    ['setRevealStep', 'call feed'],
    ['visible/locksNow'],
  ),
];

const sheets: readonly Reason[] = [
  because(
    'a draft may be unfinished',
    ['saveDraft'],
    ['scores/SHEET_INCOMPLETE', 'scores/GROUP_NOT_APPLICABLE'],
  ),
  because(
    'whoever abstains gives no score: none is kept',
    ['abstainSheet'],
    [...content, marked, outOfPhase],
  ),
  because(
    'scores of whoever abstains are not kept',
    ['abstainSheet', 'enterProxySheet', 'resolveWaitingSheet', ...files],
    [hasScores],
  ),
  because('nobody abstains by it', ['saveDraft', 'submitSheet'], [hasScores, withoutReason]),
  because(
    'scores are written with their sheet',
    [
      'saveDraft',
      'submitSheet',
      'abstainSheet',
      'enterProxySheet',
      'resolveWaitingSheet',
      ...files,
    ],
    [lonelyScore],
  ),
  because(
    'what waits was asked when it came, and is asked again; the rubric is frozen since',
    ['resolveWaitingSheet'],
    [...content, withoutReason, outOfPhase],
  ),
  because(
    'a sheet that comes after the lock waits in the tray',
    ['saveDraft', 'submitSheet', 'abstainSheet', ...files],
    [locked],
  ),
  because('without a receipt it waits in the tray, and applying it asks', files, [
    marked,
    outOfPhase,
  ]),
  because('locks come as records signed with the event’s key alone', files, [
    ...phases,
    'rubric/GROUP_EMPTY',
    'rubric/WEIGHTS_NOT_TOTAL',
    hash,
    frozen,
  ]),
];

const leaving: readonly Reason[] = [
  because('an event that comes in whole is new: nothing of it stands here yet', archives, [
    closed,
    locked,
    frozen,
  ]),
  because(
    'what was published comes with its locks, and is held against them when it is to be shown',
    archives,
    visible,
  ),
  because('an archive keeps a NIP as text; a number there cannot be read at all', archives, [
    'nip/NIP_NUMBER',
  ]),
  because(
    'it carries the day to the host that took over, sheets and all, as a backup does',
    ['exportDifferences', 'GET /operator/differences'],
    ['seal/withoutOpenSheets'],
  ),
  because(
    'it keeps the whole record of a closed event on this laptop, with the ledger that proves it',
    ['POST /operator/seal'],
    ['seal/withoutOpenSheets'],
  ),
];

/** The first that fits answers. */
export const reasons: readonly Reason[] = [...plan, ...day, ...sheets, ...leaving, ...doors];
