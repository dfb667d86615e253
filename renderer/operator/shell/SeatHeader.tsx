/** The top line: which event, which part, whether the host hears us, and how the page looks. */
import { Tabs } from '@mantine/core';
import { useConnection } from '../../stores/index.ts';
import { ColorSchemeSwitch, ConnectionBadge, LanguageSwitch } from '../../ui/index.ts';
import { leaveForms } from '../form/unsavedStore.ts';
import { JoinsBell } from '../room/JoinsBell.tsx';
import { useWords } from '../useWords.ts';
import { EventSwitcher } from './EventSwitcher.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { goTo, tabs, useRoute, type Tab } from './route.ts';
import { tabKeys, useTabKeys } from './useTabKeys.ts';
import styles from './header.module.css';

export function SeatHeader() {
  const t = useWords();
  const { tab } = useRoute();
  const connection = useConnection();
  useTabKeys();
  return (
    <header className={styles.operatorHeader} aria-label={t('shell.brand')}>
      <span className={styles.operatorBrand}>{t('shell.brand')}</span>
      <EventSwitcher />
      <Tabs
        value={tab}
        onChange={(value) => leaveForms(() => goTo({ tab: value as Tab }))}
        variant="pills"
        aria-label={t('shell.tabsLabel')}
      >
        <Tabs.List style={{ flexWrap: 'nowrap' }}>
          {tabs.map((name, at) => (
            <Tabs.Tab key={name} value={name} fw={600} aria-keyshortcuts={tabKeys[at]}>
              {t(`shell.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={styles.operatorHeaderEnd}>
        <JoinsBell />
        <ConnectionBadge connection={connection} />
        <ExportMenu />
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </div>
    </header>
  );
}
