/** Says a failure at the top of the page; the same failure twice is said once. */
import { notifications } from '@mantine/notifications';
import { i18n } from '../i18n/language.ts';
import { describeError } from './describeError.ts';
import { Icon } from './Icon.tsx';

const SHOWN_MS = 9_000;

/** @param error what a command rejected with */
export function notifyProblem(error: unknown): void {
  const message = describeError(error);
  notifications.show({
    id: message,
    color: 'red',
    icon: <Icon name="alert" />,
    title: i18n.t('problem'),
    message,
    autoClose: SHOWN_MS,
    closeButtonProps: { 'aria-label': i18n.t('close') },
  });
}
