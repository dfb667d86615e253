/** A ledger entry in one human sentence: who, what, about what. */
import { commands } from '../../../electron/contract/commands.ts';
import type { LogEntry, Setup } from '../../../electron/contract/topics.ts';
import { useWords } from '../useWords.ts';

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

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
  return ({ command, subject, seat }) => {
    const what = isCommand(command)
      ? t(`log.commands.${command}`)
      : command === 'export'
        ? t('log.export')
        : command;
    const about: string[] = [];
    const presentation = setup.presentation.find(({ id }) => id === subject['presentationId']);
    if (presentation) about.push(t('log.presentation', { number: presentation.number }));
    const panelist = setup.panelist.find(({ id }) => id === subject['panelistId']);
    if (panelist) about.push(panelist.name);
    const intermission = setup.intermission.find(({ id }) => id === subject['intermissionId']);
    if (intermission) about.push(intermission.label);
    const { phase, scene, reason, attendance, title, name } = subject;
    if (phase) about.push(t(`ui:phase.${phase as 'READY'}`, { defaultValue: phase }));
    if (scene) about.push(t(`conduct.scene.${scene as 'NOW'}`, { defaultValue: scene }));
    if (attendance)
      about.push(t(`conduct.attendance.${attendance as 'PRESENT'}`, { defaultValue: attendance }));
    if (!presentation && (title ?? name)) about.push(title ?? name ?? '');
    if (reason) about.push(`“${reason}”`);
    const who = seatNameOf(seat, setup.panelist);
    const line = [what, ...about].join(' · ');
    return who.name ? `${who.name}: ${line}` : line;
  };
}
