/** Why a rule cannot be broken at a door that it meets, where there is nothing to try. */
import { dayReasons, sheetReasons } from './dayReasons.fixture.ts';
import { planReasons } from './planReasons.fixture.ts';
import { because, closed, frozen, locked, visible, type Reason } from './reason.fixture.ts';

const every = ['*'];
const archives = ['importEvent', 'POST /operator/import', 'bantaya import'];

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
  because(
    'it brings the starter’s own lists into a new event, or those that an earlier event was asked about',
    ['createEvent'],
    every,
  ),
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
    'it puts back, row by row, what one deletion or import changed, as it stood before; what came after it ends that',
    ['takeBack'],
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
export const reasons: readonly Reason[] = [
  ...planReasons,
  ...dayReasons,
  ...sheetReasons,
  ...leaving,
  ...doors,
];
