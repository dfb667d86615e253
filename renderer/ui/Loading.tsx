/** Shown until the host has sent the first values. */
import { Center, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation();
  return (
    <Center mih="60vh" role="status">
      <Stack align="center" gap="md">
        <Loader aria-hidden="true" />
        <Text>{label ?? t('loading')}</Text>
      </Stack>
    </Center>
  );
}
