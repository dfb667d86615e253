import { expect, test } from 'vitest';
import type { RoomState } from '../../../../electron/contract/room.ts';
import type {
  BackupState,
  DisplayState,
  SeatPresence,
} from '../../../../electron/contract/topics.ts';
import { liveItems, type Surroundings } from './liveItems.ts';

const nothing: Surroundings = {
  displays: [],
  presence: [],
  room: null,
  backups: undefined,
  battery: null,
};
const room = (adapters: Partial<RoomState['adapters'][number]>[]) =>
  ({ adapters }) as unknown as RoomState;
const backups = (more: Partial<BackupState>) =>
  ({ second: null, problem: null, ...more }) as BackupState;
const second = (state: NonNullable<BackupState['second']>['state']) => ({
  folder: 'E:\\',
  state,
  detail: '',
  atMs: null,
});

function state(code: string, now: Partial<Surroundings>): [boolean, unknown] | undefined {
  const item = liveItems({ ...nothing, ...now }).find((each) => each.code === code);
  return item && [item.isOk, item.values['state'] ?? item.values['count'] ?? item.values['name']];
}

test('nothing of the room and the laptop ever stops the day', () => {
  expect(liveItems(nothing).filter(({ isRequired }) => isRequired)).toEqual([]);
});

test('screens and panelists count while they are connected, a person with two devices once', () => {
  const displays = [{ isConnected: true }, { isConnected: false }] as DisplayState[];
  expect(state('DISPLAYS', { displays })).toEqual([true, 1]);
  expect(state('DISPLAYS', {})).toEqual([false, 0]);
  const seat = { role: 'PANELIST', panelistId: 'P1', isConnected: true };
  const presence = [seat, seat, { ...seat, role: 'OPERATOR' }] as SeatPresence[];
  expect(state('SEATS', { presence })).toEqual([true, 1]);
});

test('a laptop without any network is told apart from one whose network is not chosen', () => {
  expect(state('ADAPTERS', {})).toBeUndefined();
  expect(state('ADAPTERS', { room: room([]) })).toEqual([false, 'NONE']);
  expect(state('ADAPTERS', { room: room([{ isChosen: false }]) })).toEqual([false, 'UNCHOSEN']);
  expect(state('ADAPTERS', { room: room([{ isChosen: true, name: 'Wi-Fi' }]) })).toEqual([
    true,
    'Wi-Fi',
  ]);
});

test.each([
  [backups({}), false, 'NONE'],
  [backups({ second: second('OK') }), true, 'OK'],
  [backups({ second: second('WAITING') }), true, 'WAITING'],
  [backups({ second: second('MISSING') }), false, 'MISSING'],
  [backups({ second: second('OK'), problem: 'disk full' }), false, 'FAILED'],
])('a backup counts only in its second place (%#)', (given, isOk, word) => {
  expect(state('BACKUP', { backups: given })).toEqual([isOk, word]);
});

test('a laptop on its battery, or one that does not say, asks for the charger', () => {
  expect(state('POWER', {})).toEqual([false, 'UNKNOWN']);
  expect(state('POWER', { battery: { isCharging: false, percent: 63 } })).toEqual([
    false,
    'BATTERY',
  ]);
  expect(state('POWER', { battery: { isCharging: true, percent: 63 } })).toEqual([
    true,
    'CHARGING',
  ]);
});
