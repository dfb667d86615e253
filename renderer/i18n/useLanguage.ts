/** The current language, for components that show numbers, dates or problems. */
import { useTranslation } from 'react-i18next';
import { currentLanguage, type Language } from './language.ts';

export function useLanguage(): Language {
  useTranslation();
  return currentLanguage();
}
