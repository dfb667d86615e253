/** Hasil: what the locked sheets say, what the panel decides about it, and what leaves the room. */
import { lazy, Suspense, type ComponentType } from 'react';
import type { Ranking, Setup } from '../../../electron/contract/topics.ts';
import { useTopic } from '../../stores/index.ts';
import { Loading } from '../../ui/index.ts';
import { SectionNav } from '../list/SectionNav.tsx';
import { goTo, resultSections, useRoute, type ResultSection } from '../shell/route.ts';
import { NavMark } from './NavMark.tsx';
import { SectionBoundary } from './SectionBoundary.tsx';
import { NothingLocked } from './NothingLocked.tsx';
import { useResultWords } from './useResultWords.ts';
import parts from '../parts/parts.module.css';

/** All sections are given the same: what the host has. */
export interface ResultSectionProps {
  setup: Setup;
  ranking: Ranking;
}
type Section = ComponentType<ResultSectionProps>;

/** A section loads when it is first opened. */
const screens: Record<ResultSection, Section> = {
  ranking: lazy(async () => ({
    default: (await import('./ranking/RankingSection.tsx')).RankingSection,
  })),
  panel: lazy(async () => ({ default: (await import('./panel/PanelSection.tsx')).PanelSection })),
  weights: lazy(async () => ({
    default: (await import('./weights/WeightsSection.tsx')).WeightsSection,
  })),
  deliberation: lazy(async () => ({
    default: (await import('./deliberation/DeliberationSection.tsx')).DeliberationSection,
  })),
  followUp: lazy(async () => ({
    default: (await import('./followUp/FollowUpSection.tsx')).FollowUpSection,
  })),
  coverage: lazy(async () => ({
    default: (await import('./programmes/CoverageSection.tsx')).CoverageSection,
  })),
  scores: lazy(async () => ({
    default: (await import('./scores/ScoresSection.tsx')).ScoresSection,
  })),
  log: lazy(async () => ({ default: (await import('./log/LogSection.tsx')).LogSection })),
  advanced: lazy(async () => ({
    default: (await import('./advanced/AdvancedSection.tsx')).AdvancedSection,
  })),
  closing: lazy(async () => ({
    default: (await import('./closing/ClosingSection.tsx')).ClosingSection,
  })),
};

/** Sections that say nothing before the first lock. */
const needLocks: ReadonlySet<ResultSection> = new Set([
  'ranking',
  'panel',
  'weights',
  'scores',
  'advanced',
]);

export function Results({ setup }: { setup: Setup }) {
  const t = useResultWords();
  const { results: section } = useRoute();
  const ranking = useTopic('ranking');
  const Screen = screens[section];
  return (
    <div className={parts.sectionLayout}>
      <SectionNav
        label={t('frame.label')}
        value={section}
        onChange={(name) => goTo({ results: name })}
        items={resultSections.map((name) => ({
          name,
          label: t(`frame.sections.${name}`),
          mark: <NavMark section={name} setup={setup} ranking={ranking ?? null} />,
        }))}
      />
      <div className={parts.sectionBody} key={section} data-place={`results/${section}`}>
        {!ranking ? (
          <Loading label={t('frame.waiting')} />
        ) : ranking.lockedCount === 0 && needLocks.has(section) ? (
          <NothingLocked />
        ) : (
          <SectionBoundary>
            <Suspense fallback={<Loading />}>
              <Screen setup={setup} ranking={ranking} />
            </Suspense>
          </SectionBoundary>
        )}
      </div>
    </div>
  );
}
