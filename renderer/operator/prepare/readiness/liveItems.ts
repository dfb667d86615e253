/** What the checklist says of the room and the laptop at this moment: screens, panelists, network, backup, power. */
import type { RoomState } from '../../../../electron/contract/room.ts';
import type {
  BackupState,
  DisplayState,
  SeatPresence,
  Setup,
} from '../../../../electron/contract/topics.ts';
import type { Battery } from './useBattery.ts';

export type ReadinessItem = Setup['readiness'][number];

/** Undefined and null: not known, or not known yet. */
export interface Surroundings {
  displays: readonly DisplayState[] | undefined;
  presence: readonly SeatPresence[] | undefined;
  room: RoomState | null;
  backups: BackupState | undefined;
  battery: Battery | null;
}

export function liveItems(now: Surroundings): ReadinessItem[] {
  const screens = (now.displays ?? []).filter(({ isConnected }) => isConnected).length;
  const seats = new Set(
    (now.presence ?? [])
      .filter(({ role, isConnected }) => role === 'PANELIST' && isConnected)
      .map(({ panelistId }) => panelistId),
  ).size;
  const advice = (code: string, isOk: boolean, values: ReadinessItem['values'] = {}) => ({
    code,
    isOk,
    isRequired: false,
    values,
  });
  return [
    advice('DISPLAYS', screens > 0, { count: screens }),
    advice('SEATS', seats > 0, { count: seats }),
    ...(now.room ? [advice('ADAPTERS', ...adapterOf(now.room))] : []),
    ...(now.backups ? [advice('BACKUP', ...backupOf(now.backups))] : []),
    advice('POWER', ...powerOf(now.battery)),
  ];
}

function adapterOf({ adapters }: RoomState): [boolean, ReadinessItem['values']] {
  const chosen = adapters.find(({ isChosen }) => isChosen);
  return chosen
    ? [true, { name: chosen.name, address: chosen.address }]
    : [false, { state: adapters.length === 0 ? 'NONE' : 'UNCHOSEN' }];
}

/** One laptop is one place: the second place makes the backup. */
function backupOf({ second, problem }: BackupState): [boolean, ReadinessItem['values']] {
  const state = problem !== null ? 'FAILED' : (second?.state ?? 'NONE');
  return [state === 'OK' || state === 'WAITING', { state, folder: second?.folder ?? '' }];
}

function powerOf(battery: Battery | null): [boolean, ReadinessItem['values']] {
  if (!battery) return [false, { state: 'UNKNOWN' }];
  const { percent, isCharging } = battery;
  return [isCharging, { state: isCharging ? 'CHARGING' : 'BATTERY', percent }];
}
