import { describe, expect, it } from 'vitest';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { reportInput } from '../fixtures/reportInput.fixture.ts';
import { rankingCsv, scoresCsv } from './eventTables.ts';
import { csvCell, writeCsv } from './writeCsv.ts';

describe('CSV for people', () => {
  it('opens in an Indonesian Excel: BOM, semicolons, decimal comma', () => {
    expect(
      writeCsv([
        ['a', 1234.5],
        [null, -0.25],
      ]),
    ).toBe('\uFEFFa;1234,5\r\n;-0,25\r\n');
  });
  it.each(['=1+1', '+62', '-x', '@SUM(A1)', '\t=1', '\r=1', '  =1'])(
    'never lets %j run as a formula',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );
  it('quotes separators, quotes and line feeds', () => {
    expect(csvCell('a;"b"\nc')).toBe('"a;""b""\nc"');
  });
  it('writes small numbers without an exponent', () => {
    expect(csvCell(1e-7)).toBe('0,0000001');
    expect(() => csvCell(NaN)).toThrow(RangeError);
  });
});

describe('CSV of an event', () => {
  const facts = reportInput(generatedEvent({ presentations: 4, panelists: 3, criteria: 4 }));
  it('has one line a presentation, best first', () => {
    const lines = rankingCsv(facts, 'internal').trimEnd().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^1;/);
  });
  it('holds single scores only in the long list', () => {
    expect(scoresCsv(facts)).toContain('Panelis 1 Bin Contoh');
    expect(rankingCsv(facts, 'internal')).not.toContain('Panelis 1');
  });
  it('hides what fewer than three sheets gave when it is to be shared', () => {
    const two = reportInput(
      generatedEvent({ presentations: 4, panelists: 2, criteria: 4, rules: { minSheets: 2 } }),
    );
    const row = rankingCsv(two, 'dibagikan').split('\r\n')[1]!.split(';');
    expect([row[0], row.at(-7), row.at(-6), row.at(-5)]).toEqual(['', '', '', '']);
    expect(rankingCsv(two, 'internal').split('\r\n')[1]!.split(';')[0]).toBe('1');
  });
});
