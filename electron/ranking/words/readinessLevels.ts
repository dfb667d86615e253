/** Technology readiness levels (TKT) 1-9 after Permenristekdikti 42/2016, in short words of our own. */
import type { Words } from './codeWords.ts';

export interface ReadinessLevel extends Words {
  level: number;
}

export const readinessLevels: readonly ReadinessLevel[] = [
  { level: 1, id: 'Prinsip dasar sudah dikaji', en: 'Basic principles have been studied' },
  {
    level: 2,
    id: 'Konsep dan penerapannya sudah dirumuskan',
    en: 'Concept and use have been formulated',
  },
  {
    level: 3,
    id: 'Konsep sudah dibuktikan lewat analisis atau percobaan',
    en: 'The concept has been proven by analysis or experiment',
  },
  {
    level: 4,
    id: 'Bagian-bagiannya sudah diuji di laboratorium atau secara terbatas',
    en: 'Its parts have been tested in a laboratory or on a small scale',
  },
  {
    level: 5,
    id: 'Bagian-bagiannya sudah diuji di lingkungan yang mirip keadaan nyata',
    en: 'Its parts have been tested in surroundings close to reality',
  },
  {
    level: 6,
    id: 'Purwarupa sudah diperagakan di lingkungan yang mirip keadaan nyata',
    en: 'A prototype has been shown in surroundings close to reality',
  },
  {
    level: 7,
    id: 'Purwarupa sudah diperagakan di lingkungan sebenarnya',
    en: 'A prototype has been shown in the real surroundings',
  },
  {
    level: 8,
    id: 'Sistem sudah lengkap dan lulus uji di lingkungan sebenarnya',
    en: 'The system is complete and has passed its tests in the real surroundings',
  },
  { level: 9, id: 'Sudah terbukti dalam pemakaian nyata', en: 'Proven in real use' },
];
