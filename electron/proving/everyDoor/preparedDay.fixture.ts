/** The days before: an event is made, its rules and lists are filled, and a rehearsal is held. */
import type {
  CommandAnswer,
  CommandInput,
  CommandName,
  Takeable,
} from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { Rules } from '../../contract/rules.ts';
import { emptyDay } from '../../engine/sample/emptyDay.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { detailsOf, panelistOf, presentationOf, rubricOf, withEventId } from './inputs.fixture.ts';

export const dayId = 'hari';

/** One day on one host, with those who sit in it. */
export interface DayStage {
  readonly send: <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    seat?: string,
  ) => Promise<CommandAnswer<N>>;
  readonly facts: () => EventFacts;
  /** Takes back what this answered. */
  readonly takeBack: (answer: Takeable) => Promise<unknown>;
  /** Takes in what the ledger of an event tells, before the event goes. */
  readonly read: (eventId: string) => void;
}

export async function prepare(stage: DayStage): Promise<void> {
  await makeEvent(stage);
  await fillLists(stage);
  await seatPanel(stage);
  await orderAgenda(stage);
  await importTables(stage);
  await rehearse(stage);
}

async function makeEvent({ send, facts, read }: DayStage): Promise<void> {
  await send('importEvent', { facts: withEventId(emptyDay(sampleFacts()), dayId), source: 'uji' });
  await send('setBackupFolder', { folder: null });
  const { eventId } = await send('createEvent', { template: 'PALU', ...detailsOf(facts()) });
  read(eventId);
  await send('deleteEvent', { eventId, confirmName: facts().event.name });
  await send('openEvent', { eventId: dayId });
  await send('updateEvent', {
    ...detailsOf(facts()),
    name: 'Hari uji',
    cohort: 'II',
    dateIso: '2026-12-10',
    startTime: '08:00',
    endTime: '16:00',
    place: 'Aula',
    city: 'Kota Donggala',
    organizer: 'BKPSDMD Palu',
    minutesNumber: '1/BA',
  });
}

async function fillLists({ send, facts, read, takeBack }: DayStage): Promise<void> {
  const rules = JSON.parse(facts().event.rules) as Rules;
  await send('setRules', { ...rules, canPublishRankingEarly: true, minSheets: 2 });
  await send('setPaper', { ...(JSON.parse(facts().event.paper) as object), size: 'F4' } as never);
  await send('setAsset', { kind: 'LOGO', asset: { mediaType: 'image/png', base64: 'AAAA' } });
  const { eventId } = await send('createEvent', {
    template: 'PALU',
    fromEventId: dayId,
    ...detailsOf(facts()),
  });
  read(eventId);
  await send('deleteEvent', { eventId, confirmName: facts().event.name });
  await send('openEvent', { eventId: dayId });
  await send('setAsset', { kind: 'LOGO', asset: null });
  const rubric = rubricOf(facts());
  await send('setRubric', largerRubric(rubric));
  await send('setRubric', rubric);
  for (const [name, gone, fields] of [
    ['saveAgency', 'deleteAgency', { note: '' }],
    ['saveTheme', 'deleteTheme', { source: '' }],
    ['saveProgramme', 'deleteProgramme', { agenda: '', source: '', isVerified: 0, need: null }],
  ] as const) {
    const { id } = await send(name, { code: 'X-1', name: 'Baru', ...fields } as never);
    await takeBack(await send(gone, { id }));
    await send(gone, { id });
  }
}

/** With one more group, and a criterion of it. */
function largerRubric({ groups, criteria, weightTotal }: CommandInput<'setRubric'>) {
  const added = { ...criteria[0]!, id: 'tambahan', weight: '5', groupCode: 'LAIN' };
  return {
    groups: [...groups, { code: 'LAIN', name: 'Lain' }],
    criteria: [...criteria, added],
    weightTotal: String(Number(weightTotal) + 5),
  };
}

async function seatPanel({ send, facts, takeBack }: DayStage): Promise<void> {
  const { id: guest } = await send('savePanelist', {
    ...panelistOf(facts(), 'P3'),
    id: undefined,
    agencyId: 'DPU',
    nip: null,
  });
  await send('savePanelist', { ...panelistOf(facts(), guest), agencyId: 'BAPPEDA' });
  await send('savePanelist', { ...panelistOf(facts(), guest), agencyId: 'DPU' });
  await takeBack(await send('deletePanelist', { id: guest }));
  await send('deletePanelist', { id: guest });
  await send('reorderPanel', { ids: ['P2', 'P1', 'P3', 'P4', 'P5', 'P6', 'P7'] });
}

async function orderAgenda({ send, facts, takeBack }: DayStage): Promise<void> {
  const talk = { ...presentationOf(facts(), 'M05'), id: undefined, agencyId: 'DINKES' };
  const themeIds = facts()
    .theme.slice(0, 1)
    .map(({ id }) => id);
  const { id: extra } = await send('savePresentation', { ...talk, themeIds });
  await send('goToPresentation', { presentationId: extra });
  await takeBack(await send('deletePresentation', { id: extra }));
  await send('deletePresentation', { id: extra });
  await send('savePresentation', { ...presentationOf(facts(), 'M06'), agencyId: 'BAPPEDA' });
  const pause = { startTime: '15:00', endTime: '15:10', label: 'Jeda' };
  const { id: intermissionId } = await send('saveIntermission', pause);
  await send('goToIntermission', { intermissionId });
  await takeBack(await send('deleteIntermission', { id: intermissionId }));
  await send('deleteIntermission', { id: intermissionId });
  await send('reorderAgenda', { ids: ['M02', 'M01', 'istirahat'] });
  await send('undoStep', {});
}

async function importTables({ send, facts, takeBack }: DayStage): Promise<void> {
  const rubric = rubricOf(facts());
  const tables: CommandInput<'applyImport'> = {
    agencies: [{ id: 'BARU', code: 'BARU', name: 'Dinas Baru', note: '' }],
    programmes: [
      { id: 'PB', code: 'PB', name: 'Baru', agenda: '', source: '', isVerified: 0, need: null },
    ],
    panelists: [{ ...panelistOf(facts(), 'P7'), id: 'P8', agencyId: 'DPU', nip: null }],
    presentations: [{ ...presentationOf(facts(), 'M12'), id: 'M13', agencyId: 'BARU' }],
    rubric: largerRubric(rubric),
  };
  await takeBack(await send('applyImport', tables));
  await send('applyImport', tables);
  await send('applyImport', { rubric });
}

async function rehearse({ send, read }: DayStage): Promise<void> {
  await send('setAttendance', { panelistId: 'P7', attendance: 'ABSENT', note: 'dinas luar' });
  const conflict = { presentationId: 'M09', panelistId: 'P2' };
  await send('declareConflict', { ...conflict, reason: 'MENTOR', note: '' });
  await send('removeConflict', { ...conflict, reason: 'keliru' });
  await send('declareConflict', { ...conflict, reason: 'MENTOR', note: '' });
  await send('allowConflict', { ...conflict, isAllowed: 1, reason: 'ketua mengizinkan' });
  const { eventId: rehearsal } = await send('startRehearsal', {});
  read(rehearsal);
  await send('endRehearsal', {});
  read(rehearsal);
}
