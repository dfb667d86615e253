/** What a NIP must be, tried at every door of the engine through which one comes in. */
import { expect, test } from 'vitest';
import { Refusal } from '../../contract/problems.ts';
import type { CommandInput } from '../../contract/commands.ts';
import { panelistTable } from '../../../db/panel.ts';
import { presenterTable } from '../../../db/presentation.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, panelInput, startDay, type TestDay } from '../testing/testEngine.ts';

const good = '196804111993031009';
const wrong = [
  ['destroyed by Excel', '1,98E+17', 'NIP_DESTROYED'],
  ['too short', '12345', 'NIP_LENGTH'],
  ['with an impossible birth date', '196802301993031009', 'NIP_BIRTH'],
  ['with a 3 as digit 15', '196804111993033009', 'NIP_SEX'],
  ['of a PNS with month 13', '196804111993131009', 'NIP_MONTH'],
] as const;

const facts = (day: TestDay) => day.engine.readFacts(day.engine.openEventId() ?? '');
type Person = { nip: string | null };
type Team = CommandInput<'savePresentation'>['presenters'];

function presentationInput(day: TestDay) {
  const { presentation, presenter, presentationProgramme, presentationTheme } = facts(day);
  const row = presentation[0];
  if (!row) throw new Error('the sample has presentations');
  const isOwn = ({ presentationId }: { presentationId: string }) => presentationId === row.id;
  return {
    id: row.id,
    title: row.title,
    hostCity: row.hostCity,
    hostInstitution: row.hostInstitution,
    field: row.field,
    agencyId: row.agencyId,
    claimedOutput: row.claimedOutput,
    claimedOutcome: row.claimedOutcome,
    plannedStartTime: row.plannedStartTime,
    talkMin: row.talkMin,
    qaMin: row.qaMin,
    presenters: presenter
      .filter(isOwn)
      .map(({ name, nip, employeeStatus, agencyId }) => ({ name, nip, employeeStatus, agencyId })),
    programmes: presentationProgramme
      .filter(isOwn)
      .map(({ programmeId, strength }) => ({ programmeId, strength })),
    themeIds: presentationTheme.filter(isOwn).map(({ themeId }) => themeId),
  };
}

/** The first of the team with another NIP. */
const withNip = (team: Team, change: Partial<Team[number]>): Team =>
  team.map((presenter, at) => (at === 0 ? { ...presenter, ...change } : presenter));

const firstTeam = (day: TestDay): Person[] => {
  const { presentation, presenter } = facts(day);
  return presenter.filter(({ presentationId }) => presentationId === presentation[0]?.id);
};

interface Door {
  /** Where the problem says that the NIP stands. */
  at: string;
  enter: (day: TestDay, nip: string) => Promise<unknown>;
  stored: (day: TestDay) => string | null | undefined;
}
const storedPanelist = (day: TestDay) => facts(day).panelist[1]?.nip;
const storedPresenter = (day: TestDay) => firstTeam(day)[0]?.nip;

const doors: Readonly<Record<string, Door>> = {
  savePanelist: {
    at: 'nip',
    enter: (day, nip) =>
      day.engine.execute(operator, 'savePanelist', { ...panelInput(day, 'P2'), nip }),
    stored: storedPanelist,
  },
  savePresentation: {
    at: 'presenters[0].nip',
    enter: (day, nip) => {
      const input = presentationInput(day);
      const presenters = withNip(input.presenters, { nip, employeeStatus: 'PNS' });
      return day.engine.execute(operator, 'savePresentation', { ...input, presenters });
    },
    stored: storedPresenter,
  },
  'applyImport of panelists': {
    at: 'panelists[0].nip',
    enter: (day, nip) =>
      day.engine.execute(operator, 'applyImport', {
        panelists: [{ ...panelInput(day, 'P2'), nip }],
      }),
    stored: storedPanelist,
  },
  'applyImport of presentations': {
    at: 'presentations[0].presenters[0].nip',
    enter: (day, nip) => {
      const input = presentationInput(day);
      const presenters = withNip(input.presenters, { nip, employeeStatus: 'PNS' });
      return day.engine.execute(operator, 'applyImport', {
        presentations: [{ ...input, presenters }],
      });
    },
    stored: storedPresenter,
  },
  'importEvent of panelists': {
    at: 'facts.panelist[1].nip',
    enter: (day, nip) => importEvent(day, 'panelist', 1, nip),
    stored: storedPanelist,
  },
  'importEvent of presenters': {
    at: 'facts.presenter[0].nip',
    enter: (day, nip) => importEvent(day, 'presenter', 0, nip),
    stored: (day) => facts(day).presenter[0]?.nip,
  },
};

