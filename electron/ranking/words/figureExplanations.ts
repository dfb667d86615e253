/** One plain sentence for every figure that is shown, one tap away from it. */
import type { Words } from './codeWords.ts';

export const FIGURE_EXPLANATIONS = {
  score: {
    id: 'Rata-rata nilai semua panelis yang sah, menurut bobot kriteria, dalam skala 100.',
    en: 'The mean of all valid score sheets, using the weights of the criteria, per hundred.',
  },
  groupScore: {
    id: 'Rata-rata nilai pada kelompok kriteria ini saja, dalam skala 100.',
    en: 'The mean score in this group of criteria alone, per hundred.',
  },
  correctedScore: {
    id: 'Lembar yang kosong diganti dengan apa yang diisyaratkan lembar lain dan kebiasaan panelis itu dalam menilai.',
    en: "An absent ballot is replaced by what the other ballots and this panelist's usual strictness suggest.",
  },
  rank: {
    id: 'Peringkat dihitung dari nilai yang belum dibulatkan; nilai yang sama berbagi peringkat.',
    en: 'The rank is taken from unrounded scores; equal scores share a rank.',
  },
  decidedBy: {
    id: 'Nilai yang sama dipisahkan dengan aturan yang ditetapkan sebelum acara.',
    en: 'Equal scores are separated by the rules declared before the event.',
  },
  quorum: {
    id: 'Di bawah jumlah lembar minimal, nilai bersifat sementara dan tidak diberi peringkat.',
    en: 'Below the smallest number of score sheets a score is provisional and has no rank.',
  },
  rankInterval: {
    id: 'Tempat yang mungkin ditempati paparan ini seandainya panel lain yang setara menilai (90 dari 100 kemungkinan).',
    en: 'The places this presentation could take if an equally qualified panel had scored (90 chances in 100).',
  },
  tier: {
    id: 'Paparan dalam satu kelompok belum dapat dibedakan dengan yakin dari yang teratas di kelompok itu.',
    en: 'Presentations in one tier cannot be told apart with confidence from the first of that tier.',
  },
  probFirst: {
    id: 'Kemungkinan paparan ini menempati peringkat 1 seandainya panel lain yang setara menilai.',
    en: 'The chance that this presentation would be first with another equally qualified panel.',
  },
  probBeats: {
    id: 'Kemungkinan satu paparan mengungguli yang lain seandainya panel lain yang setara menilai.',
    en: 'The chance that one presentation would beat the other with another equally qualified panel.',
  },
  meaningfulGap: {
    id: 'Selisih nilai yang lebih kecil dari ini belum berarti satu paparan lebih baik dari yang lain.',
    en: 'A smaller difference does not yet mean that one presentation is better than the other.',
  },
  reliability: {
    id: 'Seberapa sama urutan yang akan diberikan panel lain yang setara, dari 0 sampai 1; angka rendah dapat pula berarti semua paparan sama baiknya.',
    en: 'How much the same order another equally qualified panel would give, 0 to 1; a low figure can also mean that all are equally good.',
  },
  support: {
    id: 'Berapa panelis yang memberi nilai pada batas atas atau lebih.',
    en: 'How many panelists score it at the high line or above.',
  },
  recommendationClass: {
    id: 'Usulan sistem dari nilai, dukungan panelis, kesiapan, dan syarat; panel yang memutuskan.',
    en: 'What the system suggests from score, support, readiness and requirements; the panel decides.',
  },
  nearLine: {
    id: 'Nilai ini begitu dekat dengan batas sehingga panel lain yang setara bisa saja menempatkannya di sisi lain.',
    en: 'The score is so close to a line that an equally qualified panel might put it on the other side.',
  },
  readiness: {
    id: 'Tingkat kesiapterapan (TKT) 1 sampai 9: dari gagasan sampai terbukti dipakai.',
    en: 'Readiness level (TKT) 1 to 9: from an idea to proven use.',
  },
  slider: {
    id: 'Geser untuk melihat urutan bila output dan outcome diberi bobot lain.',
    en: 'Move it to see the order if output and outcome had other weights.',
  },
  winnerWeights: {
    id: 'Rentang bobot kriteria ini yang tidak mengubah peringkat 1, bila bobot lain ikut disesuaikan.',
    en: 'The range of this weight that keeps the first place, the other weights being adjusted.',
  },
  flag: {
    id: 'Nilai ini berbeda dari panel; tanyakan apakah salah ketik atau memang pandangan panelis, yang boleh mempertahankannya.',
    en: 'This score differs from the panel; ask whether it is a typing slip or a view, which the panelist may keep.',
  },
  severity: {
    id: 'Berapa poin rata-rata panelis ini memberi nilai di atas atau di bawah panel.',
    en: 'By how many points this panelist scores above or below the panel on average.',
  },
  spreadRatio: {
    id: 'Lebar nilai panelis ini dibanding panelis pada umumnya; 1 berarti sama.',
    en: 'How wide the scores of this panelist are compared with the usual panelist; 1 is equal.',
  },
  leaveOneOutSpearman: {
    id: 'Seberapa mirip urutan panelis ini dengan panelis lain, dari -1 (terbalik) sampai 1 (sama).',
    en: 'How similar the order of this panelist is to that of the others, -1 (reversed) to 1 (the same).',
  },
  straightShare: {
    id: 'Seberapa sering panelis ini memberi nilai yang sama untuk semua kriteria dalam satu lembar.',
    en: 'How often this panelist gives the same score to all criteria of a sheet.',
  },
  leaveOneOut: {
    id: 'Apa yang berubah di urutan teratas seandainya satu panelis tidak ikut menilai.',
    en: 'What would change at the top if one panelist had not scored.',
  },
  heatMap: {
    id: 'Nilai setiap panelis untuk setiap paparan; warna lebih pekat berarti nilai lebih tinggi.',
    en: 'The score of every panelist for every presentation; a stronger colour is a higher score.',
  },
  icc: {
    id: 'Bagian perbedaan nilai yang berasal dari paparan, bukan dari panelis, dari 0 sampai 1.',
    en: 'The part of the differences in scores that comes from the presentations, not the panelists, 0 to 1.',
  },
  kendallW: {
    id: 'Kesepakatan urutan antarpanelis, dari 0 (tidak ada) sampai 1 (urutan sama).',
    en: 'How far the panelists agree on the order, 0 (not at all) to 1 (the same order).',
  },
  krippendorffAlpha: {
    id: 'Kesepakatan nilai antarpanelis dibanding kebetulan; 1 berarti sepakat sepenuhnya.',
    en: 'How far the panelists agree compared with chance; 1 is complete agreement.',
  },
  varianceComponents: {
    id: 'Sumber perbedaan nilai: paparan, ketegasan panelis, dan sisanya.',
    en: 'Where the differences in scores come from: presentations, strictness of panelists, and the rest.',
  },
  smaa: {
    id: 'Seberapa sering setiap paparan menempati setiap peringkat bila bobot kriteria diubah-ubah sampai 50 %.',
    en: 'How often each presentation takes each place when the weights are varied by up to 50 %.',
  },
  bootstrap: {
    id: 'Pemeriksaan dengan mengundi ulang panelis: seberapa sering urutan tetap.',
    en: 'A check that redraws the panelists: how often the order stays.',
  },
  rankSum: {
    id: 'Perbandingan: jumlah peringkat dari semua panelis, tanpa melihat besar nilainya.',
    en: 'For comparison: the sum of the ranks from all panelists, whatever the size of the scores.',
  },
  criterionCorrelation: {
    id: 'Apakah dua kriteria cenderung dinilai tinggi bersama-sama.',
    en: 'Whether two criteria tend to be scored high together.',
  },
  speakingOrder: {
    id: 'Apakah nilai naik atau turun menurut urutan tampil.',
    en: 'Whether scores rise or fall with the order of speaking.',
  },
  coverage: {
    id: 'Seberapa jauh program ini tersentuh oleh paparan angkatan ini; celah pada paparan bukan celah pada kerja kota.',
    en: "How far this cohort's presentations cover the programme; a gap in presentations is not a gap in the city's work.",
  },
  seats: {
    id: 'Usul pembagian kursi magang berikutnya menurut besarnya celah.',
    en: 'Suggested seats of the next cohort by the size of the gap.',
  },
  methodVersion: {
    id: 'Versi cara hitung; versi yang sama dan data yang sama memberi angka yang sama.',
    en: 'Version of the method; the same version and the same data give the same figures.',
  },
  dataHash: {
    id: 'Sidik data: berubah bila satu nilai saja berubah.',
    en: 'Fingerprint of the data: it changes when a single score changes.',
  },
} as const satisfies Record<string, Words>;

export type FigureName = keyof typeof FIGURE_EXPLANATIONS;
