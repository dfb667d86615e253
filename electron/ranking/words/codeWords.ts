/** The words of every code the ranking can answer with. Neutral: a difference is a difference, not a fault. */

export interface Words {
  id: string;
  en: string;
}

const firmness = {
  VERY_FIRM: {
    id: 'Sangat kuat: panel setara akan memberi urutan hampir sama',
    en: 'Very firm: a similar panel would give almost the same order',
  },
  FIRM: { id: 'Kuat', en: 'Firm' },
  MODERATE: {
    id: 'Sedang: percayai kelompok, bukan urutan persis',
    en: 'Moderate: trust the groups, not the exact places',
  },
  WEAK: {
    id: 'Lemah: nilai belum membedakan; perlu musyawarah',
    en: 'Weak: scores do not separate the presentations; discuss',
  },
} as const satisfies Record<string, Words>;

const recommendationClass = {
  ADOPT: { id: 'Terapkan', en: 'Adopt' },
  PILOT: { id: 'Uji coba', en: 'Pilot' },
  ADAPT: { id: 'Sempurnakan dahulu', en: 'Improve first' },
  NOT_NOW: { id: 'Belum saatnya', en: 'Not now' },
  PENDING: { id: 'Belum dapat direkomendasikan', en: 'No recommendation yet' },
} as const satisfies Record<string, Words>;

const recommendationReason = {
  NO_QUORUM: {
    id: 'Lembar penilaian belum mencapai kuorum',
    en: 'Too few score sheets for the quorum',
  },
  NO_READINESS: {
    id: 'Tingkat kesiapan (TKT) belum diisi',
    en: 'The readiness level (TKT) is not filled in yet',
  },
  NO_GATES: {
    id: 'Syarat hukum, privasi, atau penanggung jawab belum dijawab',
    en: 'A requirement (legal, privacy, owner) is not answered yet',
  },
  SCORE_BELOW_MID: { id: 'Nilai di bawah batas tengah', en: 'The score is below the middle line' },
  SCORE_BETWEEN: {
    id: 'Nilai di antara batas tengah dan batas atas',
    en: 'The score is between the middle and the high line',
  },
  GATE: {
    id: 'Ada syarat (hukum, privasi, penanggung jawab) yang belum terpenuhi',
    en: 'A requirement (legal, privacy, owner) is not met',
  },
  LOW_READINESS: {
    id: 'Tingkat kesiapan belum cukup untuk langsung diterapkan',
    en: 'The readiness level is not high enough to be adopted at once',
  },
  SPLIT_PANEL: {
    id: 'Dukungan panelis belum cukup luas',
    en: 'Not enough panelists score it at the high line',
  },
} as const satisfies Record<string, Words>;

