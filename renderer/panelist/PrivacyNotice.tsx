/** What is kept and who sees it: shown once to each panelist on each device, before anything else. */
import { Anchor, Button, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nextTurnPath } from '../link/index.ts';
import { Icon, LanguageSwitch } from '../ui/index.ts';
import type { PanelistData } from './panelistData.ts';
import css from './scene.module.css';

interface Props {
  readonly data: PanelistData;
  readonly onAccept: () => void;
}

export function PrivacyNotice({ data, onAccept }: Props) {
  const { t } = useTranslation('panelist');
  const { name, title } = data.mine.panelist;
  return (
    <main className={css.scene}>
      <Paper className={css.card ?? ''} withBorder radius="lg">
        <Stack gap="sm">
          <div className={css.split}>
            <div>
              <Text c="dimmed">{t('privacy.welcome')}</Text>
              <Title order={1} size="h2">
                {name}
              </Title>
              {title && <Text c="dimmed">{title}</Text>}
            </div>
            <LanguageSwitch />
          </div>
          <Text fw={600}>{data.programme.event.name}</Text>
          <Text>{t('privacy.lead')}</Text>
          <List
            spacing={6}
            size="sm"
            icon={<Icon name="check" size={16} />}
            className={css.list ?? ''}
          >
            {(['kept', 'seen', 'used', 'device', 'law'] as const).map((item) => (
              <List.Item key={item}>{t(`privacy.${item}`)}</List.Item>
            ))}
          </List>
          <div className={css.split}>
            <Button onClick={onAccept} size="md" data-autofocus>
              {t('privacy.accept')}
            </Button>
            <Anchor href={nextTurnPath()} size="sm" className={css.link ?? ''}>
              {t('privacy.notYou')}
            </Anchor>
          </div>
        </Stack>
      </Paper>
    </main>
  );
}
