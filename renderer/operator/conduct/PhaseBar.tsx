/** The phase as six big steps, one key each. */
import type { Phase } from '../../../electron/contract/codes.ts';
import { useWords } from '../useWords.ts';
import { takeStep } from './acts.ts';
import { useBusy } from './busyStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { phaseSteps } from './phaseSteps.ts';
import { usePrimaryAct } from './usePrimaryAct.ts';
import parts from '../parts/parts.module.css';
import styles from './phaseBar.module.css';

export function PhaseBar({ phase }: { phase: Phase | null }) {
  const t = useWords();
  const isBusy = useBusy('step');
  const isPrimary = usePrimaryAct() === 'STEP';
  return (
    <ol className={styles.bar} aria-label={t('conduct.steps')} aria-busy={isBusy}>
      {phaseSteps(phase).map((step) => (
        <li key={step.phase}>
          <button
            type="button"
            className={styles.step}
            data-state={step.state}
            data-next={step.isNext}
            data-primary={step.isNext && isPrimary}
            aria-current={step.state === 'CURRENT' ? 'step' : undefined}
            aria-keyshortcuts={step.key}
            // A step that cannot be taken stays reachable, so that its reason can be read.
            aria-disabled={step.action === 'NONE' && step.state !== 'CURRENT'}
            title={
              step.action === 'NONE' && step.state !== 'CURRENT' ? t('conduct.notYet') : undefined
            }
            onClick={() => void takeStep(step.phase)}
          >
            <span className={styles.top}>
              <KeyCap cap={step.key} />
              {step.state === 'DONE' ? <span aria-hidden="true">✓</span> : null}
            </span>
            <span className={styles.name}>{t(`ui:phase.${step.phase}`)}</span>
            <span className={parts.visuallyHidden}>{t(`conduct.stepState.${step.state}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
