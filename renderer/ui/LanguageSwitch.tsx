/** Indonesian or English, two letters each. */
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Language, languages, setLanguage } from '../i18n/language.ts';
import { useLanguage } from '../i18n/useLanguage.ts';

export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('language.label')}
      value={useLanguage()}
      onChange={(value) => void setLanguage(value as Language)}
      data={languages.map((language) => ({ value: language, label: language.toUpperCase() }))}
    />
  );
}