/** The sample under another id, with one NIP changed. */
function importEvent(day: TestDay, table: 'panelist' | 'presenter', at: number, nip: string) {
  const text = JSON.stringify(emptyDay(sampleFacts()));
  const copy = JSON.parse(
    text.replaceAll(`"${sampleFacts().event.id}"`, '"salinan"'),
  ) as ReturnType<typeof sampleFacts>;
  const row = copy[table][at];
  if (!row) throw new Error('the sample has people');
  row.nip = nip;
  if ('employeeStatus' in row) row.employeeStatus = 'PNS';
  return day.engine.execute(operator, 'importEvent', { facts: copy, source: 'test' });
}

for (const [name, { at, enter, stored }] of Object.entries(doors)) {
  test.each(wrong)(`a NIP %s (%s) is refused at ${name}`, async (_what, nip, code) => {
    const day = await startDay();
    const before = facts(day);
    const refusal: unknown = await enter(day, nip).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).problem).toMatchObject({ code, at });
    expect(facts(day)).toEqual(before);
  });

  test(`a NIP is stored as 18 digits at ${name}, however it is typed`, async () => {
    const day = await startDay();
    await enter(day, '\u200B’19680411.199303\u00A01–009');
    expect(stored(day)).toBe(good);
  });

  test(`a NIP that somebody else has is taken at ${name}, and the checklist names both`, async () => {
    const day = await startDay();
    await enter(day, sampleFacts().panelist[0]?.nip ?? '');
    const line = day.engine
      .read(operator, 'setup')
      .value?.readiness.find(({ code }) => code === 'NIP_TWICE');
    expect(line).toMatchObject({ isOk: false, isRequired: false });
    expect(line?.values['names']).toContain(sampleFacts().panelist[0]?.name);
    expect(String(line?.values['names']).split(' / ')).toHaveLength(2);
  });
}

test('the checklist has nothing to say where every NIP is used once', async () => {
  const day = await startDay();
  const line = day.engine
    .read(operator, 'setup')
    .value?.readiness.find(({ code }) => code === 'NIP_TWICE');
  expect(line).toMatchObject({ isOk: true, values: { names: '' } });
});

test('a PPPK may count contracts where others have a month', async () => {
  const day = await startDay();
  const input = presentationInput(day);
  const change = { nip: '199004112022211009', employeeStatus: 'PPPK' } as const;
  const save = (presenters: Team) =>
    day.engine.execute(operator, 'savePresentation', { ...input, presenters });
  await save(withNip(input.presenters, change));
  expect(storedPresenter(day)).toBe(change.nip);
  await expect(
    save(withNip(input.presenters, { ...change, employeeStatus: 'PNS' })),
  ).rejects.toMatchObject({ problem: { code: 'NIP_MONTH', at: 'presenters[0].nip' } });
});

/** As an older version let it in. */
async function oldFolder(): Promise<TestDay> {
  const day = await startDay();
  const { panelist, presenter } = facts(day);
  for (const row of panelist.slice(1, 2)) panelistTable.put(day.db, { ...row, nip: '1,98E+17' });
  for (const row of presenter) presenterTable.put(day.db, { ...row, nip: '12345' });
  await day.restart();
  return day;
}

test('an old folder with a bad NIP still opens, and its people can be saved', async () => {
  const day = await oldFolder();
  await day.engine.execute(operator, 'savePanelist', { ...panelInput(day, 'P2'), title: 'Kepala' });
  expect(facts(day).panelist[1]).toMatchObject({ title: 'Kepala', nip: '1,98E+17' });
  await day.engine.execute(operator, 'savePresentation', {
    ...presentationInput(day),
    hostCity: 'Malang',
  });
  expect(facts(day).presentation[0]?.hostCity).toBe('Malang');
  await day.engine.execute(operator, 'applyImport', {
    panelists: [panelInput(day, 'P2')],
    presentations: [presentationInput(day)],
  });
  await day.engine.execute(operator, 'startRehearsal', {});
  expect(storedPanelist(day)).toBe('1,98E+17');
});

test('a bad NIP of an old folder cannot become another bad one', async () => {
  const day = await oldFolder();
  await expect(doors['savePanelist']?.enter(day, '1,97E+17')).rejects.toMatchObject({
    problem: { code: 'NIP_DESTROYED', at: 'nip' },
  });
  await doors['savePanelist']?.enter(day, good);
  expect(storedPanelist(day)).toBe(good);
});
