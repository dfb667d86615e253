/** A NIP is what the rules say it is, at every door, however it is typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem, ProblemCode } from '../../contract/problems.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import {
  openPreparedDay,
  refusalOf,
  rowOf,
  upload,
  type PreparedDay,
} from './preparedDay.fixture.ts';

const good = '196804111993031009';
let day: PreparedDay;
let empty: PreparedDay;
beforeAll(async () => {
  day = await openPreparedDay();
  empty = await openPreparedDay(null);
});
afterAll(async () => {
  await day[Symbol.asyncDispose]();
  await empty[Symbol.asyncDispose]();
});

type Status = 'PNS' | 'PPPK' | '';
const team = (nip: string | null, employeeStatus: Status = 'PNS') => {
  const form = day.presentationForm('M01');
  return {
    ...form,
    presenters: form.presenters.map((row, at) =>
      at === 0 ? { ...row, nip, employeeStatus } : row,
    ),
  };
};
const panelist = (nip: string | null) => ({ ...day.panelistForm('P1'), nip });
const prepared = (change: (facts: EventFacts) => void): EventFacts => {
  const facts = emptyDay(sampleFacts());
  change(facts);
  return facts;
};
const withPanelist = (nip: string) =>
  prepared((facts) => void (rowOf(facts.panelist, 'P1').nip = nip));
const withPresenter = (nip: string) =>
  prepared(({ presenter }) => Object.assign(presenter[0]!, { nip, employeeStatus: 'PNS' }));

/** Every door by which a NIP comes in, and the place that a refusal names. */
const doors: readonly [string, string, (nip: string) => Promise<Problem | null>][] = [
  ['savePanelist', 'nip', (nip) => refusalOf(day.operator, 'savePanelist', panelist(nip))],
  [
    'savePresentation',
    'presenters[0].nip',
    (nip) => refusalOf(day.operator, 'savePresentation', team(nip)),
  ],
  [
    'applyImport',
    'panelists[0].nip',
    (nip) => refusalOf(day.operator, 'applyImport', { panelists: [panelist(nip)] }),
  ],
  [
    'applyImport of a presentation',
    'presentations[0].presenters[0].nip',
    (nip) => refusalOf(day.operator, 'applyImport', { presentations: [team(nip)] }),
  ],
  [
    'importEvent',
    'facts.panelist[0].nip',
    (nip) =>
      refusalOf(empty.operator, 'importEvent', { facts: withPanelist(nip), source: 'arsip' }),
  ],
  [
    'the upload of an archive',
    'facts.presenter[0].nip',
    (nip) => upload(empty.operator, withPresenter(nip)),
  ],
];

const bad: readonly [string, string, ProblemCode][] = [
  ['destroyed by Excel', '1,98E+17', 'NIP_DESTROYED'],
  ['too short', '19680411199303100', 'NIP_LENGTH'],
  ['impossible birth date', '196802301993031009', 'NIP_BIRTH'],
  ['digit 15 is 3', '196804111993033009', 'NIP_SEX'],
  ['PNS month 13', '196804111993131009', 'NIP_MONTH'],
  ['destroyed by an English Excel', '1.98E+17', 'NIP_DESTROYED'],
  ['with a letter O for a zero', '19680411199303100O', 'NIP_LENGTH'],
  ['a good one and a name behind it', `${good} Budi`, 'NIP_LENGTH'],
];
describe('a NIP that is none is refused, with its place', () => {
  test.each(
    bad.flatMap(([what, nip, code]) => doors.map((door) => [what, nip, code, ...door] as const)),
  )('%s (%s, %s) at %s', async (_what, nip, code, _door, at, send) => {
    const before = day.facts();
    expect(await send(nip)).toMatchObject({ code, at });
    expect(day.facts()).toEqual(before);
    expect(await empty.operator.see('events')).toEqual([]);
  });
});

/** Sends it by each door, one after the other, and reads what is stored of it there. */
async function storedByEachDoor(nip: string): Promise<(string | null | undefined)[]> {
  const { operator } = day;
  const ofPanelist = () => rowOf(day.facts().panelist, 'P1').nip;
  const ofPresenter = () =>
    day.facts().presenter.find(({ presentationId }) => presentationId === 'M01')?.nip;
  const stored = [];
  const clear = async () => {
    await operator.send('savePanelist', panelist(null));
    await operator.send('savePresentation', team(null));
  };
  await clear();
  await operator.send('savePanelist', panelist(nip));
  stored.push(ofPanelist());
  await operator.send('savePresentation', team(nip));
  stored.push(ofPresenter());
  await clear();
  await operator.send('applyImport', { panelists: [panelist(nip)], presentations: [team(nip)] });
  stored.push(ofPanelist(), ofPresenter());
  for (const facts of [withPanelist(nip), withPresenter(nip)]) {
    await using other = await openPreparedDay(facts);
    const { panelist: panel, presenter } = other.facts();
    stored.push(facts.presenter[0]!.nip === nip ? presenter[0]?.nip : rowOf(panel, 'P1').nip);
  }
  return stored;
}

describe('a NIP is stored as 18 digits, whatever door it comes by', () => {
  test.each([
    ['in its four parts', '19680411 199303 1 009'],
    ['with dots', '19680411.199303.1.009'],
    ['with the apostrophe of a spreadsheet', "'196804111993031009"],
    ['with spaces and dashes of a word processor', '19680411\u00A0199303\u200B1\u2011009'],
  ])('typed %s', async (_, typed) => {
    const stored = await storedByEachDoor(typed);
    expect(stored).toEqual(Array.from({ length: 6 }, () => good));
  });
});

describe('the same NIP twice gets one answer, however it is spelled: a warning, and it is taken', () => {
  const spellings = [good, '19680411 199303 1 009', "'19680411.199303.1.009"];
  test.each(spellings)('%s', async (typed) => {
    await day.operator.send('savePanelist', { ...day.panelistForm('P2'), nip: good });
    expect(await refusalOf(day.operator, 'savePanelist', panelist(typed))).toBeNull();
    expect(await refusalOf(day.operator, 'savePresentation', team(typed))).toBeNull();
    expect(
      await refusalOf(day.operator, 'applyImport', {
        panelists: [panelist(typed), { ...day.panelistForm('P3'), nip: typed }],
        presentations: [team(typed)],
      }),
    ).toBeNull();
    const nips = day.facts().panelist.map(({ nip }) => nip);
    expect(nips.slice(0, 3)).toEqual([good, good, good]);
  });
});

describe('of a PPPK digits 13 and 14 count contracts', () => {
  const contracts = '196804111993131009';
  test('so they need not be a month', async () => {
    expect(await refusalOf(day.operator, 'savePresentation', team(contracts, 'PPPK'))).toBeNull();
    expect(
      await refusalOf(day.operator, 'applyImport', { presentations: [team(contracts, 'PPPK')] }),
    ).toBeNull();
  });

  test('and nobody becomes a PNS with such a number', async () => {
    await day.operator.send('savePresentation', team(contracts, 'PPPK'));
    for (const status of ['PNS', ''] as const)
      expect(
        await refusalOf(day.operator, 'savePresentation', team(contracts, status)),
      ).toMatchObject({ code: 'NIP_MONTH' });
  });
});
