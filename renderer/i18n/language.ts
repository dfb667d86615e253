/** The page's language: Indonesian unless this browser chose English; texts of a seat load with the seat. */
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ui as uiEn } from './en/ui.ts';
import { ui as uiId } from './id/ui.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
export type SeatTexts = 'operator' | 'panelist' | 'projector' | 'join' | 'start' | 'check';

const STORED = 'bantaya.language';

const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

/** Storage may be refused (private windows); the page then starts in Indonesian each time. */
function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED);
    return isLanguage(stored) ? stored : 'id';
  } catch {
    return 'id';
  }
}

export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'id',
  defaultNS: 'ui',
  ns: ['ui'],
  resources: { id: { ui: uiId }, en: { ui: uiEn } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Part = 'results' | 'room' | 'carry' | 'documents' | 'restore';

/** Texts too many for the seat's own file, loaded with it. */
const partsOfSeat: Partial<Record<SeatTexts, readonly Part[]>> = {
  operator: ['results', 'room', 'documents', 'restore'],
  panelist: ['carry'],
  join: ['carry'],
};

const loaders: Record<SeatTexts | Part, () => Promise<{ id: object; en: object }>> = {
  operator: async () => ({
    id: (await import('./id/operator.ts')).operator,
    en: (await import('./en/operator.ts')).operator,
  }),
  panelist: async () => ({
    id: (await import('./id/panelist.ts')).panelist,
    en: (await import('./en/panelist.ts')).panelist,
  }),
  projector: async () => ({
    id: (await import('./id/projector.ts')).projector,
    en: (await import('./en/projector.ts')).projector,
  }),
  join: async () => ({
    id: (await import('./id/join.ts')).join,
    en: (await import('./en/join.ts')).join,
  }),
  start: async () => ({
    id: (await import('./id/start.ts')).start,
    en: (await import('./en/start.ts')).start,
  }),
  check: async () => ({
    id: (await import('./id/check.ts')).check,
    en: (await import('./en/check.ts')).check,
  }),
  room: async () => ({
    id: (await import('./id/room.ts')).room,
    en: (await import('./en/room.ts')).room,
  }),
  carry: async () => ({
    id: (await import('./id/carry.ts')).carry,
    en: (await import('./en/carry.ts')).carry,
  }),
  restore: async () => ({
    id: (await import('./id/restore.ts')).restore,
    en: (await import('./en/restore.ts')).restore,
  }),
  documents: async () => ({
    id: (await import('./id/documents.ts')).documents,
    en: (await import('./en/documents.ts')).documents,
  }),
  results: async () => ({
    id: (await import('./id/results.ts')).results,
    en: (await import('./en/results.ts')).results,
  }),
};

/** Loads a seat's texts in both languages, so that switching works while the host is away. */
export async function loadTexts(seat: SeatTexts): Promise<void> {
  await Promise.all(
    [seat, ...(partsOfSeat[seat] ?? [])].map(async (name) => {
      const texts = await loaders[name]();
      for (const language of languages) i18n.addResourceBundle(language, name, texts[language]);
    }),
  );
}

export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'id';
}

export async function setLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}
