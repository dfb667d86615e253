/** Persiapan: everything that is decided before the day, section by section. */
import { Icon } from '../../ui/index.ts';
import { SectionNav } from '../list/SectionNav.tsx';
import { goTo, prepareSections, useRoute, type PrepareSection } from '../shell/route.ts';
import { useWords } from '../useWords.ts';
import { AgendaSection } from './agenda/AgendaSection.tsx';
import { EventSection } from './EventSection.tsx';
import { LinksSection } from './links/LinksSection.tsx';
import { PanelSection } from './panel/PanelSection.tsx';
import { PaperSection } from './paper/PaperSection.tsx';
import { ReadinessSection } from './readiness/ReadinessSection.tsx';
import { sectionState } from './readiness/readinessPlaces.ts';
import { AgenciesSection } from './reference/AgenciesSection.tsx';
import { ProgrammesSection } from './reference/ProgrammesSection.tsx';
import { ThemesSection } from './reference/ThemesSection.tsx';
import { RubricSection } from './rubric/RubricSection.tsx';
import { RulesSection } from './rules/RulesSection.tsx';
import type { SectionProps } from './sectionProps.ts';
import parts from '../parts/parts.module.css';

const screens: Record<PrepareSection, (props: SectionProps) => React.ReactNode> = {
  readiness: ReadinessSection,
  event: EventSection,
  agenda: AgendaSection,
  panel: PanelSection,
  rubric: RubricSection,
  programmes: ProgrammesSection,
  agencies: AgenciesSection,
  themes: ThemesSection,
  rules: RulesSection,
  paper: PaperSection,
  links: LinksSection,
};

export function Preparation({ setup }: SectionProps) {
  const t = useWords();
  const { prepare } = useRoute();
  const Section = screens[prepare];
  return (
    <div className={parts.sectionLayout}>
      <SectionNav
        label={t('shell.tabs.prepare')}
        value={prepare}
        onChange={(section) => goTo({ prepare: section })}
        items={prepareSections.map((name) => ({
          name,
          label: t(`prepare.sections.${name}`),
          mark: <SectionMark state={sectionState(name, setup.readiness)} />,
        }))}
      />
      <section
        className={parts.sectionBody}
        key={prepare}
        data-place={`prepare/${prepare}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keyboard also where all fields are frozen
        tabIndex={0}
        aria-label={t(`prepare.sections.${prepare}`)}
      >
        <Section setup={setup} />
      </section>
    </div>
  );
}

function SectionMark({ state }: { state: ReturnType<typeof sectionState> }) {
  const t = useWords();
  if (state === null || state === 'OK') return null;
  const label = t(state === 'MISSING' ? 'prepare.missing' : 'prepare.advised');
  return (
    <span
      title={label}
      style={{
        color: state === 'MISSING' ? 'var(--mantine-color-error)' : 'var(--mantine-color-dimmed)',
      }}
    >
      <Icon name={state === 'MISSING' ? 'alert' : 'info'} size={18} />
      <span className={parts.visuallyHidden}>{label}</span>
    </span>
  );
}