const notAvailable = {
  NO_DATA: { id: 'Belum ada penilaian yang sah', en: 'No valid score sheet yet' },
  ONE_PANELIST: { id: 'Baru satu panelis yang menilai', en: 'Only one panelist has scored' },
  ONE_PRESENTATION: {
    id: 'Baru satu paparan yang dinilai',
    en: 'Only one presentation has been scored',
  },
  ALL_SCORES_EQUAL: { id: 'Semua nilai sama', en: 'All scores are equal' },
  FEW_PANELISTS: {
    id: 'Perlu paling sedikit tiga panelis',
    en: 'At least three panelists are needed',
  },
  FEW_PRESENTATIONS: {
    id: 'Perlu paling sedikit tiga paparan',
    en: 'At least three presentations are needed',
  },
  DISCONNECTED: {
    id: 'Ada kelompok panelis dan paparan yang tidak saling terhubung, sehingga tidak dapat dibandingkan',
    en: 'Some panelists and presentations have no link to the others, so they cannot be compared',
  },
  MIN_DF: {
    id: 'Penilaian masih terlalu sedikit untuk perhitungan ini',
    en: 'There are too few score sheets for this figure',
  },
  NO_RESIDUAL: {
    id: 'Semua panelis sepakat sepenuhnya; tidak ada selisih yang perlu dilihat',
    en: 'All panelists agree completely; there is no difference to look at',
  },
  MISSING_BALLOTS: { id: 'Ada lembar penilaian yang kosong', en: 'Some score sheets are missing' },
  ALL_TIED: {
    id: 'Setiap panelis memberi nilai yang sama untuk semua paparan',
    en: 'Every panelist gives all presentations one score',
  },
  NO_PRESENTATION_VARIANCE: {
    id: 'Rata-rata semua paparan sama',
    en: 'All presentations have the same mean',
  },
  NO_QUASI_VARIANCE: {
    id: 'Ketidakpastian tidak dapat dibagi per paparan',
    en: 'The uncertainty cannot be divided over the presentations',
  },
  NO_GROUPS: {
    id: 'Tidak ada kelompok kriteria OUTPUT dan OUTCOME',
    en: 'There are no criterion groups OUTPUT and OUTCOME',
  },
  NO_CRITERIA: { id: 'Tidak ada kriteria', en: 'There are no criteria' },
  MISSING_CRITERIA: {
    id: 'Ada kriteria yang tidak dinilai pada sebagian lembar',
    en: 'Some score sheets leave a criterion out',
  },
  TRIM_ON: {
    id: 'Nilai tertinggi dan terendah dikeluarkan (rata-rata terpangkas)',
    en: 'The highest and lowest ballots are dropped (trimmed mean)',
  },
} as const satisfies Record<string, Words>;

const correctionRefused = {
  FEW_PANELISTS: { id: 'Kurang dari tiga panelis', en: 'Fewer than three panelists' },
  TRIM_ON: {
    id: 'Rata-rata terpangkas dipakai, sehingga koreksi tidak dipakai',
    en: 'The trimmed mean is in use, which excludes the correction',
  },
  FEW_BALLOTS: {
    id: 'Ada paparan dengan lembar penilaian terlalu sedikit',
    en: 'A presentation has too few score sheets',
  },
  DISCONNECTED: {
    id: 'Ada kelompok panelis dan paparan yang tidak saling terhubung',
    en: 'Some panelists and presentations have no link to the others',
  },
  MIN_DF: {
    id: 'Penilaian masih terlalu sedikit untuk menghitung ketegasan panelis',
    en: 'There are too few score sheets to estimate how strict each panelist is',
  },
  NO_DATA: { id: 'Belum ada penilaian yang sah', en: 'No valid score sheet yet' },
} as const satisfies Record<string, Words>;

const correctionStatus = {
  NOT_NEEDED: {
    id: 'Tidak perlu: semua lembar lengkap',
    en: 'Not needed: no score sheet is missing',
  },
  REFUSED: { id: 'Tidak diterapkan', en: 'Not applied' },
  APPLIED: { id: 'Dapat diterapkan', en: 'Can be applied' },
} as const satisfies Record<string, Words>;

const basis = {
  PLAIN: { id: 'Rata-rata biasa', en: 'Plain mean' },
  CORRECTED: { id: 'Rata-rata terkoreksi', en: 'Corrected mean' },
} as const satisfies Record<string, Words>;

const presentationStatus = {
  OK: { id: 'Memenuhi kuorum', en: 'Quorum met' },
  BELOW_QUORUM: { id: 'Belum kuorum; nilai sementara', en: 'Below quorum; provisional score' },
  NO_BALLOTS: { id: 'Belum dinilai', en: 'Not scored yet' },
} as const satisfies Record<string, Words>;

const trimStatus = {
  OFF: { id: 'Tanpa pemangkasan', en: 'No trimming' },
  APPLIED: {
    id: 'Nilai tertinggi dan terendah dikeluarkan',
    en: 'Highest and lowest ballot dropped',
  },
  FEW_BALLOTS: {
    id: 'Tidak dipangkas: lembar terlalu sedikit',
    en: 'Not trimmed: too few score sheets',
  },
  UNEQUAL_WEIGHTS: {
    id: 'Tidak dipangkas: bobot panelis berbeda',
    en: 'Not trimmed: panelists have different weights',
  },
} as const satisfies Record<string, Words>;

