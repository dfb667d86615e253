/** A message for the room: written here, shown when asked. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTopic } from '../../../stores/index.ts';
import { ask } from '../../ask.ts';
import { useWords } from '../../useWords.ts';
import { once, useBusy } from '../busyStore.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';

const LONGEST = 500;

export function MessageDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const stage = useTopic('stage');
  const [text, setText] = useState(stage?.message ?? '');
  const isBusy = useBusy('message');
  const send = (isShown: boolean) =>
    void once('message', async () => {
      if (!(await ask('setMessage', { message: text }))) return;
      if (isShown && !(await ask('showScene', { scene: 'MESSAGE' }))) return;
      onClose();
    });
  return (
    <ConsoleModal title={t('conduct.message.title')} onClose={onClose}>
      <Textarea
        label={t('conduct.message.label')}
        description={t('conduct.message.hint')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button variant="default" onClick={() => send(false)} loading={isBusy}>
          {t('conduct.message.keep')}
        </Button>
        <Button onClick={() => send(true)} loading={isBusy} disabled={text.trim() === ''}>
          {t('conduct.message.show')}
        </Button>
      </div>
    </ConsoleModal>
  );
}
