/** Giliran: who presents what, for whom, and how much time is left. */
import { useTranslation } from 'react-i18next';
import type { AgendaPresentation, Live } from '../../../electron/contract/topics.ts';
import { formatList } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp, FittedTitle } from '../Clamp.tsx';
import { fitChips } from '../layout/fitChips.ts';
import { linesOf } from '../layout/fitText.ts';
import { useContentWidth } from '../useView.ts';
import styles from './now.module.css';
import { TimerBand } from './TimerBand.tsx';

/** Padding of a programme's name and the gap after it. */
const CHIP_AROUND_VH = 5;

/** Size of the presenters' names, and what they may take of the title's room. */
const TEAM_VH = 4.2;
const MOST_TEAM_LINES = 2;

interface Props {
  presentation: AgendaPresentation;
  total: number;
  live: Live;
}

export function NowScene({ presentation, total, live }: Props) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const widthVh = useContentWidth();
  const { title, number, presenters, agencyName, hostCity, hostInstitution, field } = presentation;
  const facts = [
    { label: t('now.agency'), value: agencyName },
    {
      label: t('now.hostCity'),
      value: [hostCity, hostInstitution].filter((part) => part !== '').join(' · '),
    },
    { label: t('now.field'), value: field },
  ].filter(({ value }) => value !== '');
  const team = formatList(presenters, language);
  const teamLines = Math.min(MOST_TEAM_LINES, linesOf([team], widthVh, TEAM_VH));
  const hasProgrammes = presentation.programmes.length > 0;
  return (
    <article className={styles.now}>
      <div className={styles.talk}>
        <p className={styles.ordinal}>{t('now.ordinal', { number, total })}</p>
        <FittedTitle
          box={{
            widthVh,
            heightVh: (hasProgrammes ? 26 : 32) - (teamLines - 1) * TEAM_VH * 1.2,
            maxVh: 9,
            minVh: 4,
            lineHeight: 1.1,
          }}
        >
          {title}
        </FittedTitle>
        {presenters.length > 0 && (
          <Clamp as="p" className={styles.team} lines={teamLines}>
            {team}
          </Clamp>
        )}
        {facts.length > 0 && (
          <dl className={styles.facts}>
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <Clamp as="dd" lines={2}>
                  {value}
                </Clamp>
              </div>
            ))}
          </dl>
        )}
        {hasProgrammes && (
          <Programmes names={presentation.programmes.map(({ name }) => name)} widthVh={widthVh} />
        )}
      </div>
      <TimerBand live={live} />
    </article>
  );
}

function Programmes({ names, widthVh }: { names: string[]; widthVh: number }) {
  const { t } = useTranslation('projector');
  const label = t('now.programmes');
  const lineVh = widthVh - label.length * 1.8 - 3;
  const mostVh = Math.max(52, lineVh / names.length - CHIP_AROUND_VH);
  const { shown, more } = fitChips(names, {
    widthVh: lineVh,
    sizeVh: 2.9,
    aroundVh: CHIP_AROUND_VH,
    mostVh,
    restVh: 24,
  });
  return (
    <div className={styles.programmes}>
      <span className={styles.label}>{label}</span>
      <ul>
        {shown.map((name) => (
          <li key={name} style={{ maxWidth: `${mostVh}cqh` }} data-clamp="">
            {name}
          </li>
        ))}
      </ul>
      {more > 0 && <span className={styles.label}>{t('now.moreProgrammes', { count: more })}</span>}
    </div>
  );
}
