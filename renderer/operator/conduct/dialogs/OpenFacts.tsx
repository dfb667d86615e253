/** Which facts are open before something made of scores goes to the room: the system's suggestion is not said without them. */
import { Alert, List } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { openFacts } from '../../../../electron/domain/verdict.ts';
import { useTopic } from '../../../stores/index.ts';
import { Icon } from '../../../ui/index.ts';
import { useWords } from '../../useWords.ts';

export function OpenFacts({ setup }: { setup: Setup }) {
  const t = useWords();
  const ranking = useTopic('ranking');
  if (!ranking) return null;
  const open = openFacts(setup.presentation, ranking.analysis.presentations);
  if (open.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<Icon name="alert" />}
      mb="sm"
      title={t('conduct.publish.openTitle')}
    >
      <List size="sm">
        {open.map(({ code, numbers }) => (
          <List.Item key={code}>
            {t(`conduct.publish.open.${code}`, { numbers: numbers.join(', ') })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
