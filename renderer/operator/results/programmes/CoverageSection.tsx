/** Program: what the cohort touched of the priority programmes, and where the next one could go. */
import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../../ui/index.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import type { ResultSectionProps } from '../Results.tsx';
import { useResultWords } from '../useResultWords.ts';
import { coverageOf } from './coverage.ts';
import { CoverageView } from './CoverageView.tsx';
import { GroupCounts } from './GroupCounts.tsx';
import { NextCohort } from './NextCohort.tsx';

const tabs = ['tiles', 'groups', 'next'] as const;
type Tab = (typeof tabs)[number];

export function CoverageSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const [tab, setTab] = useState<Tab>('tiles');
  const coverage = useMemo(
    () => coverageOf(setup, ranking, setup.paper.nextCohortSeats),
    [setup, ranking],
  );
  return (
    <>
      <SectionHead title={t('frame.sections.coverage')} hint={t('coverage.hint')} />
      {setup.programme.length === 0 ? (
        <EmptyState title={t('coverage.empty')} icon="list">
          {t('coverage.emptyText')}
        </EmptyState>
      ) : (
        <Tabs
          value={tab}
          onChange={(value) => setTab(tabs.find((known) => known === value) ?? 'tiles')}
          keepMounted={false}
        >
          <Tabs.List aria-label={t('coverage.tabsLabel')} mb="md">
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`coverage.tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="tiles">
            <CoverageView coverage={coverage} setup={setup} />
          </Tabs.Panel>
          <Tabs.Panel value="groups">
            <GroupCounts setup={setup} ranking={ranking} />
          </Tabs.Panel>
          <Tabs.Panel value="next">
            <NextCohort setup={setup} ranking={ranking} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}
