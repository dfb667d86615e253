/** The question before a talk is left unfinished: staying is what Enter and Escape do. */
import { Button, Text } from '@mantine/core';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { useWords } from '../useWords.ts';
import { questionStore } from './askFirst.ts';
import { UnfinishedWords } from './UnfinishedNote.tsx';
import dialogs from '../parts/dialogs.module.css';

export function UnfinishedDialog() {
  const t = useWords();
  const question = questionStore((state) => state.open);
  if (!question) return null;
  const { act, unfinished, instead, answer } = question;
  const stay = (): void => answer(false);
  return (
    <ConsoleModal title={t(`unfinished.act.${act}`, { number: unfinished.number })} onClose={stay}>
      <Text mb="sm">
        <UnfinishedWords unfinished={unfinished} />
      </Text>
      <Text size="sm" c="dimmed">
        {t(`unfinished.after.${act}`)}
      </Text>
      <div className={dialogs.foot}>
        <Button variant="default" onClick={() => answer(true)}>
          {t(`unfinished.goOn.${act}`)}
        </Button>
        <Button variant={instead ? 'default' : 'filled'} onClick={stay} data-autofocus>
          {t('unfinished.stay')}
        </Button>
        {instead ? <Button onClick={instead}>{t('unfinished.lockFirst')}</Button> : null}
      </div>
    </ConsoleModal>
  );
}
