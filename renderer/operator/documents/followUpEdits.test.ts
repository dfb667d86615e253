import { expect, test } from 'vitest';
import type { FollowUpReading } from '../../../electron/contract/files.ts';
import { cellKey, cellKeys, confirmedSaves } from './followUpEdits.ts';

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
const cell = (field: 'activity' | 'status' | 'targetDate') => ({
  field,
  heading: field,
  cell: 'A1',
  before: '',
  after: '',
});
const change: FollowUpReading['changes'][number] = {
  followUpId: 'TL-1',
  presentationId: 'M01',
  presentationTitle: 'Usulan',
  rowNumber: 4,
  cells: [cell('activity'), cell('status')],
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
