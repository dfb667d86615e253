/** Susunan acara: what is done, what is on, what comes; a long agenda slides with the day and turns its pages. */
import { useTranslation } from 'react-i18next';
import { clockMinutes, isOnTime, type DayCourse } from '../../../electron/domain/dayCourse.ts';
import { formatClock, formatInstantClock } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp } from '../Clamp.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { agendaShape } from '../layout/agendaShape.ts';
import {
  agendaParts,
  agendaStandings,
  hasBegun,
  type AgendaEntry,
  type AgendaItem,
  type Standing,
} from '../layout/agendaWindow.ts';
import { PAGE_MS, usePart } from '../usePart.ts';
import { useContentHeight, useContentWidth } from '../useView.ts';
import { Waiting } from '../Waiting.tsx';
import styles from './agenda.module.css';

/** What is below the list, with air above it. */
const FOOT_VH = 9;

interface Props {
  agenda: readonly AgendaItem[];
  currentId: string | null;
  course: DayCourse;
}

export function AgendaScene({ agenda, currentId, course }: Props) {
  const { t } = useTranslation('projector');
  const entries = agendaStandings(agenda, currentId);
  const titles = agenda.map((item) => (item.kind === 'PRESENTATION' ? item.title : item.label));
  const shape = agendaShape(titles, useContentWidth(), useContentHeight() - FOOT_VH);
  const parts = agendaParts(entries, shape.columns * shape.perColumn);
  const shown = parts[usePart(parts.length, PAGE_MS)];
  if (!shown) return <Waiting>{t('agenda.empty')}</Waiting>;

  const presentations = entries.filter(({ item }) => item.kind === 'PRESENTATION');
  const done = presentations.filter(({ standing }) => standing === 'DONE').length;
  return (
    <div className={styles.agenda}>
      <ol
        className={styles.list}
        data-large={shape.isLarge ? '' : undefined}
        style={{
          gridTemplateColumns: `repeat(${shape.columns}, minmax(0, 1fr))`,
          fontSize: `${shape.sizeVh}cqh`,
          gridTemplateRows: `repeat(${shape.perColumn}, ${shape.rowVh}cqh)`,
        }}
      >
        {shown.entries.map((entry) => (
          <AgendaRow
            key={entry.item.id}
            entry={entry}
            lines={shape.lines}
            expectedMs={otherTime(course, entry)}
          />
        ))}
      </ol>
      <p className={styles.foot}>
        <span>{shown.earlier > 0 ? `↑ ${t('agenda.more', { count: shown.earlier })}` : ''}</span>
        <span className={styles.legend}>
          {!shape.isLarge && <Legend entries={shown.entries} />}
          {shown.entries.some((entry) => otherTime(course, entry) !== null) && (
            <span aria-hidden="true">≈ {t('agenda.expected')}</span>
          )}
          {hasBegun(entries)
            ? t('agenda.summary', { done, total: presentations.length })
            : t('agenda.total', { total: presentations.length })}
        </span>
        <span>{shown.later > 0 ? `↓ ${t('agenda.more', { count: shown.later })}` : ''}</span>
      </p>
    </div>
  );
}

/** When a row is expected, where that is not when it was planned and people still wait for it. */
function otherTime({ slots }: DayCourse, { item, standing }: AgendaEntry): number | null {
  if (standing !== 'NEXT' && standing !== 'LATER') return null;
  const { planned, expected } = slots.get(item.id) ?? {};
  return planned && expected && !isOnTime(clockMinutes(planned.startMs, expected.startMs))
    ? expected.startMs
    : null;
}

const ICONS: Record<Standing, IconName | null> = {
  DONE: 'check',
  NOW: 'play',
  NEXT: 'arrow',
  LATER: null,
  SKIPPED: 'skip',
  WITHDRAWN: 'cross',
};

/** Small rows carry signs alone; here are their words. */
function Legend({ entries }: { entries: AgendaEntry[] }) {
  const { t } = useTranslation('projector');
  const words = {
    NOW: t('agenda.now'),
    NEXT: t('agenda.next'),
    SKIPPED: t('agenda.skipped'),
    WITHDRAWN: t('agenda.withdrawn'),
  };
  const present = (['NOW', 'NEXT', 'SKIPPED', 'WITHDRAWN'] as const).filter((one) =>
    entries.some(({ standing }) => standing === one),
  );
  return present.map((one) => (
    <span key={one} aria-hidden="true">
      <Icon name={ICONS[one] ?? 'check'} /> {words[one]}
    </span>
  ));
}

function AgendaRow({
  entry: { item, standing },
  lines,
  expectedMs,
}: {
  entry: AgendaEntry;
  lines: number;
  expectedMs: number | null;
}) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const words: Record<Standing, string> = {
    DONE: t('agenda.done'),
    NOW: t('agenda.now'),
    NEXT: t('agenda.next'),
    LATER: '',
    SKIPPED: t('agenda.skipped'),
    WITHDRAWN: t('agenda.withdrawn'),
  };
  const isTalk = item.kind === 'PRESENTATION';
  const time = isTalk ? item.plannedStartTime : item.startTime;
  const number = isTalk ? item.number : '';
  const planned = time ? formatClock(time, language) : number;
  const icon = ICONS[standing] ?? (isTalk ? null : 'cup');
  return (
    <li className={styles.row} data-standing={standing}>
      <span className={styles.time}>
        {time && expectedMs !== null ? (
          <>
            <span aria-hidden="true">≈</span>
            <span className={styles.hidden}>{t('agenda.expected')} </span>
            {formatInstantClock(expectedMs, language)}
          </>
        ) : (
          planned
        )}
      </span>
      <span className={styles.text}>
        <Clamp className={styles.title} lines={lines}>
          {isTalk ? item.title : item.label}
        </Clamp>
        {isTalk && item.agencyName && (
          <span className={styles.agency} data-clamp="">
            {item.agencyName}
          </span>
        )}
      </span>
      <span className={styles.mark}>
        {icon && <Icon name={icon} />}
        <span className={styles.word}>{words[standing]}</span>
      </span>
    </li>
  );
}
