/** The first screen: host, join or practise. In a browser only what a browser can do is offered. */
import { Alert, Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage.ts';
import { ColorSchemeSwitch, LanguageSwitch, ProblemAlert } from '../ui/index.ts';
import { JoinRoom } from './JoinRoom.tsx';
import css from './start.module.css';

const bridge = window.desktop?.kind === 'START' ? window.desktop : undefined;

const openings = {
  host: () => bridge?.startHosting(),
  practice: () => bridge?.startRehearsal(),
  restore: () => bridge?.startRestoring(),
};
type What = keyof typeof openings;

export function StartSeat() {
  const { t } = useTranslation('start');
  const language = useLanguage();
  const [busy, setBusy] = useState<What | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const isSeated = useOperatorSession();
  useEffect(() => {
    void bridge?.setLanguage(language);
  }, [language]);

  function open(what: What): void {
    setBusy(what);
    setProblem(null);
    openings[what]()
      ?.catch(setProblem)
      .finally(() => setBusy(null));
  }

  return (
    <main className={css.page}>
      <div className={css.frame}>
        <header className={css.top}>
          <Text fw={800} className={css.brand ?? ''}>
            Bantaya
          </Text>
          <LanguageSwitch />
          <ColorSchemeSwitch />
        </header>
        <div>
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          <Text>{t('lead')}</Text>
        </div>
        <ProblemAlert problem={problem} />
        <div className={css.choices}>
          {bridge && (
            <Choice text={t('host.text')}>
              <Button size="lg" loading={busy === 'host'} onClick={() => open('host')}>
                {t('host.title')}
              </Button>
            </Choice>
          )}
          {!bridge && isSeated && (
            <>
              <Choice text={t('host.text')}>
                <Button size="lg" component="a" href="/operator/">
                  {t('host.title')}
                </Button>
              </Choice>
              <Choice text={t('restore.text')}>
                <Button size="lg" variant="default" component="a" href="/operator/?restore">
                  {t('restore.title')}
                </Button>
              </Choice>
            </>
          )}
          <Paper withBorder radius="lg" p="md" className={css.join ?? ''}>
            <JoinRoom bridge={bridge} />
          </Paper>
          {bridge && (
            <Choice text={t('restore.text')}>
              <Button
                size="lg"
                variant="default"
                loading={busy === 'restore'}
                onClick={() => open('restore')}
              >
                {t('restore.title')}
              </Button>
            </Choice>
          )}
          {bridge && (
            <Choice text={t('practice.text')}>
              <Button
                size="lg"
                variant="default"
                loading={busy === 'practice'}
                onClick={() => open('practice')}
              >
                {t('practice.title')}
              </Button>
            </Choice>
          )}
        </div>
        {!bridge && !isSeated && <Alert variant="light">{t('onlyDesktop')}</Alert>}
        <Anchor href="/join/" className={css.code ?? ''}>
          {t('join.code')}
        </Anchor>
      </div>
    </main>
  );
}

function Choice({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder radius="lg" p="md">
      <Stack gap="sm">
        {children}
        <Text size="sm">{text}</Text>
      </Stack>
    </Paper>
  );
}

/** Whether this browser already sits at the operator's seat; only then does its address lead anywhere. */
function useOperatorSession(): boolean {
  const [isSeated, setSeated] = useState(false);
  useEffect(() => {
    if (bridge) return;
    fetch('/operator/whoami').then(
      (answer) => setSeated(answer.ok),
      () => setSeated(false),
    );
  }, []);
  return isSeated;
}
