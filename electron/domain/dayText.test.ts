import { expect, test } from 'vitest';
import { readDay, readTime, readTimeRange } from './dayText.ts';

test.each([
  '9/12/2026',
  '9-12-26',
  '09.12.2026',
  '9 / 12 / 2026',
  '2026-12-09',
  '2026/12/9',
  '9 Des 2026',
  '9 Des. 2026',
  '9 DESEMBER 2026',
  'Rabu, 9 Desember 2026',
  'Rabu 9\u00A0Desember\u00A02026',
  '9-Des-26',
  '9-Dec-26',
  "9 Des '26",
  'Wednesday, December 9, 2026',
  '09/12/2026 00:00',
])('“%s” is the ninth of December', (text) => {
  expect(readDay(text)).toBe('2026-12-09');
});

test('months are read in short, old and English spellings', () => {
  const spellings = 'jan Pebruari mrt apr May Juni jul Agt sept Oct Nopember Dec'.split(' ');
  expect(spellings.map((month) => readDay(`1 ${month} 2027`)?.slice(5, 7))).toEqual(
    spellings.map((_, at) => String(at + 1).padStart(2, '0')),
  );
  const august = ['Agustus', 'Agu', 'Agt', 'Ags', 'Aug', 'August'];
  expect(august.map((month) => readDay(`17 ${month} 2026`))).toEqual(
    august.map(() => '2026-08-17'),
  );
});

test('two digits of a year are of this century up to 69', () => {
  expect(readDay('1-2-69')).toBe('2069-02-01');
  expect(readDay('1-2-70')).toBe('1970-02-01');
});

test('the leap day is there in leap years only', () => {
  expect([2024, 2026, 2000, 1900].map((year) => readDay(`29/2/${year}`))).toEqual([
    '2024-02-29',
    null,
    '2000-02-29',
    null,
  ]);
});

test.each([
  '31/4/2026',
  '0/12/2026',
  '9/13/2026',
  '12/31/2026',
  '9/12/206',
  '9/12/0206',
  '9/12-2026',
  '9 Foo 2026',
  '9 12 2026',
  '9 Desember',
  'segera',
  '',
])('“%s” is no day', (text) => {
  expect(readDay(text)).toBeNull();
});

test.each([
  '8.30',
  '08:30',
  '08:30:00',
  '0830',
  '830',
  '8:30 AM',
  'Pukul 08.30',
  'pkl. 8.30 WITA',
  'Jam 8:30 wita',
  '08.30 - 09.00 WITA',
  '08.30–09.00',
  '08.30 s.d. 09.00',
  '08.30 s/d 09.00',
  '08.30 sd 09.00 WITA',
  '08.30 WITA s.d. selesai',
  'Pukul 08.30 sampai dengan pukul 09.00',
])('“%s” begins at half past eight', (text) => {
  expect(readTime(text)).toBe('08:30');
});

test.each([
  ['8', '08:00'],
  ['jam 10', '10:00'],
  ['23.59', '23:59'],
  ['0:00', '00:00'],
  ['1:05 PM', '13:05'],
  ['12:00 AM', '00:00'],
])('“%s” is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each([
  '24.00',
  '8.60',
  '8.3',
  '12345',
  'pagi',
  '13:00 AM',
  '10.00 WIB',
  '09.00 - 08.30',
  '08.30 - pagi',
  '2026-12-09',
  '',
])('“%s” is no time', (text) => {
  expect(readTime(text)).toBeNull();
});

test('a range tells its end, where it has one', () => {
  expect(readTimeRange('08.30 - 09.00 WITA')).toEqual({ start: '08:30', end: '09:00' });
  expect(readTimeRange('08.30 - selesai')).toEqual({ start: '08:30', end: null });
  expect(readTimeRange('08.30')).toEqual({ start: '08:30', end: null });
});
