/** A ledger entry in one human sentence: who, what, about what. */
import type { LogEntry, Setup } from '../../../electron/contract/topics.ts';
import { useWords } from '../useWords.ts';
import { useStepWords } from './useStepWords.ts';

/** Who wrote an entry: the panelist's name, or the seat's role. */
export function seatNameOf(
  seat: string,
  panelists: readonly { id: string; name: string }[],
): { role: string; name: string | null } {
  const [role = '', panelistId = ''] = seat.split(' ');
  const name =
    role === 'PANELIST'
      ? (panelists.find(({ id }) => id === panelistId)?.name ?? panelistId)
      : null;
  return { role, name };
}

export function useLogWords(setup: Setup): (entry: LogEntry) => string {
  const t = useWords();
  const words = useStepWords();
  return ({ command, subject, seat }) => {
    const about: string[] = [];
    const presentation = setup.presentation.find(({ id }) => id === subject['presentationId']);
    if (presentation) about.push(t('log.presentation', { number: presentation.number }));
    const panelist = setup.panelist.find(({ id }) => id === subject['panelistId']);
    if (panelist) about.push(panelist.name);
    const intermission = setup.intermission.find(({ id }) => id === subject['intermissionId']);
    if (intermission) about.push(intermission.label);
    for (const field of ['phase', 'scene', 'attendance', 'door', 'way', 'takeover'] as const) {
      const value = subject[field];
      if (value) about.push(words.detail(field, value));
    }
    const { reason, title, name } = subject;
    if (!presentation && (title ?? name)) about.push(title ?? name ?? '');
    if (reason) about.push(`“${reason}”`);
    const who = seatNameOf(seat, setup.panelist);
    const line = [words.command(command), ...about].join(' · ');
    return who.name ? `${who.name}: ${line}` : line;
  };
}
