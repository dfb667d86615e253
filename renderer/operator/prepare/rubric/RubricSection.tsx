/** Criteria and weights: groups, criteria, level texts; saved as a whole once the weights add up. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Icon } from '../../../ui/index.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { FrozenNote } from '../../list/FrozenNote.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { CriterionRow } from './CriterionRow.tsx';
import { GroupEditor } from './GroupEditor.tsx';
import { blankCriterion, rubricInput, rubricValues, totalState } from './rubricValues.ts';
import { WeightTotal } from './WeightTotal.tsx';
import styles from './rubric.module.css';

export function RubricSection({ setup }: SectionProps) {
  const t = useWords();
  const { criterionGroup, criterion, level, rules, isFrozen } = setup;
  const initial = useMemo(
    () => rubricValues({ criterionGroup, criterion, level, rules }),
    [criterionGroup, criterion, level, rules],
  );
  /** Its name is typed next. */
  const [freshId, setFreshId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const form = useCommandForm({
    name: 'setRubric',
    initial,
    toInput: rubricInput,
    check: (values): Record<string, string> =>
      totalState(values.criteria, values.weightTotal).kind === 'OK'
        ? {}
        : { total: t('rubric.totalWrong') },
  });
  const { fields } = form;
  const { criteria, groups } = fields.values;
  const isDisabled = isFrozen || setup.event.status === 'CLOSED';
  const add = () => {
    const fresh = blankCriterion(criteria, groups[0]?.code ?? 'OUTPUT');
    fields.insertListItem('criteria', fresh);
    setOpenId(fresh.id);
    setFreshId(fresh.id);
  };
  return (
    <>
      <SectionHead title={t('prepare.sections.rubric')} hint={t('rubric.hint')} />
      {isFrozen ? <FrozenNote rulesHash={setup.event.rulesHash} /> : null}
      <WeightTotal fields={fields} isDisabled={isDisabled} />
      <ul className={styles.rubricList} aria-label={t('prepare.sections.rubric')}>
        {criteria.map((each, at) => (
          <CriterionRow
            key={each.id}
            at={at}
            fields={fields}
            isFresh={freshId === each.id}
            isOpen={openId === each.id}
            onToggle={() => setOpenId(openId === each.id ? null : each.id)}
            isDisabled={isDisabled}
          />
        ))}
      </ul>
      <Button
        variant="default"
        my="sm"
        leftSection={<Icon name="plus" size={18} />}
        onClick={add}
        disabled={isDisabled || criteria.length >= 60}
        style={{ alignSelf: 'start' }}
      >
        {t('rubric.addCriterion')}
      </Button>
      <GroupEditor fields={fields} isDisabled={isDisabled} />
      <SaveBar form={form} isDisabled={isDisabled} />
    </>
  );
}
