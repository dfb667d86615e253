/** One handler for every command, in a record keyed by the full union; undo and the queue live beside it. */
import type { CommandName } from '../../contract/commands.ts';
import type { Handlers } from '../context.ts';
import { lockRecordHandlers } from '../proofs/lockRecords.ts';
import { undoStep } from '../day/undo.ts';
import { accessHandlers } from './access.ts';
import { agendaHandlers } from './agenda.ts';
import { carriedHandlers } from './carried.ts';
import { conductHandlers } from './conduct.ts';
import { deliberationHandlers } from './deliberation.ts';
import { erasureHandlers } from './erasure.ts';
import { eventHandlers } from './events.ts';
import { followUpHandlers } from './followUps.ts';
import { importHandlers } from './imports.ts';
import { nudgeHandlers } from './nudges.ts';
import { panelHandlers } from './panel.ts';
import { projectorHandlers } from './projector.ts';
import { referenceHandlers } from './reference.ts';
import { rubricHandlers } from './rubric.ts';
import { sheetHandlers } from './sheets.ts';
import { takeBackHandlers } from './takeBack.ts';
import { takeoverHandlers } from './takeover.ts';
import { waitingHandlers } from './waiting.ts';

export const handlers: Handlers<CommandName> = {
  ...accessHandlers,
  ...eventHandlers,
  ...rubricHandlers,
  ...referenceHandlers,
  ...panelHandlers,
  ...agendaHandlers,
  ...importHandlers,
  ...conductHandlers,
  ...projectorHandlers,
  ...sheetHandlers,
  ...nudgeHandlers,
  ...waitingHandlers,
  ...lockRecordHandlers,
  ...carriedHandlers,
  ...takeBackHandlers,
  ...takeoverHandlers,
  ...deliberationHandlers,
  ...followUpHandlers,
  ...erasureHandlers,
  undoStep: (context) => undoStep(context),
};
