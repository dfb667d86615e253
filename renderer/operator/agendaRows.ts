/** A row of the operator's agenda. */
import type { AgendaRow as Row } from '../../electron/contract/agendaOrder.ts';
import type { Setup } from '../../electron/contract/topics.ts';

export type AgendaRow = Row<Setup['presentation'][number], Setup['intermission'][number]>;
