/** The rarely needed: own sheets, calibration, language, light or dark. */
import { ActionIcon, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import {
  ColorSchemeSwitch,
  ConnectionBadge,
  DrawerLayer,
  Icon,
  LanguageSwitch,
} from '../ui/index.ts';
import { useConnection, useEnding } from '../stores/index.ts';
import { CarryOver } from './CarryOver.tsx';
import { ChairDesk } from './ChairDesk.tsx';
import { MySheetsList } from './MySheetsList.tsx';
import type { PanelistData } from './panelistData.ts';
import type { Route } from './route.ts';

interface Props {
  readonly data: PanelistData;
  readonly onRoute: (route: Route) => void;
  /** Opens from a button with these words instead of the small one. */
  readonly label?: string;
}

export function SeatMenu({ data, onRoute, label }: Props) {
  const { t } = useTranslation(['panelist', 'ui']);
  const [isOpen, { open, close }] = useDisclosure(false);
  const connection = useConnection();
  const ending = useEnding();
  const go = (route: Route): void => {
    onRoute(route);
    close();
  };
  return (
    <>
      {label ? (
        <Button variant="default" leftSection={<Icon name="list" size={18} />} onClick={open}>
          {label}
        </Button>
      ) : (
        <ActionIcon variant="default" aria-label={t('menu')} aria-expanded={isOpen} onClick={open}>
          <Icon name="list" />
        </ActionIcon>
      )}
      <DrawerLayer
        opened={isOpen}
        onClose={close}
        size="md"
        title={data.mine.panelist.name}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <Stack gap="md">
          <Group justify="space-between">
            <ConnectionBadge connection={connection} ending={ending} />
            <Group gap="xs">
              <LanguageSwitch />
              <ColorSchemeSwitch />
            </Group>
          </Group>
          <Button
            variant="light"
            leftSection={<Icon name="info" size={18} />}
            onClick={() => go({ to: 'CALIBRATION' })}
          >
            {t('calibration.title')}
          </Button>
          <ChairDesk />
          <Divider />
          <Text component="h2" fw={700}>
            {t('sheets.title')}
          </Text>
          <MySheetsList
            data={data}
            onOpen={(presentationId) => go({ to: 'SHEET', presentationId })}
          />
          <Divider />
          <CarryOver />
        </Stack>
      </DrawerLayer>
    </>
  );
}
