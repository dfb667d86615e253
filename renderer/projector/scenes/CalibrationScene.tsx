/** Penyamaan persepsi: all criteria with their weights beside the levels of one after the other. */
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../../electron/contract/topics.ts';
import { formatDecimalText } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp, FittedTitle } from '../Clamp.tsx';
import {
  calibrationPages,
  criteriaWindow,
  type CalibrationPage,
} from '../layout/calibrationPages.ts';
import { usePart } from '../usePart.ts';
import { useContentWidth } from '../useView.ts';
import { Waiting } from '../Waiting.tsx';
import styles from './calibration.module.css';

const PART_MS = 30_000;
const MOST_CRITERIA = 8;

export function CalibrationScene({ programme }: { programme: Programme }) {
  const { t } = useTranslation('projector');
  const pages = calibrationPages(programme.criteria);
  const part = usePart(pages.length, PART_MS);
  const page = pages[part];
  if (!page) return <Waiting>{t('calibration.empty')}</Waiting>;
  const groupName =
    programme.groups.find((group) => group.code === page.criterion.groupCode)?.name ?? '';
  return (
    <div className={styles.split}>
      <CriteriaList programme={programme} current={page.criterion.id} />
      <Levels
        key={`${page.criterion.id} ${page.levels[0]?.score}`}
        page={page}
        groupName={groupName}
      />
    </div>
  );
}

function CriteriaList({ programme, current }: { programme: Programme; current: string }) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const focus = programme.criteria.findIndex((criterion) => criterion.id === current);
  const { shown } = criteriaWindow(programme.criteria, focus, MOST_CRITERIA);
  const heaviest = Math.max(...programme.criteria.map((criterion) => Number(criterion.weight)));
  return (
    <div className={styles.criteria}>
      <p className={styles.heads}>
        <span>
          {t('calibration.position', { index: focus + 1, total: programme.criteria.length })}
        </span>
        <span>{t('calibration.weight')}</span>
      </p>
      <ol className={styles.list}>
        {shown.map((criterion) => (
          <li
            key={criterion.id}
            className={styles.criterion}
            aria-current={criterion.id === current}
          >
            <Clamp className={styles.name} lines={2}>
              {criterion.name}
            </Clamp>
            <span className={styles.weight}>{formatDecimalText(criterion.weight, language)}</span>
            <span className={styles.bar}>
              <span
                style={{
                  width: `${heaviest > 0 ? (Number(criterion.weight) / heaviest) * 100 : 0}%`,
                }}
              />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Levels({
  page: { criterion, levels },
  groupName,
}: {
  page: CalibrationPage;
  groupName: string;
}) {
  const { t } = useTranslation('projector');
  const widthVh = useContentWidth() * 0.6;
  return (
    <div className={styles.detail}>
      <div>
        <p className={styles.group}>
          {groupName} · {t('calibration.scale', { min: criterion.min, max: criterion.max })}
        </p>
        <FittedTitle box={{ widthVh, heightVh: 12, maxVh: 5, minVh: 3.6 }}>
          {criterion.name}
        </FittedTitle>
        <Clamp as="p" className={styles.description} lines={3}>
          {criterion.description}
        </Clamp>
      </div>
      <ol className={styles.levels}>
        {levels.map((level) => (
          <li key={level.score} className={styles.level}>
            <b className={styles.score}>{level.score}</b>
            <span className={styles.levelText}>
              <Clamp className={styles.label} lines={1}>
                {level.label}
              </Clamp>
              <Clamp lines={level.label === '' ? 3 : 2}>{level.description}</Clamp>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
