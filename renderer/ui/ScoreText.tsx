/** A score as the language writes it: "86,50" or "86.50". */
import { Text, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';

interface Props extends TextProps {
  /** Text rounded from the exact value (preferred), or a number for the eye only; null where there is none. */
  readonly value: { id: string; en: string } | number | null;
  readonly places?: number;
}

export function ScoreText({ value, places = 2, ...text }: Props) {
  const language = useLanguage();
  const { t } = useTranslation();
  if (value === null)
    return (
      <Text component="span" inherit {...text} role="img" aria-label={t('noScore')}>
        –
      </Text>
    );
  return (
    <Text component="span" inherit {...text}>
      {typeof value === 'number' ? formatDecimal(value, language, places) : value[language]}
    </Text>
  );
}
