/** Susunan acara: what is done, what is on, what comes; a long agenda slides with the day. */
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp } from '../Clamp.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import {
  agendaShape,
  agendaStandings,
  agendaWindow,
  hasBegun,
  type AgendaEntry,
  type AgendaItem,
  type AgendaWindow,
  type Standing,
} from '../layout/agendaWindow.ts';
import { usePart } from '../usePart.ts';
import { Waiting } from '../Waiting.tsx';
import styles from './agenda.module.css';

const PART_MS = 15_000;
const ROOM_VH = 74;
/** Height of a line of a title. */
const LINE_VH = 3.3;

interface Props {
  agenda: readonly AgendaItem[];
  currentId: string | null;
}

export function AgendaScene({ agenda, currentId }: Props) {
  const { t } = useTranslation('projector');
  const entries = agendaStandings(agenda, currentId);
  const shape = agendaShape(entries.length);
  const capacity = shape.columns * shape.perColumn;
  const isUnderWay = hasBegun(entries);
  const part = usePart(isUnderWay ? 1 : Math.ceil(entries.length / capacity), PART_MS);
  if (entries.length === 0) return <Waiting>{t('agenda.empty')}</Waiting>;

  const shown = isUnderWay ? agendaWindow(entries, capacity) : partOf(entries, part, capacity);
  const presentations = entries.filter(({ item }) => item.kind === 'PRESENTATION');
  const done = presentations.filter(({ standing }) => standing === 'DONE').length;
  const rowVh = Math.min(15, ROOM_VH / shape.perColumn);
  return (
    <div className={styles.agenda}>
      <ol
        className={styles.list}
        data-large={shape.columns === 1 ? '' : undefined}
        style={{
          gridTemplateColumns: `repeat(${shape.columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${shape.perColumn}, ${rowVh}vh)`,
        }}
      >
        {shown.entries.map((entry) => (
          <AgendaRow
            key={entry.item.id}
            entry={entry}
            lines={shape.columns === 1 ? 2 : Math.floor((rowVh - 0.6) / LINE_VH)}
          />
        ))}
      </ol>
      <p className={styles.foot}>
        <span>{shown.earlier > 0 ? `↑ ${t('agenda.more', { count: shown.earlier })}` : ''}</span>
        <span className={styles.legend}>
          {shape.columns === 2 && <Legend entries={shown.entries} />}
          {isUnderWay
            ? t('agenda.summary', { done, total: presentations.length })
            : t('agenda.total', { total: presentations.length })}
        </span>
        <span>{shown.later > 0 ? `↓ ${t('agenda.more', { count: shown.later })}` : ''}</span>
      </p>
    </div>
  );
}

function partOf(entries: AgendaEntry[], part: number, capacity: number): AgendaWindow {
  const start = part * capacity;
  const shown = entries.slice(start, start + capacity);
  return { entries: shown, earlier: start, later: entries.length - start - shown.length };
}

const ICONS: Record<Standing, IconName | null> = {
  DONE: 'check',
  NOW: 'play',
  NEXT: 'arrow',
  LATER: null,
  SKIPPED: 'skip',
  WITHDRAWN: 'cross',
};

/** In two columns the rows carry signs alone; here are their words. */
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

function AgendaRow({ entry: { item, standing }, lines }: { entry: AgendaEntry; lines: number }) {
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
  const icon = ICONS[standing] ?? (isTalk ? null : 'cup');
  return (
    <li className={styles.row} data-standing={standing}>
      <span className={styles.time}>
        {time ? formatClock(time, language) : isTalk ? item.number : ''}
      </span>
      <span className={styles.text}>
        <Clamp className={styles.title} lines={Math.min(3, lines)}>
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
