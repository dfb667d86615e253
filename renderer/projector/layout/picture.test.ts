import { expect, test } from 'vitest';
import type {
  AgendaPresentation,
  Live,
  Programme,
  Progress,
  Stage,
} from '../../../electron/contract/topics.ts';
import { findUpcoming, isSettled, liveOf, shownVersion, type Picture } from './picture.ts';

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
};
const live: Live = {
  eventId: 'e',
  currentPresentationId: 'M2',
  intermissionId: null,
  phase: 'TALK',
  timer: { state: 'RUNNING', limitMs: 720_000, elapsedMs: 1000 },
  isRoomOpen: false,
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
  expect(shownVersion(published, null)).toBe(4);
  expect(shownVersion(published, 'RANKING')).toBe(4);
  expect(shownVersion(published, 'WELCOME')).toBeNull();
  expect(
    shownVersion(
      { ...published, stage: published.stage && { ...published.stage, isBlank: true } },
      null,
    ),
  ).toBeNull();
  expect(shownVersion(picture, null)).toBeNull();
});
