/** The six decisions as large choices, with the suggestion marked and a number key for each. */
import { Radio } from '@mantine/core';
import { decisionCodes, type DecisionCode } from '../../../../electron/contract/codes.ts';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';
import styles from './deliberation.module.css';

export interface CodeChoiceProps {
  value: DecisionCode;
  suggested: DecisionCode | null;
  onChange: (code: DecisionCode) => void;
}

export function CodeChoice({ value, suggested, onChange }: CodeChoiceProps) {
  const t = useResultWords();
  return (
    <Radio.Group
      aria-label={t('deliberation.code')}
      value={value}
      onChange={(code) => onChange(code as DecisionCode)}
    >
      <div className={styles.codeChoice}>
        {decisionCodes.map((code, at) => (
          <label key={code} className={styles.codeOption} data-chosen={code === value}>
            <Radio value={code} aria-keyshortcuts={String(at + 1)} />
            <span className={`${parts.rowMain} ${styles.codeText}`}>
              {t(`ui:decision.${code}`)}
              {code === suggested ? (
                <span className={`${parts.smallNote} ${styles.suggestedNote}`}>
                  {' '}
                  {t('deliberation.isSuggested')}
                </span>
              ) : null}
            </span>
            <kbd aria-hidden="true">{at + 1}</kbd>
          </label>
        ))}
      </div>
    </Radio.Group>
  );
}
