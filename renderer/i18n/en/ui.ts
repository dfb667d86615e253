/** English texts shared by all seats. */
import type { Translated } from '../translated.ts';
import type { ui as source } from '../id/ui.ts';

export const ui = {
  connection: {
    CONNECTING: 'Connecting…',
    ONLINE: 'Connected',
    OFFLINE: 'Host out of reach',
    ENDED: 'Session ended',
    CLOSED: 'The event has been closed',
    SHUT: 'The operator closed the room',
    hint: {
      CONNECTING: 'Connecting to the operator’s laptop.',
      ONLINE: 'Connected to the operator’s laptop.',
      OFFLINE: 'The connection to the operator’s laptop is lost; trying again all the time.',
      CLOSED: 'Thank you. Nothing more needs to be done on this page.',
      SHUT: 'This page connects again by itself once the room is open.',
      ENDED: 'This session was closed. Open your link or card again.',
    },
  },
  language: { label: 'Language', id: 'Indonesia', en: 'English' },
  scheme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the device' },
  timer: {
    IDLE: 'not started',
    RUNNING: 'running',
    PAUSED: 'paused',
    INTERRUPTED: 'interrupted',
    left: 'Time left {{time}}, {{state}}',
    over: 'Over time by {{time}}, {{state}}',
  },
  phase: {
    READY: 'Ready',
    TALK: 'Presentation',
    QA: 'Q&A',
    SCORING: 'Scoring',
    LOCKED: 'Locked',
    SHOWN: 'Shown',
  },
  decision: {
    DIREPLIKASI: 'Replicate',
    DIADAPTASI: 'Adapt',
    DIUJI_COBA: 'Pilot',
    DITUNDA: 'Postpone',
    TIDAK_DIREKOMENDASIKAN: 'Not recommended',
    BELUM_DIPUTUSKAN: 'Undecided',
  },
  conflictReason: {
    SAME_AGENCY: 'same agency as the proposer',
    SUPERIOR: 'direct superior of the presenter',
    MENTOR: 'mentor of the presenter',
    OTHER: 'another reason',
  },
  loading: 'Loading…',
  cancel: 'Cancel',
  confirm: 'Yes, go on',
  close: 'Close',
  noScore: 'no score yet',
  problem: 'This cannot be done',
  hostAway: 'The host is out of reach; this was not sent. Try again once connected.',
  cookieRefused:
    'Cookies are blocked in this browser, so the seat cannot be opened. Allow cookies for this address, then reload the page.',
  unexpected: 'Something failed on this page: {{detail}}',
  noPage: 'This address is no seat of Bantaya. Open your link or card.',
  reload: 'Reload the page',
  drawing: {
    title: 'This page could not be drawn',
    text: 'What was filled in is not lost. Show it again, then go on.',
    byItself: 'This screen comes back by itself in a moment.',
    again: 'Show again',
  },
  startProblem: { title: 'This seat cannot be opened', code: 'Join with a six-digit code' },
  plain: {
    label: 'Without encryption',
    text: 'Without encryption (http) today: people on the same network can read the scores that are sent.',
  },
  nod: {
    title: 'Waiting for the operator’s permission',
    text: 'The operator sees the request from this device. Once allowed, the page goes on by itself.',
  },
} as const satisfies Translated<typeof source>;
