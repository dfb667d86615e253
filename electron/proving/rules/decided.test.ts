/** What a decision brings about: the chair confirms it on the chair's own seat, and a follow-up stands ready. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { openPreparedDay, refusalOf, type PreparedDay } from './preparedDay.fixture.ts';

const presentationId = 'M09';
/** A day whose decision on M09 is a draft, and whose panel is still expected. */
function facts() {
  const sample = sampleFacts();
  return {
    ...sample,
    panelist: sample.panelist.map((row) => ({ ...row, attendance: 'EXPECTED' as const })),
    followUp: sample.followUp.filter((row) => row.presentationId !== presentationId),
    followUpStatus: sample.followUpStatus.filter(({ followUpId }) =>
      sample.followUp.some((row) => row.id === followUpId && row.presentationId !== presentationId),
    ),
    decision: sample.decision.map((row) =>
      row.presentationId === presentationId ? { ...row, isConfirmed: 0 as const } : row,
    ),
  };
}

let day: PreparedDay;
beforeEach(async () => {
  day = await openPreparedDay(facts());
});
afterEach(() => day[Symbol.asyncDispose]());

const decision = () => day.facts().decision.find((row) => row.presentationId === presentationId)!;
const followUps = () => day.facts().followUp.filter((row) => row.presentationId === presentationId);
const attendanceOf = (id: string) => day.facts().panelist.find((row) => row.id === id)?.attendance;
const chairId = () => day.facts().panelist.find(({ role }) => role === 'CHAIR')!.id;
const yes = { presentationId, isConfirmed: 1 } as const;
const no = { presentationId, isConfirmed: 0 } as const;

describe('a decision', () => {
  test('is confirmed by the chair on the chair’s own seat, which alone sees it there', async () => {
    const chair = await day.panelist(chairId());
    const waiting = await chair.see('decisions');
    expect(waiting?.find((row) => row.presentationId === presentationId)).toMatchObject({
      isConfirmed: false,
      canConfirm: true,
    });
    await chair.send('confirmDecision', yes);
    expect(decision()).toMatchObject({ isConfirmed: 1, confirmedBy: 'CHAIR' });
  });

  test('is confirmed by the operator on the chair’s behalf, and marked so', async () => {
    await day.operator.send('confirmDecision', yes);
    expect(decision()).toMatchObject({ isConfirmed: 1, confirmedBy: 'OPERATOR' });
    await day.operator.send('confirmDecision', no);
    expect(decision()).toMatchObject({ isConfirmed: 0, confirmedBy: null });
  });

  test('is confirmed and seen by no other panelist', async () => {
    const other = day.facts().panelist.find(({ role }) => role === 'MEMBER')!;
    const seat = await day.panelist(other.id);
    expect(await seat.see('decisions')).toBeNull();
    expect(await refusalOf(seat, 'confirmDecision', yes)).toMatchObject({ code: 'NOT_CHAIR' });
    expect(decision()).toMatchObject({ isConfirmed: 0, confirmedBy: null });
  });
});

describe('a confirmed decision brings its follow-up', () => {
  test('with the agency and date decided, the output and outcome promised', async () => {
    await day.operator.send('confirmDecision', yes);
    const talk = day.facts().presentation.find(({ id }) => id === presentationId)!;
    expect(followUps()).toMatchObject([
      {
        activity: talk.title,
        agencyId: decision().agencyId,
        targetDate: decision().targetDate,
        outputIndicator: talk.claimedOutput,
        outcomeIndicator: talk.claimedOutcome,
        status: 'BELUM_MULAI',
      },
    ]);
    // Confirmed once more it stays one.
    await day.operator.send('confirmDecision', no);
    await day.operator.send('confirmDecision', yes);
    expect(followUps()).toHaveLength(1);
  });

  test('which goes with the confirmation as long as nobody has written in it', async () => {
    await day.operator.send('confirmDecision', yes);
    await day.operator.send('confirmDecision', no);
    expect(followUps()).toEqual([]);
    await day.operator.send('confirmDecision', yes);
    const [row] = followUps();
    await day.operator.send('saveFollowUp', {
      ...day.followUpForm(row!.id),
      fundingSource: 'APBD 2027',
    });
    await day.operator.send('confirmDecision', no);
    expect(followUps()).toMatchObject([{ fundingSource: 'APBD 2027' }]);
  });
});

describe('attendance fills itself', () => {
  test('who joins on the day is there, and the operator’s word stands after it', async () => {
    const [first, second] = day.facts().panelist;
    await day.panelist(first!.id);
    expect(attendanceOf(first!.id)).toBe('PRESENT');
    expect(attendanceOf(second!.id)).toBe('EXPECTED');
    const late = { panelistId: first!.id, attendance: 'LATE', note: '' } as const;
    await day.operator.send('setAttendance', late);
    await day.panelist(first!.id);
    expect(attendanceOf(first!.id)).toBe('LATE');
  });
});
