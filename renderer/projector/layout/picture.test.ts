import { expect, test } from 'vitest';
import type { Scene } from '../../../electron/contract/codes.ts';
import type {
  AgendaPresentation,
  Live,
  Programme,
  Progress,
  Stage,
} from '../../../electron/contract/topics.ts';
import { findUpcoming, isSettled, liveOf, shownVersion, type Picture } from './picture.ts';
import { pinnedStage, showsThanks } from './pinnedStage.ts';

const talk = (id: string, phase: AgendaPresentation['phase'] = 'READY'): AgendaPresentation => ({
  kind: 'PRESENTATION',
  id,
  number: 1,
  title: id,
  presenters: [],
  agencyName: '',
  hostCity: '',
  hostInstitution: '',
  field: '',
  claimedOutput: '',
  claimedOutcome: '',
  programmes: [],
  themes: [],
  plannedStartTime: null,
  talkMin: 12,
  qaMin: 8,
  startedAtMs: null,
  lockedAtMs: null,
  state: 'SCHEDULED',
  phase,
});
const event: Programme['event'] = {
  id: 'e',
  name: 'Kegiatan',
  cohort: '',
  dateIso: '2026-12-09',
  startTime: '08:30',
  endTime: '14:30',
  place: '',
  city: 'Palu',
  organizer: '',
  status: 'LIVE',
  isRehearsal: false,
  logo: null,
};
const programme: Programme = {
  event,
  groups: [],
  criteria: [],
  agenda: [
    talk('M1', 'SHOWN'),
    { kind: 'INTERMISSION', id: 'J1', label: 'Istirahat', startTime: null, endTime: null },
    talk('M2'),
    talk('M3'),
  ],
};
const stage: Stage = {
  scene: 'NOW',
  presentationId: 'M2',
  intermissionId: null,
  isBlank: false,
  message: '',
  publication: null,
  result: null,
  ranking: null,
  coverage: null,
  pinned: [],
  closing: null,
};
const live: Live = {
  eventId: 'e',
  currentPresentationId: 'M2',
  intermissionId: null,
  phase: 'TALK',
  timer: { state: 'RUNNING', limitMs: 720_000, elapsedMs: 1000 },
  isRoomOpen: false,
  isDayOn: true,
  nowMs: 0,
  intermissionSinceMs: null,
  isCalibrating: false,
  undo: null,
};
const progress: Progress = {
  presentationId: 'M2',
  submitted: 5,
  expected: 7,
  quorum: { needed: 4, isMet: true },
  people: null,
};
const picture: Picture = { stage, live, programme, progress };

test('a scene waits until title, timer and counts speak of the same presentation', () => {
  expect(isSettled(picture, 'NOW')).toBe(true);
  expect(isSettled({ ...picture, live: { ...live, currentPresentationId: 'M1' } }, 'NOW')).toBe(
    false,
  );
  expect(isSettled({ ...picture, stage: { ...stage, presentationId: 'M1' } }, 'NOW')).toBe(false);
  expect(
    isSettled(
      {
        ...picture,
        stage: { ...stage, presentationId: 'M9' },
        live: { ...live, currentPresentationId: 'M9' },
      },
      'NOW',
    ),
  ).toBe(false);
  expect(
    isSettled({ ...picture, progress: { ...progress, presentationId: 'M1' } }, 'SCORING'),
  ).toBe(false);
  expect(isSettled({ ...picture, progress: { ...progress, presentationId: 'M1' } }, 'NOW')).toBe(
    true,
  );
});

test('a published scene does not wait for live values', () => {
  expect(isSettled({ ...picture, live: null }, 'RANKING')).toBe(true);
  expect(isSettled({ ...picture, stage: null, programme: null }, 'WELCOME')).toBe(true);
  expect(isSettled({ ...picture, programme: null }, 'RANKING')).toBe(false);
});

test('the timer of one presentation is never shown with another', () => {
  expect(liveOf(talk('M2'), live)).toBe(live);
  expect(liveOf(talk('M3'), live)).toMatchObject({
    phase: 'READY',
    timer: { state: 'IDLE', limitMs: 720_000, elapsedMs: 0 },
  });
});

test('after the break comes the talk that follows it, and at the end one that was passed over', () => {
  expect(findUpcoming(programme, 'J1')?.id).toBe('M2');
  expect(findUpcoming(programme, null)?.id).toBe('M2');
  const passed = {
    ...programme,
    agenda: [
      talk('M1'),
      { kind: 'INTERMISSION' as const, id: 'J1', label: '', startTime: null, endTime: null },
    ],
  };
  expect(findUpcoming(passed, 'J1')?.id).toBe('M1');
  expect(findUpcoming({ ...programme, agenda: [] }, null)).toBeNull();
});

test('the operator hears the published version only while it is on the screen', () => {
  const ranking = {
    hasPlaces: true,
    meaningfulGapText: null,
    pending: [],
    revealStep: 0,
    stepCount: 3,
    rows: [],
    newest: [],
  };
  const published: Picture = {
    ...picture,
    stage: { ...stage, scene: 'RANKING', publication: { version: 4, publishedAtMs: 0 }, ranking },
  };
  const seenAt = (scene: Scene | null, shown = published): number | null =>
    shownVersion({ ...shown, stage: pinnedStage(shown.stage, scene) });
  expect(seenAt(null)).toBe(4);
  expect(seenAt('RANKING')).toBe(4);
  expect(seenAt('WELCOME')).toBeNull();
  expect(
    seenAt(null, { ...published, stage: published.stage && { ...published.stage, isBlank: true } }),
  ).toBeNull();
  expect(seenAt(null, picture)).toBeNull();
});

test('of a closed day the wall thanks, also on a pinned display, until something published is shown', () => {
  const closed: Stage = { ...stage, closing: { presented: 9, decided: 7 } };
  const result = { scene: 'RESULT', result: { presentationId: 'M1' } } as Partial<Stage>;
  for (const scene of ['WELCOME', 'AGENDA', 'NOW', 'RESULT'] as const)
    expect(showsThanks({ ...closed, scene })).toBe(true);
  expect(showsThanks({ ...closed, scene: 'MESSAGE' })).toBe(false);
  expect(showsThanks({ ...closed, ...result })).toBe(false);
  expect(showsThanks(stage)).toBe(false);
});