const panelistNote = {
  SCORES_ABOVE_PANEL: {
    id: 'Rata-rata memberi nilai di atas panel',
    en: 'Scores on average above the panel',
  },
  SCORES_BELOW_PANEL: {
    id: 'Rata-rata memberi nilai di bawah panel',
    en: 'Scores on average below the panel',
  },
  NARROW_SPREAD: { id: 'Memakai bagian skala yang sempit', en: 'Uses a narrow part of the scale' },
  WIDE_SPREAD: { id: 'Memakai bagian skala yang lebar', en: 'Uses a wide part of the scale' },
  DIFFERENT_ORDER: {
    id: 'Mengurutkan berbeda dari panelis lain',
    en: 'Orders differently from the rest',
  },
  STRAIGHT_LINING: {
    id: 'Hampir selalu memberi satu nilai untuk semua kriteria',
    en: 'Almost always gives one score to all criteria',
  },
  CHANGES_TOP_N: {
    id: 'Tanpa panelis ini, susunan teratas berubah',
    en: 'Without this panelist the top group changes',
  },
} as const satisfies Record<string, Words>;

const tieDecision = {
  OUTPUT: { id: 'Dipisahkan oleh nilai output', en: 'Separated by the output score' },
  OUTCOME: { id: 'Dipisahkan oleh nilai outcome', en: 'Separated by the outcome score' },
  KESELARASAN: { id: 'Dipisahkan oleh nilai keselarasan', en: 'Separated by the alignment score' },
  MEDIAN: {
    id: 'Dipisahkan oleh nilai tengah panelis',
    en: 'Separated by the median of the panelists',
  },
  PREFERENCE: {
    id: 'Dipisahkan oleh jumlah panelis yang lebih memilihnya',
    en: 'Separated by how many panelists prefer it',
  },
  TIED: { id: 'Nilai sama; berbagi peringkat', en: 'Tied; the place is shared' },
} as const satisfies Record<string, Words>;

const coverageCategory = {
  EMPTY: { id: 'Belum tersentuh', en: 'No link' },
  TOUCHED: { id: 'Tersentuh', en: 'Touched' },
  WORKED: { id: 'Tergarap', en: 'Worked on' },
  STRONG: { id: 'Tergarap kuat', en: 'Strongly covered' },
} as const satisfies Record<string, Words>;

const inputProblem = {
  INVALID_WEIGHT: { id: 'Ada bobot negatif', en: 'A weight is negative' },
  ALL_WEIGHTS_ZERO: { id: 'Semua bobot nol', en: 'All weights are zero' },
  OUT_OF_RANGE: { id: 'Ada nilai di luar skala', en: 'A score is off the scale' },
} as const satisfies Record<string, Words>;

const suggestedDecision = {
  DIREPLIKASI: { id: 'Direplikasi', en: 'Replicate' },
  DIADAPTASI: { id: 'Diadaptasi', en: 'Adapt' },
  DIUJI_COBA: { id: 'Diuji coba', en: 'Pilot' },
  DITUNDA: { id: 'Ditunda', en: 'Postpone' },
  BELUM_DIPUTUSKAN: { id: 'Belum diputuskan', en: 'Not decided yet' },
} as const satisfies Record<string, Words>;

export const CODE_WORDS = {
  firmness,
  recommendationClass,
  recommendationReason,
  notAvailable,
  correctionRefused,
  correctionStatus,
  basis,
  presentationStatus,
  trimStatus,
  panelistNote,
  tieDecision,
  coverageCategory,
  inputProblem,
  suggestedDecision,
} as const;

export type CodeKind = keyof typeof CODE_WORDS;

/** Words of a code; a tie decided by a group of the event's own is named after the group, any other unknown code stands for itself. */
export function wordsFor(kind: CodeKind, code: string): Words {
  const known = new Map<string, Words>(Object.entries(CODE_WORDS[kind])).get(code);
  if (known) return known;
  if (kind !== 'tieDecision') return { id: code, en: code };
  return { id: `Dipisahkan oleh nilai ${code}`, en: `Separated by the score in ${code}` };
}
