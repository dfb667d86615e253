/** The operator's reminder on the seat itself, with the one button that answers it; gone once the sheet is sent. */
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/index.ts';
import css from './nudge.module.css';

/** Where the sheet is one column, its foot alone is always in sight. */
export const useIsOneColumn = (): boolean =>
  useMediaQuery('(max-width: 999px)', false, { getInitialValueInEffect: false });

interface Props {
  readonly text: string;
  readonly action: string;
  readonly onAct: () => void;
}

export function NudgeBanner({ text, action, onAct }: Props) {
  return (
    <div className={css.nudge} role="alert">
      <Icon name="alert" size={20} />
      <p>{text}</p>
      <Button className={css.act ?? ''} onClick={onAct}>
        {action}
      </Button>
    </div>
  );
}

/** On the sheet that the reminder is about. */
export function NudgeToSend({ onSubmit }: { readonly onSubmit: () => void }) {
  const { t } = useTranslation('panelist');
  return <NudgeBanner text={t('nudge.text')} action={t('sheet.submit')} onAct={onSubmit} />;
}
