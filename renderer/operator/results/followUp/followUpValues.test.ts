import { expect, test } from 'vitest';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { commands } from '../../../../electron/contract/commands.ts';
import {
  followUpInput,
  followUpLines,
  followUpValues,
  matches,
  type FollowUp,
} from './followUpValues.ts';

const full: FollowUp = {
  eventId: 'e',
  id: 'r1',
  presentationId: 'M1',
  position: 1,
  activity: 'Uji coba antrean',
  agencyId: 'DINKES',
  supportingAgencyIds: '["DISKOMINFO"]',
  localityIds: '[]',
  startDate: null,
  targetDate: '2027-03-01',
  outputIndicator: 'Aplikasi',
  outputTarget: '2 puskesmas',
  outcomeIndicator: 'Waktu tunggu',
  outcomeBaseline: '60 menit',
  outcomeTarget: '30 menit',
  fundingSource: '',
  status: 'BERJALAN',
  note: '',
};
const setup = {
  presentation: [1, 2, 3, 4].map((number) => ({
    id: `M${number}`,
    number,
    title: `Usulan ${number}`,
  })),
  decision: [
    { presentationId: 'M1', code: 'DIUJI_COBA' },
    { presentationId: 'M2', code: 'DITUNDA' },
    { presentationId: 'M3', code: 'DIREPLIKASI' },
  ],
  followUp: [full, { ...full, id: 'r0', presentationId: 'M4', position: 1 }],
  followUpOrigin: [],
} as unknown as Setup;
const any = { isOnlyIncomplete: false, status: null, agencyId: null, text: '' };

test('a decision that calls for a follow-up and has none stands as a line of its own, best first', () => {
  expect(
    followUpLines(setup, ['M3', 'M1']).map(({ key, followUp }) => [key, followUp !== null]),
  ).toEqual([
    ['M3', false],
    ['r1', true],
    ['r0', true],
  ]);
});

test('filters find by state, agency (also supporting) and words', () => {
  const lines = followUpLines(setup, []);
  const keys = (filter: object) =>
    lines.filter((line) => matches(line, { ...any, ...filter })).map(({ key }) => key);
  expect(keys({ isOnlyIncomplete: true })).toEqual(['M3']);
  expect(keys({ agencyId: 'DISKOMINFO' })).toEqual(['r1', 'r0']);
  expect(keys({ status: 'SELESAI' })).toEqual([]);
  expect(keys({ text: 'ANTREAN' })).toEqual(['r1', 'r0']);
  expect(keys({ text: 'usulan 3' })).toEqual(['M3']);
});

test('what the form sends is what the host accepts', () => {
  expect(
    commands.saveFollowUp.input.safeParse(followUpInput(followUpValues(full, 'M1'), 'r1')).success,
  ).toBe(true);
  expect(
    commands.saveFollowUp.input.safeParse(followUpInput(followUpValues(undefined, 'M1'), null))
      .success,
  ).toBe(true);
});

test('a follow-up of an earlier event stands last, under the proposal it was agreed for', () => {
  const carried = { ...full, id: 'lama', presentationId: null };
  const origin = {
    followUpId: 'lama',
    originEventName: 'Pemaparan 2025',
    presentationTitle: 'Satu pintu aduan',
    decision: 'DIADAPTASI',
  };
  const next = {
    ...setup,
    followUp: [carried, ...setup.followUp],
    followUpOrigin: [origin],
  } as unknown as Setup;
  const last = followUpLines(next, ['M3', 'M1']).at(-1)!;
  expect(last).toMatchObject({ key: 'lama', presentation: null, origin, decision: 'DIADAPTASI' });
  expect(matches(last, { ...any, text: 'pemaparan 2025' })).toBe(true);
  expect(matches(last, { ...any, text: 'drainase' })).toBe(false);
});
