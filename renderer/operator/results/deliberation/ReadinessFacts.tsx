/** TKT with its own sentence, and the three gates with their answers. */
import { Text } from '@mantine/core';
import { readinessLevels } from '../../../../electron/ranking/words.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Icon } from '../../../ui/index.ts';
import type { SetupPresentation } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import parts from '../../parts/parts.module.css';
import styles from './deliberation.module.css';

const gates = ['gateLegal', 'gateEthics', 'gateOwner'] as const;

export function ReadinessFacts({ presentation }: { presentation: SetupPresentation }) {
  const t = useResultWords();
  const language = useLanguage();
  const { readiness, readinessNote } = presentation;
  const level = readinessLevels.find((each) => each.level === readiness);
  return (
    <>
      <Text size="sm">
        <strong>
          {readiness === null
            ? t('deliberation.tktUnknown')
            : t('deliberation.tkt', { level: readiness })}
        </strong>
        {level ? `: ${level[language]}` : ''}
      </Text>
      {readinessNote ? (
        <Text size="sm" c="dimmed">
          {readinessNote}
        </Text>
      ) : null}
      <ul className={`${parts.plainList} ${styles.gateList}`}>
        {gates.map((gate) => {
          const value = presentation[gate];
          return (
            <li key={gate} data-value={String(value)}>
              <Icon name={value === 1 ? 'check' : value === 0 ? 'close' : 'minus'} size={16} />
              {t(`deliberation.gate.${gate}`)}:{' '}
              {t(`deliberation.gateState.${String(value) as '0' | '1' | 'null'}`)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
