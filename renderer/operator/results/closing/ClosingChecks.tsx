/** What is settled and what is not, each with the way there. */
import { Button } from '@mantine/core';
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { Icon } from '../../../ui/index.ts';
import { goTo } from '../../shell/route.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import { useClosingChecks } from './useClosingChecks.ts';
import parts from '../../parts/parts.module.css';
import styles from './closing.module.css';

export function ClosingChecks({ setup, ranking }: { setup: Setup; ranking: Ranking }) {
  const t = useResultWords();
  const checks = useClosingChecks(setup, ranking);
  return (
    <SectionPart title={t('closing.checks')}>
      <ul className={`${parts.rowList} ${styles.closingChecks}`}>
        {checks.map(({ name, left, which, place }) => (
          <li key={name} data-ok={left === 0}>
            <Icon name={left === 0 ? 'checkCircle' : 'alert'} />
            <span className={parts.rowMain}>
              {t(`closing.check.${name}`)}
              {which.length > 0 ? <small className={styles.which}>{which.join(', ')}</small> : null}
            </span>
            <strong>
              {left === 0 ? t('closing.checkOk') : t('closing.checkLeft', { count: left })}
            </strong>
            {left === 0 ? null : (
              <Button
                variant="subtle"
                px="xs"
                onClick={() => goTo(place)}
                aria-label={t('closing.openOf', { what: t(`closing.check.${name}`) })}
              >
                {t('closing.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SectionPart>
  );
}
