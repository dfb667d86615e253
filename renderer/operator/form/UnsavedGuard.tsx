/** Asks before changes are lost: inside the page with words of ours, at closing with the browser's own question. */
import { Button, Group, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useWords } from '../useWords.ts';
import { ModalLayer } from '../../ui/index.ts';
import { dropChanges, stayInForm, unsavedStore } from './unsavedStore.ts';

export function UnsavedGuard() {
  const t = useWords();
  const isAsking = unsavedStore((state) => state.waiting !== null);
  useWindowEvent('beforeunload', (event) => {
    if (unsavedStore.getState().dirty.size > 0) event.preventDefault();
  });
  return (
    <ModalLayer
      opened={isAsking}
      onClose={stayInForm}
      title={t('form.unsavedTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      zIndex={500}
    >
      <Text mb="lg">{t('form.unsavedText')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={dropChanges}>
          {t('form.drop')}
        </Button>
        <Button onClick={stayInForm} data-autofocus>
          {t('form.stay')}
        </Button>
      </Group>
    </ModalLayer>
  );
}
