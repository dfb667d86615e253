/** What the figures were computed from and with, so that somebody else can compute them again. */
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';
import styles from './advanced.module.css';

export function Provenance({
  analysis,
  seed,
  isSame,
}: {
  analysis: Analysis;
  seed: string;
  isSame: boolean;
}) {
  const t = useResultWords();
  return (
    <SectionPart title={t('advanced.provenance')}>
      <dl className={styles.provenance}>
        <dt>
          <FigureHint figure="methodVersion">{t('advanced.method')}</FigureHint>
        </dt>
        <dd>
          <code>{analysis.methodVersion}</code>
        </dd>
        <dt>
          <FigureHint figure="dataHash">{t('advanced.dataHash')}</FigureHint>
        </dt>
        <dd>
          <code>{analysis.dataHash}</code>{' '}
          {isSame ? <span className={parts.smallNote}>{t('advanced.hashEqual')}</span> : null}
        </dd>
        <dt>{t('advanced.seed')}</dt>
        <dd>
          <code>{seed}</code>
        </dd>
      </dl>
    </SectionPart>
  );
}
