/** Rules and rubric: both freeze when scoring opens for the first time. */
import type { CommandData } from '../../contract/commands.ts';
import { refuse, Refusal } from '../../contract/problems.ts';
import {
  findGroupProblem,
  findLevelProblem,
  findScaleProblem,
  findTieBreakProblem,
  isTieBreak,
  listThresholdProblems,
  listWeightProblems,
} from '../../domain/rubric.ts';
import { criterionGroupTable, criterionTable, levelTable } from '../../../db/rubric.ts';
import { getEditableEvent, rulesOf, type Context, type Handlers } from '../context.ts';
import { refuseDuplicates } from '../gate/factRules.ts';
import { patchEvent } from './patchEvent.ts';

export const rubricHandlers: Handlers<'setRules' | 'setRubric'> = {
  setRules: (context, rules) => {
    const event = getEditableEvent(context);
    if (rules.weightTotal !== rulesOf(event).weightTotal)
      refuseWeights(context, event.id, rules.weightTotal);
    refuse(listThresholdProblems(rules.recommendation)[0]);
    refuse(findTieBreakProblem(rules.tieBreaks, criterionGroupTable.list(context.db, event.id)));
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
  refuse(listWeightProblems(criterionTable.list(db, eventId), weightTotal)[0]);
}

/** @throws Refusal RULES_FROZEN, GROUP_MISSING, WEIGHTS_NOT_TOTAL, GROUP_EMPTY, and what names a wrong criterion */
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
  refuse(findGroupProblem(groups));
  criteria.forEach((criterion, index) => {
    const at = `criteria[${index}]`;
    if (!groups.some(({ code }) => code === criterion.groupCode)) {
      throw new Refusal(
        'UNKNOWN_ID',
        { kind: 'kelompok', id: criterion.groupCode },
        `${at}.groupCode`,
      );
    }
    refuse(findScaleProblem(criterion), at);
    refuseDuplicates(
      criterion.levels.map(({ score }) => String(score)),
      'tingkat',
      `${at}.levels`,
    );
    criterion.levels.forEach(({ score }, level) =>
      refuse(findLevelProblem(score, criterion), `${at}.levels[${level}]`),
    );
  });
  refuse(listWeightProblems(criteria, weightTotal)[0]);
  const tieBreaks = rulesOf(event).tieBreaks.filter((code) => isTieBreak(code, groups));
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
