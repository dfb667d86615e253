import { expect, test } from 'vitest';
import type { CommandInput, CommandName, Takeable } from '../../contract/commands.ts';
import { verify } from '../../../db/verify.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import {
  openScoring,
  operator,
  panelInput,
  startDay,
  type TestDay,
} from '../testing/testEngine.ts';

const facts = (day: TestDay) => day.engine.readFacts(day.engine.openEventId() ?? '');
const sender =
  ({ engine }: TestDay) =>
  <N extends CommandName>(name: N, input: CommandInput<N>) =>
    engine.execute(operator, name, input);
const takeBack = (day: TestDay, { takeBack: entry }: Takeable) =>
  sender(day)('takeBack', entry ?? { eventId: '', number: 1 });
const refused = { problem: { code: 'CANNOT_TAKE_BACK' } };
const agency = { id: 'BARU', code: 'BARU', name: 'Dinas Baru', note: '' };
const panelist = (day: TestDay, id: string) => ({ ...panelInput(day, 'P7'), id, nip: null });
const talkDetails = {
  title: 'Paparan baru',
  hostCity: '',
  hostInstitution: '',
  field: '',
  agencyId: null,
  claimedOutput: '',
  claimedOutcome: '',
  plannedStartTime: null,
  talkMin: 10,
  qaMin: 5,
  presenters: [],
  programmes: [],
  themeIds: [],
};

test('a deleted panelist, talk, break, agency, programme, theme and follow-up come back with all that hung on them', async () => {
  const day = await startDay({ ...emptyDay(sampleFacts()), followUp: sampleFacts().followUp });
  const send = sender(day);
  await send('saveAgency', { ...agency, id: undefined });
  await send('saveTheme', { code: 'T-BARU', name: 'Baru', source: '' });
  await send('goToPresentation', { presentationId: 'M05' });
  const conflicted = { presentationId: 'M05', panelistId: 'P7', note: 'keluarga' };
  await send('declareConflict', { ...conflicted, reason: 'MENTOR' });
  const before = facts(day);
  const used = new Set(before.presentationProgramme.map(({ programmeId }) => programmeId));
  const deletions = [
    ['deletePanelist', 'P7'],
    ['deletePresentation', 'M05'],
    ['deleteIntermission', before.intermission[0]?.id],
    ['deleteAgency', before.agency.at(-1)?.id],
    ['deleteProgramme', before.programme.find(({ id }) => !used.has(id))?.id],
    ['deleteTheme', before.theme.at(-1)?.id],
    ['deleteFollowUp', before.followUp[0]?.id],
  ] as const;
  for (const [name, id] of deletions) {
    const answer = await send(name, { id: id ?? '' });
    expect(facts(day), name).not.toEqual(before);
    await takeBack(day, answer);
    expect(facts(day), name).toEqual(before);
    await expect(takeBack(day, answer), name).rejects.toMatchObject(refused);
  }
  expect(verify(day.db).findings).toEqual([]);
});

test('the card of a panelist who comes back is the one that was handed out', async () => {
  const day = await startDay();
  const cards = async () => (await sender(day)('showCards', {})).cards;
  const before = await cards();
  await takeBack(day, await sender(day)('deletePanelist', { id: 'P7' }));
  expect(await cards()).toEqual(before);
});

test('an import goes as it came: what was new leaves, what was changed is as before, also after a restart', async () => {
  const day = await startDay();
  const before = facts(day);
  const answer = await sender(day)('applyImport', {
    agencies: [agency],
    panelists: [
      { ...panelist(day, 'P8'), agencyId: 'BARU' },
      { ...panelist(day, 'P1'), name: 'Lain' },
    ],
  });
  expect(facts(day).panelist).toHaveLength(before.panelist.length + 1);
  await day.restart();
  await takeBack(day, answer);
  expect(facts(day)).toEqual(before);
  expect(verify(day.db).findings).toEqual([]);
});

test('what was changed, or hung on the rows, after it ends taking back, and nothing of it is lost', async () => {
  const day = await startDay();
  const send = sender(day);
  const bring = (id: string) =>
    send('applyImport', { agencies: [agency], panelists: [panelist(day, id)] });
  const changed = await bring('P8');
  await send('savePanelist', { ...panelist(day, 'P8'), title: 'Plt.' });
  const hung = await bring('P9');
  const of = { presentationId: 'M01', panelistId: 'P9' } as const;
  await send('declareConflict', { ...of, reason: 'MENTOR', note: '' });
  const now = facts(day);
  await expect(takeBack(day, changed)).rejects.toMatchObject(refused);
  await expect(takeBack(day, hung)).rejects.toMatchObject(refused);
  expect(facts(day)).toEqual(now);
});

test('a deleted talk comes back while the day has gone on, and who shares an agency with a new talk is flagged', async () => {
  const day = await startDay();
  const send = sender(day);
  await send('goToPresentation', { presentationId: 'M05' });
  const talk = await send('deletePresentation', { id: 'M05' });
  await send('goToPresentation', { presentationId: 'M01' });
  await takeBack(day, talk);
  expect(facts(day).live[0]?.currentPresentationId).toBe('M01');
  expect(facts(day).presentation.some(({ id }) => id === 'M05')).toBe(true);
  await send('savePanelist', { ...panelist(day, 'P7'), agencyId: 'BAPPEDA' });
  const removed = await send('deletePanelist', { id: 'P7' });
  const { id } = await send('savePresentation', {
    ...talkDetails,
    agencyId: 'BAPPEDA',
  });
  await takeBack(day, removed);
  expect(facts(day).conflict).toContainEqual(
    expect.objectContaining({ presentationId: id, panelistId: 'P7', reason: 'SAME_AGENCY' }),
  );
});

test('a step of the console, an unknown number and what belongs to another event are not taken back here', async () => {
  const day = await startDay();
  const send = sender(day);
  const eventId = day.engine.openEventId() ?? '';
  await send('setBlank', { isBlank: 1 });
  for (const number of [1, 2, 99])
    await expect(send('takeBack', { eventId, number })).rejects.toMatchObject(refused);
  const { takeBack: entry } = await send('applyImport', { agencies: [agency] });
  const number = entry?.number ?? 0;
  await expect(send('takeBack', { eventId: 'lain', number })).rejects.toMatchObject(refused);
  expect((await send('applyImport', {})).takeBack).toBeNull();
});

test('an imported rubric goes back to the one before, but not once the rules are frozen', async () => {
  const day = await startDay();
  const before = facts(day);
  const bring = () => sender(day)('applyImport', { rubric: renamedRubric(day) });
  await takeBack(day, await bring());
  expect(facts(day)).toEqual(before);
  const answer = await bring();
  await openScoring(day, 'M01');
  await expect(takeBack(day, answer)).rejects.toMatchObject({ problem: { code: 'RULES_FROZEN' } });
  expect(facts(day).criterion[0]?.name).toBe('Hasil nyata');
});

function renamedRubric(day: TestDay): CommandInput<'setRubric'> {
  const { criterionGroup, criterion, level } = facts(day);
  return {
    weightTotal: '100',
    groups: criterionGroup.map(({ code, name }) => ({ code, name })),
    criteria: criterion.map(({ eventId: _event, position: _position, ...row }, at) => ({
      ...row,
      name: at === 0 ? 'Hasil nyata' : row.name,
      levels: level
        .filter(({ criterionId }) => criterionId === row.id)
        .map(({ score, label, description }) => ({ score, label, description })),
    })),
  };
}
