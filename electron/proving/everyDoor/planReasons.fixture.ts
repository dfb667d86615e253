/** Reasons at the doors of what is prepared. */
import {
  because,
  content,
  frozen,
  hash,
  marked,
  phases,
  publishing,
  type Reason,
} from './reason.fixture.ts';

const forms = ['savePresentation', 'applyImport'];
const duplicate = 'referenceContradictions/DUPLICATE';
const unknown = 'referenceContradictions/UNKNOWN_ID';

export const planReasons: readonly Reason[] = [
  because(
    'the follow-up it brings is one new row of what was decided and asked already, without a start',
    ['saveDecision', 'confirmDecision'],
    ['schedule/DATES_REVERSED'],
  ),
  because(
    'it names what the decision names, which was asked when that was saved',
    ['confirmDecision'],
    [unknown, duplicate],
  ),
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
    ['rubric/UNKNOWN_ID', 'rubric/DUPLICATE'],
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
