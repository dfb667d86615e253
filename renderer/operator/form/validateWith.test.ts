import { expect, test } from 'vitest';
import { commands } from '../../../electron/contract/commands.ts';
import { defaultRules, rulesSchema } from '../../../electron/contract/rules.ts';
import { issuesOf, type SayIssue } from './validateWith.ts';

const say: SayIssue = (word, values) => [word, ...Object.values(values)].join(' ');

const event = {
  name: 'Pemaparan',
  cohort: '',
  dateIso: '2026-12-09',
  startTime: '08:30',
  endTime: '14:30',
  place: 'Bantaya',
  city: 'Palu',
  organizer: 'BKPSDMD',
  minutesNumber: null,
};

test('a form without mistakes has no errors', () => {
  expect(issuesOf(commands.updateEvent.input, event, say)).toEqual({});
  expect(issuesOf(rulesSchema, defaultRules, say)).toEqual({});
});

test('each mistake is said at its own field, in its own words', () => {
  const wrong = {
    ...event,
    name: '  ',
    place: 'x'.repeat(301),
    dateIso: '2026-02-30',
    startTime: '25:00',
  };
  expect(issuesOf(commands.updateEvent.input, wrong, say)).toEqual({
    name: 'required',
    place: 'tooLong 300',
    dateIso: 'notADate',
    startTime: 'notATime',
  });
});

test('numbers and fractions of the rules are checked where they stand', () => {
  const wrong = {
    ...defaultRules,
    minSheets: 0,
    trimDrop: 4,
    minShare: '5/3',
    spreadThreshold: 'ten',
    recommendation: { ...defaultRules.recommendation, supportMin: 'half', readinessAdopt: 2.5 },
  };
  expect(issuesOf(rulesSchema, wrong, say)).toEqual({
    minSheets: 'tooSmall 1',
    trimDrop: 'tooBig 3',
    minShare: 'notAFraction',
    spreadThreshold: 'notADecimal',
    'recommendation.supportMin': 'notAFraction',
    'recommendation.readinessAdopt': 'notWhole',
  });
});
