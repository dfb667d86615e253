/** Hasil satu paparan: the published score and its groups, all from one snapshot. */
import { useTranslation } from 'react-i18next';
import type { ResultSnapshot } from '../../../electron/contract/topics.ts';
import { formatList } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp, FittedTitle } from '../Clamp.tsx';
import { Icon } from '../Icon.tsx';
import { linesOf } from '../layout/fitText.ts';
import { useContentWidth } from '../useView.ts';
import styles from './result.module.css';

const SCORE_VH = 50;
const TEAM_VH = 3.3;
const ROOM_FOR_GROUPS_VH = 32;

export function ResultScene({ result }: { result: ResultSnapshot }) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const widthVh = useContentWidth() - SCORE_VH - 5;
  const rowVh = Math.min(
    8,
    ROOM_FOR_GROUPS_VH /
      Math.max(1, Math.ceil(result.groups.length / columnsFor(result.groups.length))),
  );
  const team = formatList(result.presenters, language);
  const teamLines = Math.min(2, linesOf([team], widthVh, TEAM_VH));
  return (
    <article className={styles.result}>
      <div className={styles.top} style={{ gridTemplateColumns: `minmax(0, 1fr) ${SCORE_VH}cqh` }}>
        <div className={styles.talk}>
          <p className={styles.ordinal}>{t('result.ordinal', { number: result.number })}</p>
          <FittedTitle
            box={{ widthVh, heightVh: 21 - (teamLines - 1) * TEAM_VH * 1.2, maxVh: 6.6, minVh: 3 }}
          >
            {result.title}
          </FittedTitle>
          {result.agencyName && (
            <Clamp as="p" className={styles.agency} lines={2}>
              {result.agencyName}
            </Clamp>
          )}
          {result.presenters.length > 0 && (
            <Clamp as="p" className={styles.team} lines={teamLines}>
              {team}
            </Clamp>
          )}
        </div>
        <div className={styles.score} data-provisional={result.isProvisional ? '' : undefined}>
          <p className={styles.scoreLabel}>{t('result.score')}</p>
          <p className={styles.scoreNumber}>{result.scoreText[language]}</p>
          <p className={styles.scoreUnit}>{t('result.ofHundred')}</p>
        </div>
      </div>
      <ul
        className={styles.groups}
        style={{
          gridTemplateColumns: `repeat(${columnsFor(result.groups.length)}, minmax(0, 1fr))`,
          gridAutoRows: `${rowVh}cqh`,
        }}
      >
        {result.groups.map((group) => (
          <li key={group.code} className={styles.group}>
            <Clamp className={styles.groupName} lines={1}>
              {group.name}
            </Clamp>
            <span className={styles.bar}>
              <span style={{ width: `${Math.min(100, Math.max(0, group.scoreValue))}%` }} />
            </span>
            <span className={styles.groupScore}>{group.scoreText[language]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        {result.isProvisional && (
          <b className={styles.provisional}>
            <Icon name="warning" /> {t('result.provisional')}: {t('result.provisionalWhy')}
          </b>
        )}
        <span>{t('result.sheets', { count: result.sheetsCounted })}</span>
      </p>
    </article>
  );
}

/** A few groups are bars over the whole width; many stand in two columns. */
const columnsFor = (count: number): 1 | 2 => (count <= 5 ? 1 : 2);
