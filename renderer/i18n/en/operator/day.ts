/** English texts of the clock of the day, in Persiapan and Langsung. */
import type { Translated } from '../../translated.ts';
import type * as source from '../../id/operator/day.ts';

export const day = {
  label: 'Clock and course of the day',
  minutes: '{{count}} min',
  hours: '{{count}} h',
  hoursMinutes: '{{hours}} h {{minutes}} min',
  late: '{{time}} late',
  early: '{{time}} early',
  onTime: 'on time',
  plannedEnd: 'planned to end {{time}}',
  expectedEnd: 'expected to end {{time}}',
  planned: 'planned {{time}}',
  held: 'held {{start}}–{{end}}',
  begun: 'began {{start}}',
  expected: 'expected {{time}}',
  nextExpected: 'expected to begin at {{time}}',
  resumes: 'resumes at {{time}}',
  resumesIn: 'resumes at {{time}} · in {{left}}',
  resumesNow: 'resumes at {{time}} · it is time',
  otherDate:
    'This event is dated {{date}}, but the laptop says {{today}}. Check the event’s date or the laptop’s clock.',
  otherDateRead: 'Close the notice about the date',
  problems: 'Times that do not fit',
  talkName: 'presentation {{number}}',
  breakName: '“{{name}}”',
  problem: {
    EVENT_REVERSED:
      'The event ends at {{time}}, before it starts at {{limit}}. Correct it under Event.',
    REVERSED:
      'The break {{name}} ends at {{time}}, before it starts at {{limit}}. Correct its times.',
    TOO_EARLY:
      '{{name}} is planned for {{time}}, before the event starts at {{limit}}. Change its time or the event’s start.',
    OVERLAP:
      '{{name}} is planned for {{time}}, but {{other}} ends at {{limit}}: {{minutes}} min overlap. Change its time or shorten {{other}}.',
    TOO_LATE:
      'The agenda ends at {{time}}, {{minutes}} min after the event ends at {{limit}}. Shorten the agenda or change the event’s end.',
  },
} as const satisfies Translated<typeof source.day>;
