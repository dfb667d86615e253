import { expect, test } from 'vitest';
import type { FollowUpReading } from '../../../electron/contract/files.ts';
import { agreedKeys, cellKey, cellKeys, confirmedSaves } from './followUpEdits.ts';

const row = {
  eventId: 'e',
  id: 'TL-1',
  presentationId: 'M01',
  position: 1,
  activity: 'Lama',
  agencyId: null,
  supportingAgencyIds: '[]',
  localityIds: '[]',
  startDate: null,
  targetDate: '2027-01-31',
  outputIndicator: '',
  outputTarget: '',
  outcomeIndicator: '',
  outcomeBaseline: '',
  outcomeTarget: '',
  fundingSource: '',
  status: 'BELUM_MULAI' as const,
  note: '',
};
const { eventId: _event, position: _position, ...save } = row;
const cell = (field: 'activity' | 'status' | 'targetDate', value: string, isConflict = false) => ({
  field,
  heading: field,
  cell: 'A1',
  before: '',
  after: '',
  value,
  isConflict,
  exported: isConflict ? '' : null,
});
const change: FollowUpReading['changes'][number] = {
  followUpId: 'TL-1',
  presentationId: 'M01',
  presentationTitle: 'Usulan',
  rowNumber: 4,
  cells: [cell('activity', 'Baru'), cell('status', 'BERJALAN')],
  save: { ...save, activity: 'Baru', status: 'BERJALAN' },
};

test('only the ticked cells of a row are saved', () => {
  const ticked = new Set([cellKey(change, 'status')]);
  expect(confirmedSaves([change], ticked, [row])).toEqual([{ ...save, status: 'BERJALAN' }]);
  expect(confirmedSaves([change], new Set(cellKeys(change)), [row])).toEqual([change.save]);
  expect(confirmedSaves([change], new Set(), [row])).toEqual([]);
});

test('what somebody edited in the app meanwhile is not turned back', () => {
  const edited = { ...row, targetDate: '2027-02-28' };
  expect(confirmedSaves([change], new Set(cellKeys(change)), [edited])).toEqual([
    { ...change.save, targetDate: '2027-02-28' },
  ]);
});

test('a new row is saved whole', () => {
  const { id: _id, ...fresh } = change.save;
  const added = { ...change, followUpId: null, save: fresh };
  expect(confirmedSaves([added], new Set([cellKey(added, 'activity')]), [row])).toEqual([fresh]);
});

test('a conflicting cell is not ticked by itself, and the file’s value is saved once it is', () => {
  const cells = [...change.cells, cell('targetDate', '2027-03-31', true)];
  const conflicting = { ...change, cells };
  expect(agreedKeys(conflicting)).toEqual(cellKeys(change));
  const agreed = confirmedSaves([conflicting], new Set(agreedKeys(conflicting)), [row]);
  expect(agreed).toEqual([change.save]);
  const all = confirmedSaves([conflicting], new Set(cellKeys(conflicting)), [row]);
  expect(all).toEqual([{ ...change.save, targetDate: '2027-03-31' }]);
});
