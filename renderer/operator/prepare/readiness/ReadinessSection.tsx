/** What is missing before the day can start, each item with the way to put it right; and the rehearsal. */
import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { useTopic } from '../../../stores/index.ts';
import { ConfirmButton, Icon } from '../../../ui/index.ts';
import { sendCommand } from '../../../link/index.ts';
import { BackupsDialog } from '../../backups/BackupsDialog.tsx';
import { DisplaysDialog } from '../../displays/DisplaysDialog.tsx';
import { ImportButton } from '../../documents/ImportButton.tsx';
import { SectionHead } from '../../list/SectionHead.tsx';
import { RoomDialog } from '../../room/RoomDialog.tsx';
import { useRoom } from '../../room/roomStore.ts';
import { goTo } from '../../shell/route.ts';
import { UnfinishedNote } from '../../unfinished/UnfinishedNote.tsx';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { useDateItem } from './useDateItem.ts';
import { liveItems, type ReadinessItem } from './liveItems.ts';
import { dialogOf, placeOf, type ReadinessDialog } from './readinessPlaces.ts';
import { useBattery } from './useBattery.ts';
import parts from '../../parts/parts.module.css';
import styles from './readiness.module.css';

const dialogs = { DISPLAYS: DisplaysDialog, ROOM: RoomDialog, BACKUPS: BackupsDialog } as const;

export function ReadinessSection({ setup }: SectionProps) {
  const t = useWords();
  const [opened, setOpened] = useState<ReadinessDialog | null>(null);
  const Dialog = opened && dialogs[opened];
  const live = liveItems({
    displays: useTopic('displays'),
    presence: useTopic('presence'),
    room: useRoom().room,
    backups: useTopic('backups'),
    battery: useBattery(),
  });
  const items = [...setup.readiness, ...useDateItem(setup), ...live];
  const missing = items.filter((item) => !item.isOk && item.isRequired);
  const sorted = [
    ...missing,
    ...items.filter((item) => !item.isOk && !item.isRequired),
    ...items.filter((item) => item.isOk),
  ];
  const isRehearsal = setup.event.rehearsalOfEventId !== null;
  return (
    <>
      <SectionHead
        title={t('prepare.sections.readiness')}
        hint={
          missing.length === 0
            ? t('readiness.canStart')
            : t('readiness.cannotStart', { count: missing.length })
        }
        actions={
          <>
            <ImportButton setup={setup} />
            {isRehearsal ? null : (
              <ConfirmButton
                variant="default"
                question={t('readiness.rehearse')}
                consequence={
                  <>
                    <UnfinishedNote />
                    {t('readiness.rehearseText')}
                  </>
                }
                confirmLabel={t('readiness.rehearse')}
                onConfirm={() => sendCommand('startRehearsal', {})}
              >
                {t('readiness.rehearse')}
              </ConfirmButton>
            )}
            <Button onClick={() => goTo({ tab: 'conduct' })}>{t('readiness.toConsole')}</Button>
          </>
        }
      />
      <ul className={parts.rowList}>
        {sorted.map((item) => (
          <ReadinessRow key={item.code} item={item} onOpen={setOpened} />
        ))}
      </ul>
      {Dialog ? <Dialog onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function ReadinessRow({
  item,
  onOpen,
}: {
  item: ReadinessItem;
  onOpen: (dialog: ReadinessDialog) => void;
}) {
  const t = useWords();
  const place = placeOf(item.code);
  const dialog = dialogOf(item.code);
  const state = item.isOk ? 'OK' : item.isRequired ? 'MISSING' : 'ADVISED';
  // A code this page does not know yet is shown as it is rather than hidden.
  const code = item.code as 'PANEL';
  const title = t(`readiness.items.${code}.title`, { defaultValue: item.code, ...item.values });
  const text = t(`readiness.items.${code}.${item.isOk ? 'ok' : 'missing'}`, {
    defaultValue: '',
    // Where one word for "missing" is not enough, the state has its own.
    ...('state' in item.values ? { context: item.values['state'] as string } : {}),
    ...item.values,
  });
  const fix = dialog ? () => onOpen(dialog) : place ? () => goTo(place) : undefined;
  return (
    <li data-state={state}>
      <span className={styles.readinessMark} data-state={state}>
        <Icon
          name={state === 'OK' ? 'checkCircle' : state === 'MISSING' ? 'alert' : 'info'}
          size={24}
        />
        <span className={parts.visuallyHidden}>{t(`readiness.state.${state}`)}</span>
      </span>
      <div className={parts.rowMain}>
        <strong>{title}</strong>{' '}
        {state === 'MISSING' ? (
          <Badge color="red" variant="light">
            {t('readiness.state.MISSING')}
          </Badge>
        ) : null}
        <div style={{ color: 'var(--mantine-color-dimmed)' }}>{text}</div>
      </div>
      {!item.isOk && fix ? (
        <Button variant="default" onClick={fix} aria-label={t('readiness.fixOne', { name: title })}>
          {t('readiness.fix')}
        </Button>
      ) : null}
    </li>
  );
}
