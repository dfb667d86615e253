/** The sentence of a notification with the button that takes back what it says. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import type { CommandInput } from '../../../electron/contract/commands.ts';
import { ask } from '../ask.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';

interface TakeBackNoteProps {
  entry: CommandInput<'takeBack'>;
  said: string;
  onDone: () => void;
}

export function TakeBackNote({ entry, said, onDone }: TakeBackNoteProps) {
  const t = useWords();
  const pending = usePending();
  const own = useRef<HTMLDivElement>(null);
  const takeBack = () =>
    pending.run('takeBack', async () => {
      // A button that waits loses the focus.
      const hadFocus = own.current?.contains(document.activeElement) ?? false;
      const isDone = (await ask('takeBack', entry)) !== undefined;
      // The button goes: the keyboard's place goes on to the page that shows what came back.
      if (hadFocus)
        document.querySelector<HTMLElement>('[data-place*="/"]')?.focus({ preventScroll: true });
      onDone();
      if (isDone)
        notifications.show({ role: 'status', color: 'lagoon', message: t('form.takenBack') });
    });
  return (
    <Group ref={own} justify="space-between" gap="xs">
      <Text inherit lineClamp={3}>
        {said}
      </Text>
      <Button variant="default" flex="none" loading={pending.is('takeBack')} onClick={takeBack}>
        {t('form.takeBack')}
      </Button>
    </Group>
  );
}
