import { expect, test } from 'vitest';
import { phases } from '../../../electron/contract/codes.ts';
import { phaseSteps, stepAction } from './phaseSteps.ts';

test('the step after the present one can always be taken, until the result is shown', () => {
  for (const phase of phases.slice(0, -1)) {
    const next = phaseSteps(phase).find((step) => step.isNext);
    expect(next?.action, phase).not.toBe('NONE');
  }
  expect(phaseSteps('SHOWN').some((step) => step.isNext)).toBe(false);
});

test('a locked presentation opens again only through unlocking', () => {
  for (const phase of ['LOCKED', 'SHOWN'] as const) {
    expect(stepAction(phase, 'SCORING')).toBe('UNLOCK');
    expect(stepAction(phase, 'TALK')).toBe('NONE');
    expect(stepAction(phase, 'QA')).toBe('NONE');
  }
});

test('a result is shown only after the lock, and may be shown again', () => {
  for (const phase of ['READY', 'TALK', 'QA', 'SCORING'] as const)
    expect(stepAction(phase, 'SHOWN')).toBe('NONE');
  expect(stepAction('LOCKED', 'SHOWN')).toBe('PUBLISH');
  expect(stepAction('SHOWN', 'SHOWN')).toBe('PUBLISH');
});

test('without a current presentation no step can be taken', () => {
  expect(phaseSteps(null).every((step) => step.action === 'NONE' && step.state === 'AHEAD')).toBe(
    true,
  );
});

test('keys 1 to 6 stand for the steps in their order', () => {
  expect(phaseSteps('READY').map((step) => step.key)).toEqual(['1', '2', '3', '4', '5', '6']);
});
