/** The page's language: Indonesian unless this browser chose English; texts of a seat load with the seat. */
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ui as uiEn } from './en/ui.ts';
import { ui as uiId } from './id/ui.ts';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
export type SeatTexts = 'operator' | 'panelist' | 'projector' | 'join' | 'start' | 'check';

/** The longest that a busy page puts the other language off. */
const IDLE_MS = 5_000;
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

type Part = 'results' | 'room' | 'carry' | 'documents' | 'restore' | 'erasure';

/** Texts too many for the seat's own file, loaded with it. */
const partsOfSeat: Partial<Record<SeatTexts, readonly Part[]>> = {
  operator: ['results', 'room', 'documents', 'restore', 'erasure'],
  panelist: ['carry'],
  join: ['carry'],
};

const loaders: Record<SeatTexts | Part, Record<Language, () => Promise<object>>> = {
  operator: {
    id: async () => (await import('./id/operator.ts')).operator,
    en: async () => (await import('./en/operator.ts')).operator,
  },
  panelist: {
    id: async () => (await import('./id/panelist.ts')).panelist,
    en: async () => (await import('./en/panelist.ts')).panelist,
  },
  projector: {
    id: async () => (await import('./id/projector.ts')).projector,
    en: async () => (await import('./en/projector.ts')).projector,
  },
  join: {
    id: async () => (await import('./id/join.ts')).join,
    en: async () => (await import('./en/join.ts')).join,
  },
  start: {
    id: async () => (await import('./id/start.ts')).start,
    en: async () => (await import('./en/start.ts')).start,
  },
  check: {
    id: async () => (await import('./id/check.ts')).check,
    en: async () => (await import('./en/check.ts')).check,
  },
  room: {
    id: async () => (await import('./id/room.ts')).room,
    en: async () => (await import('./en/room.ts')).room,
  },
  carry: {
    id: async () => (await import('./id/carry.ts')).carry,
    en: async () => (await import('./en/carry.ts')).carry,
  },
  documents: {
    id: async () => (await import('./id/documents.ts')).documents,
    en: async () => (await import('./en/documents.ts')).documents,
  },
  erasure: {
    id: async () => (await import('./id/erasure.ts')).erasure,
    en: async () => (await import('./en/erasure.ts')).erasure,
  },
  restore: {
    id: async () => (await import('./id/restore.ts')).restore,
    en: async () => (await import('./en/restore.ts')).restore,
  },
  results: {
    id: async () => (await import('./id/results.ts')).results,
    en: async () => (await import('./en/results.ts')).results,
  },
};

async function load(seat: SeatTexts, language: Language): Promise<void> {
  await Promise.all(
    [seat, ...(partsOfSeat[seat] ?? [])].map(async (name) =>
      i18n.addResourceBundle(language, name, await loaders[name][language]()),
    ),
  );
}

/** The other language's texts: loaded once; what failed (the host was away) is tried again when it is asked for. */
let loadOther: () => Promise<void> = () => Promise.resolve();

/**
 * Loads a seat's texts: Indonesian, in which papers are printed, and the page's own language now; the other one once
 * the page has nothing else to do, so that switching works while the host is away.
 */
export async function loadTexts(seat: SeatTexts): Promise<void> {
  const isEnglish = currentLanguage() === 'en';
  await Promise.all([load(seat, 'id'), isEnglish ? load(seat, 'en') : undefined]);
  if (isEnglish) return;
  let loading: Promise<void> | undefined;
  loadOther = () =>
    (loading ??= load(seat, 'en').catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const loadQuietly = (): void => void loadOther().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(loadQuietly, { timeout: IDLE_MS });
  else setTimeout(loadQuietly, IDLE_MS);
}

export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'id';
}

const isDone = (): boolean => true;
const isNotDone = (): boolean => false;

export async function setLanguage(language: Language): Promise<void> {
  // A language that cannot be had now is not half taken on.
  if (language !== 'id' && !(await loadOther().then(isDone, isNotDone))) return;
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}
