/** Before scoring opens where no ranking could come of it: what is missing, and the way to put it right. */
import { Button, Text } from '@mantine/core';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useTopic } from '../../../stores/index.ts';
import { ask } from '../../ask.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';
import { goTo } from '../../shell/route.ts';
import { useWords } from '../../useWords.ts';
import { once, useBusy } from '../busyStore.ts';
import { findOpeningProblems } from '../openingProblems.ts';

export function OpenScoringDialog({
  setup,
  presentation,
  onClose,
}: {
  setup: Setup;
  presentation: Setup['presentation'][number];
  onClose: () => void;
}) {
  const t = useWords();
  const isBusy = useBusy('step');
  const progress = useTopic('progress') ?? null;
  const problems = findOpeningProblems(setup, presentation.id, progress);
  const open = () =>
    void once('step', async () => {
      if (await ask('openScoring', { presentationId: presentation.id })) onClose();
    });
  const repair = () => {
    onClose();
    goTo({ tab: 'prepare', prepare: 'readiness' });
  };
  return (
    <ConsoleModal
      title={t('conduct.opening.title', { number: presentation.number })}
      onClose={onClose}
    >
      {problems ? (
        <ul className={dialogs.rows}>
          {problems.items.map(({ code, values }) => (
            <li key={code}>
              <strong>{t(`readiness.items.${code as 'PANEL'}.title`)}</strong>
              <span>
                {t(`readiness.items.${code as 'PANEL'}.missing`, {
                  ...('state' in values ? { context: values['state'] as string } : {}),
                  ...values,
                })}
              </span>
            </li>
          ))}
          {problems.quorum ? (
            <li>
              <strong>{t('readiness.items.QUORUM.title')}</strong>
              <span>{t('conduct.opening.quorum', problems.quorum)}</span>
            </li>
          ) : null}
        </ul>
      ) : (
        <Text mb="sm">{t('conduct.opening.solved')}</Text>
      )}
      {problems && problems.items.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('conduct.opening.freezes')}
        </Text>
      ) : null}
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button
          variant={problems ? 'default' : 'filled'}
          onClick={open}
          loading={isBusy}
          disabled={problems?.canOpen === false}
        >
          {t(problems ? 'conduct.opening.anyway' : 'conduct.opening.open')}
        </Button>
        {problems ? (
          <Button onClick={repair} data-autofocus>
            {t('conduct.opening.repair')}
          </Button>
        ) : null}
      </div>
    </ConsoleModal>
  );
}
