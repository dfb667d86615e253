/** What a form refuses, the import of a spreadsheet refuses by the same name, and nothing of the import stays. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { Problem, ProblemCode } from '../../contract/problems.ts';
import type { Visitor } from '../../server/room.fixture.ts';
import { openPreparedDay, refusalOf, rowOf, type PreparedDay } from './preparedDay.fixture.ts';

let day: PreparedDay;
let before: EventFacts;
beforeAll(async () => {
  day = await openPreparedDay();
});
afterAll(() => day[Symbol.asyncDispose]());
beforeEach(() => {
  before = day.facts();
});

type Import = CommandInput<'applyImport'>;
type Row = readonly [
  what: string,
  code: ProblemCode,
  form: (operator: Visitor) => Promise<Problem | null>,
  imported: () => Import,
];
type Panelist = ReturnType<PreparedDay['panelistForm']>;
type Presentation = ReturnType<PreparedDay['presentationForm']>;

const panel = (what: string, code: ProblemCode, id: string, change: Partial<Panelist>): Row => {
  const of = () => ({ ...day.panelistForm(id), ...change });
  return [
    what,
    code,
    (operator) => refusalOf(operator, 'savePanelist', of()),
    () => ({ panelists: [of()] }),
  ];
};
const talk = (what: string, code: ProblemCode, change: (form: Presentation) => object): Row => {
  const of = () => {
    const form = day.presentationForm('M01');
    return { ...form, ...change(form) };
  };
  return [
    what,
    code,
    (operator) => refusalOf(operator, 'savePresentation', of()),
    () => ({ presentations: [of()] }),
  ];
};
const twin = (
  what: string,
  table: 'agency' | 'programme',
  spell: (code: string) => string,
): Row => {
  const rows = () => day.facts()[table];
  const agency = () => {
    const { eventId: _e, position: _p, ...form } = day.facts().agency[1]!;
    return { ...form, code: spell(rows()[0]!.code) };
  };
  const programme = () => {
    const { eventId: _e, position: _p, ...form } = day.facts().programme[1]!;
    return { ...form, code: spell(rows()[0]!.code) };
  };
  return table === 'agency'
    ? [
        what,
        'DUPLICATE',
        (operator) => refusalOf(operator, 'saveAgency', agency()),
        () => ({ agencies: [agency()] }),
      ]
    : [
        what,
        'DUPLICATE',
        (operator) => refusalOf(operator, 'saveProgramme', programme()),
        () => ({ programmes: [programme()] }),
      ];
};
const rubric = (
  what: string,
  code: ProblemCode,
  change: (criterion: NonNullable<Import['rubric']>['criteria'][number]) => object,
): Row => {
  const of = () => {
    const { criterionGroup, criterion, level } = day.facts();
    return {
      weightTotal: '100',
      groups: criterionGroup.map(({ code: own, name }) => ({ code: own, name })),
      criteria: criterion.map(({ eventId: _e, position: _p, ...row }, at) => {
        const levels = level
          .filter(({ criterionId }) => criterionId === row.id)
          .map(({ score, label, description }) => ({ score, label, description }));
        return { ...row, levels, ...(at === 0 ? change({ ...row, levels }) : {}) };
      }),
    };
  };
  return [
    what,
    code,
    (operator) => refusalOf(operator, 'setRubric', of()),
    () => ({ rubric: of() }),
  ];
};

const rows: readonly Row[] = [
  panel('a second chair', 'DUPLICATE', 'P2', { role: 'CHAIR' }),
  panel('an agency that does not exist', 'UNKNOWN_ID', 'P2', { agencyId: 'TIADA' }),
  panel('a substitute for nobody', 'UNKNOWN_ID', 'P2', { substituteForId: 'TIADA' }),
  panel('a substitute for oneself', 'UNKNOWN_ID', 'P2', { substituteForId: 'P2' }),
  twin('an agency code used twice', 'agency', (code) => code),
  twin('a programme code used twice', 'programme', (code) => code),
  // Of the same kind.
  twin('an agency code used twice, in small letters', 'agency', (code) => code.toLowerCase()),
  twin('a programme code used twice, with spaces around', 'programme', (code) => ` ${code} `),
  talk('a talk of an agency that does not exist', 'UNKNOWN_ID', () => ({ agencyId: 'TIADA' })),
  talk('a presenter of an agency that does not exist', 'UNKNOWN_ID', ({ presenters }) => ({
    presenters: presenters.map((row) => ({ ...row, agencyId: 'TIADA' })),
  })),
  talk('a talk for a programme that does not exist', 'UNKNOWN_ID', () => ({
    programmes: [{ programmeId: 'TIADA', strength: 1 }],
  })),
  talk('a talk of a theme that does not exist', 'UNKNOWN_ID', () => ({ themeIds: ['TIADA'] })),
  talk('a talk with one programme twice', 'DUPLICATE', ({ programmes }) => ({
    programmes: [...programmes, ...programmes],
  })),
  rubric('weights that do not add up', 'WEIGHTS_NOT_TOTAL', () => ({ weight: '1' })),
  rubric('a criterion of a group that does not exist', 'UNKNOWN_ID', () => ({
    groupCode: 'TIADA',
  })),
  rubric('a level off its scale', 'SCORE_OFF_SCALE', ({ levels }) => ({
    levels: levels.map((level) => ({ ...level, score: level.score + 1 })),
  })),
];

describe('applyImport asks what the form asks', () => {
  test.each(rows)('%s', async (_, code, form, imported) => {
    expect((await form(day.operator))?.code).toBe(code);
    const refusal = await refusalOf(day.operator, 'applyImport', {
      agencies: [{ id: 'BARU', code: 'BARU', name: 'Dinas Baru', note: '' }],
      ...imported(),
    });
    expect(refusal?.code).toBe(code);
    expect(day.facts()).toEqual(before);
  });

  test('the same NIP twice: both take it, for it is a warning', async () => {
    const { nip } = rowOf(before.panelist, 'P1');
    const twice = { ...day.panelistForm('P2'), nip };
    expect(await refusalOf(day.operator, 'savePanelist', twice)).toBeNull();
    expect(await refusalOf(day.operator, 'applyImport', { panelists: [twice] })).toBeNull();
  });

  test('an adviser marked as scoring does not score, by the form as by the import', async () => {
    const adviser = {
      ...day.panelistForm('P7'),
      role: 'ADVISER' as const,
      isScoring: 1 as const,
    };
    await day.operator.send('savePanelist', adviser);
    expect(rowOf(day.facts().panelist, 'P7').isScoring).toBe(0);
    await day.operator.send('applyImport', { panelists: [{ ...adviser, id: 'P8' }] });
    expect(rowOf(day.facts().panelist, 'P8')).toMatchObject({ role: 'ADVISER', isScoring: 0 });
  });

  test('a chair who hands over in the same file is one chair', async () => {
    const [chair, member] = [day.panelistForm('P1'), day.panelistForm('P2')];
    const panelists = [
      { ...member, role: 'CHAIR' as const },
      { ...chair, role: 'MEMBER' as const },
    ];
    expect(await refusalOf(day.operator, 'applyImport', { panelists })).toBeNull();
    expect(day.facts().panelist.filter(({ role }) => role === 'CHAIR')).toHaveLength(1);
  });

  test('agencies that exchange their codes in the same file keep one each', async () => {
    const forms = day
      .facts()
      .agency.slice(0, 2)
      .map(({ eventId: _e, position: _p, ...form }) => form);
    const [one, other] = forms;
    const agencies = [
      { ...one!, code: other!.code },
      { ...other!, code: one!.code },
    ];
    expect(await refusalOf(day.operator, 'applyImport', { agencies })).toBeNull();
  });

  test('a substitute may stand in the file before the one they substitute', async () => {
    const base = { ...day.panelistForm('P3'), role: 'MEMBER' as const, nip: null };
    const panelists = [
      { ...base, id: 'P10', name: 'Pengganti', substituteForId: 'P11' },
      { ...base, id: 'P11', name: 'Yang diganti', substituteForId: null },
    ];
    expect(await refusalOf(day.operator, 'applyImport', { panelists })).toBeNull();
    expect(rowOf(day.facts().panelist, 'P10').substituteForId).toBe('P11');
  });
});
