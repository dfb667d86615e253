/** Draws the console's open dialog; each starts fresh when it opens. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import { RoomDialog } from '../../room/RoomDialog.tsx';
import { closeDialog, dialogStore } from '../dialogStore.ts';
import { AttendanceDialog } from './AttendanceDialog.tsx';
import { DisplaysDialog } from '../../displays/DisplaysDialog.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { LockDialog } from './LockDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { OpenScoringDialog } from './OpenScoringDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { ProxyDialog } from './ProxyDialog.tsx';
import { PublishCoverageDialog } from './PublishCoverageDialog.tsx';
import { PublishRankingDialog } from './PublishRankingDialog.tsx';
import { PublishResultDialog } from './PublishResultDialog.tsx';
import { LeaveDialog, ReturnDialog, UnlockDialog } from './ReasonDialogs.tsx';
import { TrayDialog } from './TrayDialog.tsx';

export function Dialogs({ setup }: { setup: Setup }) {
  const open = dialogStore((state) => state.open);
  if (!open) return null;
  const presentation =
    'presentationId' in open
      ? setup.presentation.find(({ id }) => id === open.presentationId)
      : undefined;
  switch (open.name) {
    case 'OPEN_SCORING':
      return presentation ? (
        <OpenScoringDialog setup={setup} presentation={presentation} onClose={closeDialog} />
      ) : null;
    case 'LOCK':
      return presentation ? <LockDialog presentation={presentation} onClose={closeDialog} /> : null;
    case 'UNLOCK':
      return presentation ? (
        <UnlockDialog presentation={presentation} onClose={closeDialog} />
      ) : null;
    case 'SKIP':
    case 'WITHDRAW':
      return presentation ? (
        <LeaveDialog kind={open.name} presentation={presentation} onClose={closeDialog} />
      ) : null;
    case 'RETURN':
      return presentation ? (
        <ReturnDialog presentation={presentation} onClose={closeDialog} />
      ) : null;
    case 'PUBLISH_RESULT':
      return presentation ? (
        <PublishResultDialog setup={setup} presentation={presentation} onClose={closeDialog} />
      ) : null;
    case 'PROXY':
      return presentation ? (
        <ProxyDialog
          setup={setup}
          presentation={presentation}
          panelistId={open.panelistId}
          onClose={closeDialog}
        />
      ) : null;
    case 'PERSON':
      return <PersonDialog setup={setup} panelistId={open.panelistId} onClose={closeDialog} />;
    case 'PUBLISH_RANKING':
      return <PublishRankingDialog setup={setup} onClose={closeDialog} />;
    case 'PUBLISH_COVERAGE':
      return <PublishCoverageDialog setup={setup} onClose={closeDialog} />;
    case 'MESSAGE':
      return <MessageDialog onClose={closeDialog} />;
    case 'ATTENDANCE':
      return <AttendanceDialog setup={setup} onClose={closeDialog} />;
    case 'TRAY':
      return <TrayDialog setup={setup} onClose={closeDialog} />;
    case 'DISPLAYS':
      return <DisplaysDialog onClose={closeDialog} />;
    case 'ROOM':
      return <RoomDialog onClose={closeDialog} />;
    case 'HELP':
      return <HelpDialog onClose={closeDialog} />;
    default:
      return null;
  }
}
