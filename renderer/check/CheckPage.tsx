/** The LAN doctor: opened on a second device it says whether the host is reached, how fast, and what to do if not. */
import { Button, Paper, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { ColorSchemeSwitch, Icon, type IconName, LanguageSwitch } from '../ui/index.ts';
import css from './check.module.css';
import { causesOf, judge, type Verdict } from './judge.ts';
import { measure, median, nothingYet, REQUESTS, type Measurement } from './measure.ts';

const looks: Record<Verdict, { icon: IconName; tone: 'good' | 'wait' | 'bad' | 'calm' }> = {
  RUNNING: { icon: 'refresh', tone: 'calm' },
  GOOD: { icon: 'checkCircle', tone: 'good' },
  NO_SOCKET: { icon: 'checkCircle', tone: 'good' },
  SLOW: { icon: 'hourglass', tone: 'wait' },
  SELF: { icon: 'info', tone: 'calm' },
  REFUSED: { icon: 'stop', tone: 'bad' },
  SILENT: { icon: 'cloudOff', tone: 'bad' },
  OFFLINE: { icon: 'cloudOff', tone: 'bad' },
};
/** After this long a page left open looks again: somebody is changing cables meanwhile. */
const AGAIN_MS = 15_000;

const isSelf = /^(127\.|localhost$|\[::1\]$)/.test(window.location.hostname);

export function CheckPage() {
  const { t } = useTranslation('check');
  const [found, setFound] = useState(nothingYet);
  const [settled, setSettled] = useState<Measurement | null>(null);
  const running = useRef<AbortController>(undefined);
  const start = useCallback(() => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    void measure((measurement) => {
      setFound(measurement);
      if (measurement.isDone) setSettled(measurement);
    }, own.signal);
  }, []);
  useEffect(() => {
    start();
    return () => running.current?.abort();
  }, [start]);
  useEffect(() => {
    if (!found.isDone) return undefined;
    const again = setTimeout(start, AGAIN_MS);
    return () => clearTimeout(again);
  }, [found.isDone, start]);

  // A second look does not take the answer of the first one away.
  const shown = settled ?? found;
  const verdict = judge(shown, navigator.onLine, isSelf);
  const { icon, tone } = looks[verdict];
  const causes = causesOf(verdict);
  const done = found.roundTripsMs.length + found.refused + found.silent;
  return (
    <main className={css.page}>
      <header className={css.top}>
        <Text fw={800} className={css.brand ?? ''}>
          Bantaya
        </Text>
        <LanguageSwitch />
        <ColorSchemeSwitch />
      </header>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Text>{t('lead')}</Text>
      <Paper className={css.verdict ?? ''} data-tone={tone} radius="lg" withBorder role="status">
        <Icon name={icon} size={34} />
        <div>
          <Title order={2} size="h3">
            {t(`verdict.${verdict}.title`)}
          </Title>
          <Text>{t(`verdict.${verdict}.text`)}</Text>
        </div>
      </Paper>
      <div className={css.acts}>
        <Button variant="default" onClick={start} disabled={!found.isDone}>
          {found.isDone ? t('again') : t('running', { done, total: REQUESTS })}
        </Button>
        {tone === 'good' || verdict === 'SLOW' ? (
          <Button component="a" href="/join/">
            {t('join')}
          </Button>
        ) : null}
      </div>
      <Figures found={shown} />
      {causes.length > 0 ? (
        <section>
          <Title order={2} size="h3">
            {t('causes.title')}
          </Title>
          <ol className={css.causes}>
            {causes.map((cause) => (
              <li key={cause}>
                <strong>{t(`causes.${cause}.title`)}</strong>
                <Text>{t(`causes.${cause}.text`)}</Text>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </main>
  );
}

function Figures({ found }: { readonly found: Measurement }) {
  const { t } = useTranslation('check');
  const language = useLanguage();
  const { roundTripsMs, refused, silent, hasWebsocket } = found;
  const ms = (value: number): string => formatDecimal(value, language, value < 10 ? 1 : 0);
  const none = t('figures.none');
  const rows: readonly (readonly [string, string])[] = [
    [
      t('figures.roundTrip'),
      roundTripsMs.length === 0
        ? none
        : t('figures.roundTripValue', {
            ms: ms(median(roundTripsMs)),
            worst: ms(Math.max(...roundTripsMs)),
          }),
    ],
    [
      t('figures.answered'),
      t('figures.answeredValue', {
        answered: roundTripsMs.length,
        total: roundTripsMs.length + refused + silent,
      }),
    ],
    [
      t('figures.socket'),
      hasWebsocket === null ? none : t(hasWebsocket ? 'figures.socketYes' : 'figures.socketNo'),
    ],
    [
      t('figures.security'),
      t(window.location.protocol === 'https:' ? 'figures.https' : 'figures.http'),
    ],
    [t('figures.address'), window.location.host],
  ];
  return (
    <section>
      <Title order={2} size="h3">
        {t('figures.title')}
      </Title>
      <dl className={css.figures}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
