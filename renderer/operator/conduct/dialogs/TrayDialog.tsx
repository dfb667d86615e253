/** "Terlambat": sheets that came after the lock, beside another one, or from paper once; each is applied or let go with a reason. */
import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Setup, Tray } from '../../../../electron/contract/topics.ts';
import { isLocked } from '../../../../electron/domain/phases.ts';
import { formatInstant } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useTopic } from '../../../stores/index.ts';
import { EmptyState } from '../../../ui/index.ts';
import { ask } from '../../ask.ts';
import { usePending } from '../../usePending.ts';
import { useWords } from '../../useWords.ts';
import { openDialog } from '../dialogStore.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';
import parts from '../../parts/parts.module.css';

type Waiting = Tray['waiting'][number];

export function TrayDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const t = useWords();
  const tray = useTopic('tray');
  const waiting = tray?.waiting ?? [];
  const missing = tray?.missing ?? [];
  return (
    <ConsoleModal title={t('conduct.trayTitle')} onClose={onClose} size={860}>
      <Text mb="sm">{t('conduct.trayText')}</Text>
      {waiting.length === 0 ? <EmptyState title={t('conduct.trayEmpty')} icon="check" /> : null}
      <ul className={dialogs.rows}>
        {waiting.map((row) => (
          <WaitingRow key={row.id} row={row} setup={setup} />
        ))}
      </ul>
      {missing.length > 0 ? (
        <Text>
          {t('conduct.trayMissing')}{' '}
          {missing
            .map(({ presentationId, panelistId }) =>
              t('conduct.traySheet', {
                number: setup.presentation.find(({ id }) => id === presentationId)?.number ?? '?',
                name: setup.panelist.find(({ id }) => id === panelistId)?.name ?? panelistId,
              }),
            )
            .join('; ')}
        </Text>
      ) : null}
    </ConsoleModal>
  );
}

/** What a file claims and what was typed from paper is the operator's word, not the panelist's. */
function hintOf({ cause, writer }: Waiting) {
  if (writer === 'PANELIST') return cause;
  if (cause === 'UNRECEIPTED') return 'CLAIM';
  return cause === 'CONFLICT' ? 'PAPER' : cause;
}

function WaitingRow({ row, setup }: { row: Waiting; setup: Setup }) {
  const t = useWords();
  const language = useLanguage();
  const pending = usePending();
  const [reason, setReason] = useState('');
  const presentation = setup.presentation.find(({ id }) => id === row.presentationId);
  const panelist = setup.panelist.find(({ id }) => id === row.panelistId);
  const hasLock = isLocked(presentation?.phase);
  const resolve = (verdict: 'APPLY' | 'DISCARD') =>
    pending.run(verdict, () => ask('resolveWaitingSheet', { id: row.id, verdict, reason }));
  return (
    <li>
      <div className={parts.rowMain} style={{ minWidth: 260 }}>
        <Text fw={600}>
          {t('conduct.traySheet', {
            number: presentation?.number ?? '?',
            name: panelist?.name ?? row.panelistId,
          })}{' '}
          <Badge variant="light" color="yellow">
            {t(`conduct.cause.${row.cause}`)}
          </Badge>
        </Text>
        <Text size="sm" c="dimmed">
          {formatInstant(row.receivedAtMs, language)} · {t(`conduct.causeHint.${hintOf(row)}`)}
          {hasLock ? ` ${t('conduct.trayLocked')}` : ''}
        </Text>
      </div>
      <TextInput
        aria-label={t('conduct.reasonFor', { name: panelist?.name ?? row.panelistId })}
        placeholder={t('conduct.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
        w={200}
      />
      <Group gap="xs" wrap="nowrap">
        {row.cause === 'PROXY' && !hasLock ? (
          <Button
            variant="default"
            onClick={() =>
              openDialog({
                name: 'PROXY',
                presentationId: row.presentationId,
                panelistId: row.panelistId,
              })
            }
          >
            {t('conduct.secondEntry')}
          </Button>
        ) : (
          <Button
            variant="default"
            disabled={reason.trim() === '' || hasLock}
            title={hasLock ? t('conduct.trayLocked') : undefined}
            loading={pending.is('APPLY')}
            onClick={() => resolve('APPLY')}
          >
            {t(hintOf(row) === 'CLAIM' ? 'conduct.takeAsEntry' : 'conduct.apply')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="red"
          disabled={reason.trim() === ''}
          loading={pending.is('DISCARD')}
          onClick={() => resolve('DISCARD')}
        >
          {t('conduct.discard')}
        </Button>
      </Group>
    </li>
  );
}
