/** Runs every case file of `cases/`; CASES_DIR names another folder. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCases } from '../cli/caseFolder.ts';
import { caseKinds } from './cases/caseMethods.ts';
import { runCase, runCases } from './cases/runCases.ts';

const ours = ['public', 'realdata'].map((name) => path.join(import.meta.dirname, 'cases', name));
const named = process.env['CASES_DIR'];
const folders = named ? [path.resolve(named)] : ours;

for (const folder of folders) {
  const label = path.basename(folder);
  describe(`case files of ${label}`, () => {
    const cases = loadCases(folder) ?? [];
    it('has cases, and prints how many of each kind agree', () => {
      const { passed, failed, perKind } = runCases(cases);
      console.log(`${label}: ${passed} passed, ${failed} failed`);
      for (const [kind, count] of Object.entries(perKind))
        console.log(`  ${kind}: ${count.passed} passed, ${count.failed} failed`);
      expect(cases.length).toBeGreaterThan(0);
    });
    it.each(cases.map((each) => [each.name, each] as const))(
      '%s gives the published answer',
      (_, each) => {
        expect(runCase(each).differences).toEqual([]);
      },
    );
  });
}

it('no case of the repository is missing, and no kind is without one', () => {
  const all = ours.flatMap((folder) => loadCases(folder) ?? []);
  expect(all).toHaveLength(105);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(caseKinds()));
});

describe('the case runner', () => {
  const tolerance = { abs: 0, fractions: 'exact' } as const;
  const formatCase = {
    name: 'x',
    kind: 'format-number',
    tolerance,
    input: { places: 2, values: ['1.005'] },
  };

  it('knows the sixteen kinds', () => expect(caseKinds()).toHaveLength(16));
  it('fails an unknown kind instead of skipping it', () => {
    expect(runCase({ ...formatCase, kind: 'horoscope', expected: {} }).differences).toEqual([
      'unknown kind: horoscope',
    ]);
  });
  it('fails a wrong answer and a missing field', () => {
    expect(runCase({ ...formatCase, expected: { id: ['1,00'] } }).passed).toBe(false);
    expect(runCase({ ...formatCase, expected: { roman: 'I' } }).passed).toBe(false);
    expect(runCase({ ...formatCase, expected: { id: ['1,01'] } }).passed).toBe(true);
  });
  it('does not take a rounded number for an exact fraction', () => {
    const input = { matrix: [[80, 81, 82]] };
    const expected = { presentations: [{ score: '243/3', validBallots: 3 }] };
    expect(runCase({ name: 'x', kind: 'panel-score', tolerance, input, expected }).passed).toBe(
      true,
    );
    expect(
      runCase({
        name: 'x',
        kind: 'format-number',
        tolerance,
        input: formatCase.input,
        expected: { id: ['101/100'] },
      }).passed,
    ).toBe(false);
  });
  it('turns invalid input into its error code', () => {
    const input = { matrix: [[80]], panelistWeights: [-1] };
    expect(
      runCase({
        name: 'x',
        kind: 'panel-score',
        tolerance,
        input,
        expected: { error: 'INVALID_WEIGHT' },
      }).passed,
    ).toBe(true);
  });
  it.each([
    ['an input that is nothing', null, 'input is not an object'],
    ['rows that are no rows', { matrix: [3] }, 'matrix is not a list of rows'],
    ['no presentations', { panelists: [] }, 'presentations is not a list'],
  ])('fails %s and says why', (_, input, why) => {
    const given = { name: 'x', kind: 'flags', tolerance, input, expected: {} };
    expect(runCase(given).differences).toEqual([`the module failed: ${why}`]);
  });
  it('fails a case without a readable answer and goes on', () => {
    const broken = { ...formatCase, tolerance: null as never, expected: {} };
    const odd = { ...formatCase, expected: { id: ['1/0'] } };
    const right = { ...formatCase, expected: { id: ['1,01'] } };
    expect(runCases([broken, odd, right])).toMatchObject({ passed: 1, failed: 2 });
  });
  it('reads an event whose settings, criteria or gates are left out', () => {
    const ballots = { j1: { total: 70 }, j2: null };
    const input = {
      panelists: [{ id: 'j1' }, { id: 'j2' }],
      presentations: [{ id: 'p1', ballots, gates: null }],
    };
    const expected = { presentations: [{ status: 'OK', ballots: { j1: '70/1', j2: null } }] };
    expect(
      runCase({ name: 'x', kind: 'panel-score', tolerance, input, expected }).differences,
    ).toEqual([]);
  });
});
