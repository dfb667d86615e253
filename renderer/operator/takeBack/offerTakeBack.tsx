/** Says what was deleted or imported, and offers for a while to take it back. */
import { notifications } from '@mantine/notifications';
import type { Takeable } from '../../../electron/contract/commands.ts';
import { i18n } from '../../i18n/language.ts';
import { TakeBackNote } from './TakeBackNote.tsx';

const SHOWN_MS = 10_000;

/** @param said what was done, in a sentence */
export function offerTakeBack({ takeBack }: Takeable, said: string): void {
  if (takeBack === null) {
    notifications.show({ role: 'status', color: 'lagoon', message: said });
    return;
  }
  const id = `takeBack ${takeBack.eventId} ${takeBack.number}`;
  const message = (
    <TakeBackNote entry={takeBack} said={said} onDone={() => notifications.hide(id)} />
  );
  notifications.show({
    id,
    role: 'status',
    color: 'lagoon',
    autoClose: SHOWN_MS,
    closeButtonProps: { size: 44, 'aria-label': i18n.t('close') },
    message,
    // Whoever has come to it by keyboard keeps it as long as they are there.
    onFocus: () => notifications.update({ id, message, autoClose: false }),
    onBlur: () => notifications.update({ id, message, autoClose: SHOWN_MS }),
  });
}
