import { describe, expect, it } from 'vitest';
import { printFullDay, printMoment, printTime } from '../dateText.ts';
import { terbilang, terbilangDay, terbilangDecimal } from './terbilang.ts';

describe('numbers in words', () => {
  it.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [199, 'seratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2000, 'dua ribu'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [2_015_017_110, 'dua miliar lima belas juta tujuh belas ribu seratus sepuluh'],
    [-21, 'minus dua puluh satu'],
  ])('writes %d', (value, words) => expect(terbilang(value)).toBe(words));
  it.each([
    ['86,50', 'delapan puluh enam koma lima nol'],
    ['100,00', 'seratus koma nol nol'],
    ['1.234,05', 'seribu dua ratus tiga puluh empat koma nol lima'],
    ['7', 'tujuh'],
  ])('writes %s', (text, words) => expect(terbilangDecimal(text)).toBe(words));
  it('refuses what is no number', () => {
    expect(() => terbilang(1.5)).toThrow(RangeError);
    expect(() => terbilangDecimal('8,6,5')).toThrow(RangeError);
  });
});

describe('days in words', () => {
  it('opens the minutes as the pattern says', () => {
    expect(terbilangDay('2026-12-09')).toBe(
      'Rabu, tanggal Sembilan bulan Desember tahun Dua Ribu Dua Puluh Enam (09-12-2026)',
    );
    expect(terbilangDay('2000-01-31')).toBe(
      'Senin, tanggal Tiga Puluh Satu bulan Januari tahun Dua Ribu (31-01-2000)',
    );
    expect(terbilangDay('1999-08-11')).toContain(
      'tanggal Sebelas bulan Agustus tahun Seribu Sembilan Ratus Sembilan Puluh Sembilan',
    );
  });
  it('prints days and times in WITA whatever the zone of the laptop', () => {
    expect(printFullDay('2025-06-18')).toBe('Rabu, 18 Juni 2025');
    expect(printTime('13:30')).toBe('13.30 WITA');
    expect(printMoment(Date.UTC(2026, 11, 8, 17, 5))).toBe('9 Desember 2026 pukul 01.05 WITA');
  });
});
