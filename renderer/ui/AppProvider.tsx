/** Everything a seat stands on: theme, colour scheme of its own, language. */
import '@fontsource-variable/plus-jakarta-sans/wght.css';
// Only what every page needs; the build lets each component bring its own (build/leanMantine.ts).
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { i18n } from '../i18n/language.ts';
import { BelowPlainNotice } from './PlainNotice.tsx';
import { cssVariables, theme } from './theme.ts';
import './base.css';
import './forcedColors.css';

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
        Notification: {
          ...theme.components?.['Notification'],
          defaultProps: { closeButtonProps: { 'aria-label': t('close') } },
        },
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
        {/* The projector says it in its join scene, in letters the whole room can read. */}
        {seat === 'projector' ? children : <BelowPlainNotice>{children}</BelowPlainNotice>}
      </MantineProvider>
    </I18nextProvider>
  );
}
