/** Reasons at the doors of the day: phases, locks, what is shown, and sheets. */
import {
  because,
  closed,
  content,
  frozen,
  hash,
  locked,
  marked,
  phases,
  publishing,
  visible,
  type Reason,
} from './reason.fixture.ts';

const files = [
  'importSeat',
  'importDifferences',
  'POST /operator/seats',
  'POST /operator/differences',
];
const moving = ['setPhase', 'openScoring', 'skipPresentation', 'withdrawPresentation'];
const hasScores = 'sheetContradictions/ABSTAINED_WITH_SCORES';
const withoutReason = 'sheetContradictions/REASON_NEEDED';
const lonelyScore = 'sheetContradictions/UNKNOWN_ID';
const outOfPhase = 'sheetContradictions/SHEET_OUT_OF_PHASE';

export const dayReasons: readonly Reason[] = [
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

export const sheetReasons: readonly Reason[] = [
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
