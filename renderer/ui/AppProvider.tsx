/** Everything a seat stands on: theme, colour scheme of its own, modals, notifications, language. */
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { localStorageColorSchemeManager, MantineProvider, Notification } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { i18n } from '../i18n/language.ts';
import { cssVariables, theme } from './theme.ts';

interface Props {
  /** Names the seat, so that a dark projector leaves the operator's tab light. */
  readonly seat: string;
  readonly nonce: string;
  readonly defaultColorScheme?: MantineColorScheme;
  readonly children: ReactNode;
}

export function AppProvider({ seat, nonce, defaultColorScheme = 'light', children }: Props) {
  const manager = useMemo(
    () => localStorageColorSchemeManager({ key: `bantaya.scheme.${seat}` }),
    [seat],
  );
  const { t } = useTranslation('ui', { i18n });
  const named = useMemo(
    () => ({
      ...theme,
      components: {
        ...theme.components,
        // The cross of a message has no name of its own.
        Notification: Notification.extend({
          ...theme.components?.['Notification'],
          defaultProps: { closeButtonProps: { 'aria-label': t('close') } },
        }),
      },
    }),
    [t],
  );
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={named}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={manager}
        defaultColorScheme={defaultColorScheme}
        getStyleNonce={() => nonce}
      >
        <ModalsProvider>{children}</ModalsProvider>
        <Notifications position="top-center" limit={3} />
      </MantineProvider>
    </I18nextProvider>
  );
}
