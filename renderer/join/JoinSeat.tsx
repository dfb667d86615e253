/** The join page: six digits lead to one's own seat, also between two persons who take turns at one screen. */
import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimCode, isTakingTurns, letCarryIn, resumeWaiting, withTurns } from '../link/index.ts';
import { ColorSchemeSwitch, LanguageSwitch, ProblemAlert, WaitingForNod } from '../ui/index.ts';
import { Brought } from './Brought.tsx';
import css from './join.module.css';

const DIGITS = 6;

export function JoinSeat() {
  const { t } = useTranslation('join');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isTurn = isTakingTurns();
  // The one field of this page, and what the person came to fill.
  useEffect(() => input.current?.focus(), []);

  const [isWaiting, setWaiting] = useState(false);

  async function follow(path: Promise<string>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const seat = await path;
      letCarryIn();
      window.location.replace(withTurns(seat));
    } catch (error) {
      setProblem(error);
      setCode('');
      setBusy(false);
      setWaiting(false);
      input.current?.focus();
    }
  }

  // A page loaded anew goes on waiting for the operator's nod.
  useEffect(() => {
    const path = resumeWaiting(() => setWaiting(true));
    if (path) void follow(path);
  }, []);

  const enter = (digits: string): Promise<void> =>
    follow(claimCode(digits, () => setWaiting(true)));

  /** Spaces and dashes of a card are left out; the sixth digit enters. */
  function type(text: string): void {
    const digits = text.replace(/\D/g, '').slice(0, DIGITS);
    setCode(digits);
    if (digits.length > 0) setProblem(null);
    if (digits.length === DIGITS && digits !== code) void enter(digits);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (code.length === DIGITS && !isBusy) void enter(code);
    else input.current?.focus();
  }

  if (isWaiting)
    return (
      <main className={css.page}>
        <WaitingForNod />
      </main>
    );
  return (
    <main className={css.page}>
      <Paper component="form" className={css.card ?? ''} withBorder radius="lg" onSubmit={submit}>
        <Stack gap="md">
          <div className={css.top}>
            <Text fw={800} className={css.brand ?? ''}>
              Bantaya
            </Text>
            <LanguageSwitch />
            <ColorSchemeSwitch />
          </div>
          <div>
            <Title order={1} size="h2">
              {t(isTurn ? 'turnsTitle' : 'title')}
            </Title>
            <Text>{t(isTurn ? 'turnsLead' : 'lead')}</Text>
          </div>
          <Brought />
          <TextInput
            ref={input}
            label={t('code')}
            classNames={{ input: css.code ?? '' }}
            value={code}
            onChange={(event) => type(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="off"
            readOnly={isBusy}
            error={problem !== null}
          />
          <ProblemAlert problem={problem} />
          <Button type="submit" size="md" fullWidth loading={isBusy}>
            {t('enter')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('help')}
          </Text>
        </Stack>
      </Paper>
    </main>
  );
}
