/** The agenda as one list: presentations and breaks in the order of their positions. */
import type { Setup } from '../../electron/contract/topics.ts';

export type AgendaRow =
  | { kind: 'PRESENTATION'; id: string; row: Setup['presentation'][number] }
  | { kind: 'INTERMISSION'; id: string; row: Setup['intermission'][number] };

export function agendaRows({
  presentation,
  intermission,
}: Pick<Setup, 'presentation' | 'intermission'>): AgendaRow[] {
  const rows: AgendaRow[] = [
    ...presentation.map((row) => ({ kind: 'PRESENTATION' as const, id: row.id, row })),
    ...intermission.map((row) => ({ kind: 'INTERMISSION' as const, id: row.id, row })),
  ];
  return rows.sort((a, b) => a.row.position - b.row.position);
}
