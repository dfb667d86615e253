/** What the picture of the displays says, in both languages. */
import type { Language } from '../../i18n/language.ts';

const id = {
  title: 'Layar pada laptop ini',
  SHOWN: 'Proyektor tampil',
  UNPLUGGED: 'Proyektor menunggu layarnya',
  CLOSED: 'Proyektor ditutup',
  internal: 'layar laptop',
  operator: 'Layar operator, tidak pernah ditutupi',
  show: 'Tampilkan proyektor di sini',
  close: 'Tutup layar proyektor',
  alone: 'Sambungkan proyektor; layarnya terbuka sendiri di sana.',
  waiting: 'Layar yang dipilih sedang tidak tersambung. Pilih layar lain, atau sambungkan lagi.',
};
const en: typeof id = {
  title: 'Displays of this laptop',
  SHOWN: 'Projector shown',
  UNPLUGGED: 'Projector waits for its display',
  CLOSED: 'Projector closed',
  internal: 'the laptop’s own',
  operator: 'The operator’s display, never covered',
  show: 'Show the projector here',
  close: 'Close the projector screen',
  alone: 'Plug in the projector; its screen opens there by itself.',
  waiting: 'The chosen display is not connected. Choose another, or plug it in again.',
};

export const displayWords: Readonly<Record<Language, typeof id>> = { id, en };
