/** Rules and rubric: both freeze when scoring opens for the first time. */
import type { CommandData } from '../../contract/commands.ts';
import { Refusal } from '../../contract/problems.ts';
import { compare, parseExact, sum, toNumber } from '../../ranking/rational.ts';
import { criterionGroupTable, criterionTable, levelTable } from '../../../db/rubric.ts';
import { getEditableEvent, rulesOf, type Context, type Handlers } from '../context.ts';
import { refuseDuplicates } from '../factRules.ts';
import { patchEvent } from './patchEvent.ts';

export const rubricHandlers: Handlers<'setRules' | 'setRubric'> = {
  setRules: (context, rules) => {
    const event = getEditableEvent(context);
    if (rules.weightTotal !== rulesOf(event).weightTotal)
      refuseWeights(context, event.id, rules.weightTotal);
    const { tHigh, tMid, readinessAdopt, readinessPilot } = rules.recommendation;
    if (compare(parseExact(tHigh), parseExact(tMid)) < 0) {
      throw new Refusal(
        'BAD_RULE',
        { rule: 'tHigh', detail: 'tHigh < tMid' },
        'recommendation.tHigh',
      );
    }
    if (readinessAdopt < readinessPilot) {
      throw new Refusal(
        'BAD_RULE',
        { rule: 'readinessAdopt', detail: 'readinessAdopt < readinessPilot' },
        'recommendation',
      );
    }
    refuseDuplicates(rules.tieBreaks, 'pemisah', 'tieBreaks');
    const known = new Set([
      'MEDIAN',
      'PREFERENCE',
      ...criterionGroupTable.list(context.db, event.id).map(({ code }) => code),
    ]);
    rules.tieBreaks.forEach((code, index) => {
      if (!known.has(code))
        throw new Refusal('UNKNOWN_ID', { kind: 'pemisah', id: code }, `tieBreaks[${index}]`);
    });
    patchEvent(context, event, { rules: JSON.stringify(rules) });
    return {};
  },
  setRubric: (context, rubric) => {
    replaceRubric(context, rubric);
    return {};
  },
};

/** @throws Refusal WEIGHTS_NOT_TOTAL, GROUP_EMPTY */
export function refuseWeights(
  { db }: Pick<Context, 'db'>,
  eventId: string,
  weightTotal: string,
): void {
  const criteria = criterionTable.list(db, eventId);
  const total = sum(criteria.map(({ weight }) => parseExact(weight)));
  if (compare(total, parseExact(weightTotal)) !== 0) {
    throw new Refusal('WEIGHTS_NOT_TOTAL', { sum: toNumber(total), total: weightTotal });
  }
  for (const group of ['OUTPUT', 'OUTCOME']) {
    if (!criteria.some(({ groupCode, weight }) => groupCode === group && Number(weight) > 0)) {
      throw new Refusal('GROUP_EMPTY', { group });
    }
  }
}

/** @throws Refusal RULES_FROZEN, GROUP_MISSING, WEIGHTS_NOT_TOTAL, and what names a wrong criterion */
export function replaceRubric(
  context: Context,
  { groups, criteria, weightTotal }: CommandData<'setRubric'>,
): void {
  const { db } = context;
  const event = getEditableEvent(context);
  const eventId = event.id;
  refuseDuplicates(
    groups.map(({ code }) => code),
    'kelompok',
    'groups',
  );
  refuseDuplicates(
    criteria.map(({ id }) => id),
    'kriteria',
    'criteria',
  );
  for (const required of ['OUTPUT', 'OUTCOME']) {
    if (!groups.some(({ code }) => code === required))
      throw new Refusal('GROUP_MISSING', { group: required }, 'groups');
  }
  criteria.forEach((criterion, index) => {
    const at = `criteria[${index}]`;
    if (!groups.some(({ code }) => code === criterion.groupCode)) {
      throw new Refusal(
        'UNKNOWN_ID',
        { kind: 'kelompok', id: criterion.groupCode },
        `${at}.groupCode`,
      );
    }
    if (criterion.max <= criterion.min) {
      throw new Refusal(
        'BAD_RULE',
        { rule: criterion.name, detail: `${criterion.min}–${criterion.max}` },
        `${at}.max`,
      );
    }
    refuseDuplicates(
      criterion.levels.map(({ score }) => String(score)),
      'tingkat',
      `${at}.levels`,
    );
    criterion.levels.forEach(({ score }, level) => {
      if (score < criterion.min || score > criterion.max) {
        const { name, min, max } = criterion;
        throw new Refusal(
          'SCORE_OFF_SCALE',
          { value: score, criterion: name, min, max },
          `${at}.levels[${level}]`,
        );
      }
    });
  });
  const total = sum(criteria.map(({ weight }) => parseExact(weight)));
  if (compare(total, parseExact(weightTotal)) !== 0) {
    throw new Refusal(
      'WEIGHTS_NOT_TOTAL',
      { sum: toNumber(total), total: weightTotal },
      'criteria',
    );
  }
  const tieBreaks = rulesOf(event).tieBreaks.filter(
    (code) =>
      code === 'MEDIAN' || code === 'PREFERENCE' || groups.some((group) => group.code === code),
  );
  for (const old of criterionTable.list(db, eventId)) {
    if (!criteria.some(({ id }) => id === old.id)) criterionTable.remove(db, old);
  }
  for (const old of criterionGroupTable.list(db, eventId)) {
    if (!groups.some(({ code }) => code === old.code)) criterionGroupTable.remove(db, old);
  }
  groups.forEach((group, index) =>
    criterionGroupTable.put(db, { ...group, eventId, position: index + 1 }),
  );
  criteria.forEach(({ levels, ...criterion }, index) => {
    criterionTable.put(db, { ...criterion, eventId, position: index + 1 });
    for (const old of levelTable.list(db, eventId)) {
      if (old.criterionId === criterion.id && !levels.some(({ score }) => score === old.score))
        levelTable.remove(db, old);
    }
    for (const level of levels)
      levelTable.put(db, { ...level, eventId, criterionId: criterion.id });
  });
  patchEvent(context, event, {
    rules: JSON.stringify({ ...rulesOf(event), weightTotal, tieBreaks }),
  });
}
