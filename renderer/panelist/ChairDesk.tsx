/** On the chair's own seat: what the panel has decided, to be confirmed with one press; nobody else has this list. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChairDecision } from '../../electron/contract/topics.ts';
import { formatDate, formatInstantWithDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { sendCommand } from '../link/index.ts';
import { useTopic } from '../stores/index.ts';
import { ConfirmButton, ProblemAlert } from '../ui/index.ts';
import css from './chairDesk.module.css';

/** How many decisions wait for the chair; null for everybody else. */
export function useWaitingDecisions(): number | null {
  const decisions = useTopic('decisions');
  if (!decisions) return null;
  return decisions.filter(({ isConfirmed, canConfirm }) => !isConfirmed && canConfirm).length;
}

export function ChairDesk() {
  const { t } = useTranslation('panelist');
  const decisions = useTopic('decisions');
  if (!decisions) return null;
  return (
    <section aria-labelledby="chair-desk">
      <Text component="h2" fw={700} id="chair-desk">
        {t('chair.title')}
      </Text>
      {decisions.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('chair.empty')}
        </Text>
      ) : (
        <ul className={css.decisions}>
          {decisions.map((decision) => (
            <Decision key={decision.presentationId} decision={decision} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Decision({ decision }: { readonly decision: ChairDecision }) {
  const { t } = useTranslation(['panelist', 'ui']);
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { presentationId, number, title, code, fields, departureReason } = decision;
  const { isConfirmed, confirmedBy, decidedAtMs, canConfirm } = decision;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await sendCommand('confirmDecision', { presentationId, isConfirmed: 1 });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const withdraw = () => sendCommand('confirmDecision', { presentationId, isConfirmed: 0 });
  const textOf = (field: string, value: string): string =>
    value !== '' && field.endsWith('Date') ? formatDate(value, language) : value;
  return (
    <li>
      <Text fw={600}>
        {number}. {title}
      </Text>
      <Badge size="lg" variant="light">
        {t(`ui:decision.${code}`)}
      </Badge>
      <dl className={css.fields}>
        {fields.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`chair.fields.${field as 'agencyId'}`)}</dt>
            <dd>{textOf(field, value) || t('chair.missing')}</dd>
          </div>
        ))}
        {departureReason === '' ? null : (
          <div>
            <dt>{t('chair.fields.departureReason')}</dt>
            <dd>{departureReason}</dd>
          </div>
        )}
      </dl>
      <ProblemAlert problem={problem} />
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600} role="status">
          {isConfirmed
            ? t(confirmedBy === 'OPERATOR' ? 'chair.confirmedForYou' : 'chair.confirmed', {
                at: formatInstantWithDate(decidedAtMs, language),
              })
            : t(canConfirm ? 'chair.waits' : 'chair.incomplete')}
        </Text>
        {isConfirmed ? (
          <ConfirmButton
            variant="default"
            question={t('chair.withdraw')}
            consequence={t('chair.withdrawText')}
            confirmLabel={t('chair.withdraw')}
            onConfirm={withdraw}
          >
            {t('chair.withdraw')}
          </ConfirmButton>
        ) : (
          <Button onClick={() => void confirm()} loading={isBusy} disabled={!canConfirm}>
            {t('chair.confirm')}
          </Button>
        )}
      </Group>
    </li>
  );
}
