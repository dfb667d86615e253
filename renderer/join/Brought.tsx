/** Tells who moved here from another host what their page brings, and lets them leave it behind. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropCarried, findCarried } from '../link/index.ts';
import { Icon } from '../ui/index.ts';

export function Brought() {
  const { t } = useTranslation('carry');
  const [count, setCount] = useState(0);
  useEffect(() => {
    void findCarried().then((seat) => setCount(seat?.revisions.length ?? 0));
  }, []);
  if (count === 0) return null;
  return (
    <Alert icon={<Icon name="save" />} title={t('brought', { count })}>
      <Text size="sm">{t('broughtText')}</Text>
      <Group justify="flex-end">
        <Button
          variant="subtle"
          onClick={() => {
            dropCarried();
            setCount(0);
          }}
        >
          {t('drop')}
        </Button>
      </Group>
    </Alert>
  );
}
