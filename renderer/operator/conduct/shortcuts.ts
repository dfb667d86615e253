/** The console's keys: one table for the keyboard, the legend and the help. */
import type { Phase, Scene } from '../../../electron/contract/codes.ts';
import * as acts from './acts.ts';
import { openDialog } from './dialogStore.ts';
import { focusAgenda, focusNote } from './leftPane.ts';

export type ShortcutGroup =
  | 'steps'
  | 'agenda'
  | 'timer'
  | 'projector'
  | 'reveal'
  | 'panel'
  | 'other';

/** Names of what keys do; words are `conduct.keys.<name>`. */
export type ShortcutName =
  | Phase
  | `scene${Scene}`
  | 'next'
  | 'back'
  | 'agendaList'
  | 'skip'
  | 'withdraw'
  | 'undo'
  | 'timer'
  | 'plus'
  | 'minus'
  | 'reset'
  | 'blank'
  | 'revealNext'
  | 'revealBack'
  | 'revealAll'
  | 'revealNone'
  | 'attendance'
  | 'tray'
  | 'paper'
  | 'displays'
  | 'room'
  | 'deliberation'
  | 'note'
  | 'help';

export interface Shortcut {
  name: ShortcutName;
  group: ShortcutGroup;
  /** As it is written on a key cap. */
  cap: string;
  /** KeyboardEvent.key values that mean it. */
  keys: readonly string[];
  run: () => unknown;
}

const step = (phase: Phase, at: number): Shortcut => ({
  name: phase,
  group: 'steps',
  cap: String(at),
  keys: [String(at)],
  run: () => acts.takeStep(phase),
});
const scene = (name: Scene, cap: string): Shortcut => ({
  name: `scene${name}`,
  group: 'projector',
  cap,
  keys: [cap.toLowerCase(), cap],
  run: () => acts.showScene(name),
});

const dialog = (
  name: 'attendance' | 'tray' | 'displays' | 'room',
  cap: string,
  opens: 'ATTENDANCE' | 'TRAY' | 'DISPLAYS' | 'ROOM',
): Shortcut => ({
  name,
  group: name === 'attendance' || name === 'tray' ? 'panel' : 'other',
  cap,
  keys: [cap.toLowerCase(), cap],
  run: () => openDialog({ name: opens }),
});

export const shortcuts: readonly Shortcut[] = [
  step('READY', 1),
  step('TALK', 2),
  step('QA', 3),
  step('SCORING', 4),
  step('LOCKED', 5),
  step('SHOWN', 6),
  { name: 'next', group: 'agenda', cap: 'N', keys: ['n', 'N'], run: acts.goNext },
  { name: 'back', group: 'agenda', cap: 'M', keys: ['m', 'M'], run: acts.goBack },
  { name: 'agendaList', group: 'agenda', cap: 'Q', keys: ['q', 'Q'], run: focusAgenda },
  { name: 'skip', group: 'agenda', cap: 'W', keys: ['w', 'W'], run: acts.askToSkip },
  { name: 'withdraw', group: 'agenda', cap: 'U', keys: ['u', 'U'], run: acts.askToWithdraw },
  { name: 'undo', group: 'agenda', cap: 'Z', keys: ['z', 'Z'], run: acts.undo },
  { name: 'timer', group: 'timer', cap: 'Spasi', keys: [' '], run: acts.toggleTimer },
  { name: 'plus', group: 'timer', cap: '+', keys: ['+', '='], run: () => acts.addMinutes(1) },
  { name: 'minus', group: 'timer', cap: '−', keys: ['-', '_'], run: () => acts.addMinutes(-1) },
  { name: 'reset', group: 'timer', cap: '0', keys: ['0'], run: acts.resetTimer },
  { name: 'blank', group: 'projector', cap: 'B', keys: ['b', 'B'], run: acts.toggleBlank },
  scene('WELCOME', 'S'),
  scene('AGENDA', 'A'),
  scene('CALIBRATION', 'K'),
  scene('NOW', 'G'),
  scene('SCORING', 'I'),
  scene('RESULT', 'H'),
  scene('RANKING', 'R'),
  scene('COVERAGE', 'C'),
  scene('MESSAGE', 'P'),
  scene('JOIN', 'J'),
  {
    name: 'revealNext',
    group: 'reveal',
    cap: '→',
    keys: ['ArrowRight', 'PageDown'],
    run: () => acts.reveal(1),
  },
  {
    name: 'revealBack',
    group: 'reveal',
    cap: '←',
    keys: ['ArrowLeft', 'PageUp'],
    run: () => acts.reveal(-1),
  },
  {
    name: 'revealAll',
    group: 'reveal',
    cap: 'End',
    keys: ['End'],
    run: () => acts.revealTo(Infinity),
  },
  { name: 'revealNone', group: 'reveal', cap: 'Home', keys: ['Home'], run: () => acts.revealTo(0) },
  dialog('attendance', 'E', 'ATTENDANCE'),
  dialog('tray', 'T', 'TRAY'),
  { name: 'paper', group: 'panel', cap: 'F', keys: ['f', 'F'], run: acts.askForPaper },
  {
    name: 'deliberation',
    group: 'panel',
    cap: 'D',
    keys: ['d', 'D'],
    run: acts.goToDeliberation,
  },
  { name: 'note', group: 'other', cap: 'L', keys: ['l', 'L'], run: focusNote },
  dialog('displays', 'Y', 'DISPLAYS'),
  dialog('room', 'O', 'ROOM'),
  { name: 'help', group: 'other', cap: '?', keys: ['?'], run: () => openDialog({ name: 'HELP' }) },
];

export function capOf(name: ShortcutName): string {
  return shortcuts.find((shortcut) => shortcut.name === name)?.cap ?? '';
}

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
}

/** What a key means; undefined with a modifier, while it is held down, and for keys without a meaning. */
export function findShortcut(press: KeyPress): Shortcut | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat) return undefined;
  return shortcuts.find(({ keys }) => keys.includes(press.key));
}
