/** Sentences with places for figures, written {like} this. */
import type { Words } from './codeWords.ts';

export const SENTENCES = {
  meaningfulGap: {
    id: 'Selisih di bawah {points} poin tidak bermakna',
    en: 'Differences below {points} points are not meaningful',
  },
  uncertainty: {
    id: 'Seberapa jauh urutan dapat berubah seandainya panel lain yang setara menilai. Keputusan tetap pada panel ini.',
    en: 'How much could the order change if an equally qualified panel had scored. The decision still belongs to this panel.',
  },
  uncertaintyOfCorrected: {
    id: 'Angka ini menggambarkan nilai terkoreksi, karena ada lembar yang kosong.',
    en: 'These figures describe the corrected scores, because some score sheets are missing.',
  },
  lowReliability: {
    id: 'Angka rendah dapat berarti semua paparan sama baiknya, bukan panelis yang kurang baik.',
    en: 'A low value can mean that all are equally good, not that the panelists are poor.',
  },
  rankInterval: { id: 'peringkat {from}–{to}', en: 'places {from}–{to}' },
  support: {
    id: '{count} dari {of} panelis memberi {line} atau lebih',
    en: '{count} of {of} panelists at {line} or more',
  },
  winnerStays: {
    id: 'Urutan pertama tetap dari {from} % sampai {to} % output',
    en: 'The winner stays from {from} % to {to} % output',
  },
  orderStays: {
    id: 'Seluruh urutan tetap dari {from} % sampai {to} % output',
    en: 'The whole order stays from {from} % to {to} % output',
  },
  topStays: {
    id: '{n} teratas tetap dari {from} % sampai {to} % output',
    en: 'The top {n} stay from {from} % to {to} % output',
  },
  noSinglePanelist: {
    id: 'Tidak ada satu panelis pun yang menentukan {n} teratas',
    en: 'No single panelist decides the top {n}',
  },
  singlePanelist: {
    id: 'Susunan {n} teratas bergantung pada satu panelis',
    en: 'The top {n} depend on one panelist',
  },
  confirmFlag: {
    id: 'Berbeda dari panel: mohon dikonfirmasi',
    en: 'Differs from the panel: please confirm',
  },
  flagRange: {
    id: 'Nilai {score}; panelis lain antara {low} dan {high}',
    en: 'Score {score}; the other panelists between {low} and {high}',
  },
  nearLine: { id: 'dekat batas', en: 'near the line' },
  panelSplit: { id: 'panel belum seia', en: 'panel split' },
  provisional: { id: 'sementara, belum kuorum', en: 'provisional, below quorum' },
  rankDiffers: {
    id: 'peringkat biasa {plain}, terkoreksi {corrected}',
    en: 'plain rank {plain}, corrected {corrected}',
  },
  changedByPanel: {
    id: '{count} dari {of} diubah oleh panel',
    en: '{count} of {of} changed by the panel',
  },
  weightsNotScores: {
    id: 'Seberapa yakin nilainya dan seberapa bergantung pada bobot adalah dua pertanyaan berbeda.',
    en: 'How sure the scores are and how much depends on the weights are different questions.',
  },
  coverageCaution: {
    id: 'Celah pada paparan bukan celah pada kerja kota.',
    en: "A gap in presentations is not a gap in the city's work.",
  },
  limits: {
    id: 'Panelis yang saling memengaruhi, atau ukuran yang berubah sepanjang hari, tidak terlihat dalam angka ini.',
    en: 'Panelists who influence each other, or change standards during the day, are not covered by these figures.',
  },
} as const satisfies Record<string, Words>;
