/** Every status a follow-up has had: when it changed, from what, and by which way it came in. */
import { Fieldset, Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { formatInstantWithDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useResultWords } from '../useResultWords.ts';
import type { FollowUp } from './followUpValues.ts';
import styles from './followUp.module.css';

export function StatusHistory({ setup, followUp }: { setup: Setup; followUp: FollowUp }) {
  const t = useResultWords();
  const language = useLanguage();
  const changes = setup.followUpStatus
    .filter(({ followUpId }) => followUpId === followUp.id)
    .toSorted((a, b) => b.number - a.number);
  return (
    <Fieldset legend={t('followUp.history')}>
      {changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('followUp.historyNone', { status: t(`followUp.statusOf.${followUp.status}`) })}
        </Text>
      ) : (
        <ol className={styles.statusHistory}>
          {changes.map(({ number, statusBefore, status, changedAtMs, source }) => (
            <li key={number}>
              <strong>
                {statusBefore === null
                  ? t('followUp.historyFirst', { status: t(`followUp.statusOf.${status}`) })
                  : t('followUp.historyChange', {
                      before: t(`followUp.statusOf.${statusBefore}`),
                      status: t(`followUp.statusOf.${status}`),
                    })}
              </strong>
              <Text component="span" display="block" size="sm" c="dimmed">
                {formatInstantWithDate(changedAtMs, language)}
                {' · '}
                {source === ''
                  ? t('followUp.historyTyped')
                  : t('followUp.historyFile', { name: source })}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Fieldset>
  );
}
