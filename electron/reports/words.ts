/** Indonesian words that printed documents use for the codes of the contract. */
import type { Hand } from '../domain/hands.ts';
import { decidedCode } from '../domain/decisions.ts';
import type {
  Attendance,
  ConflictReason,
  DecisionCode,
  FollowUpStatus,
  PanelistRole,
  RecommendationClass,
  SheetState,
} from '../contract/codes.ts';
import type { Rules } from '../contract/rules.ts';

export const decisionWords = {
  DIREPLIKASI: 'Direplikasi',
  DIADAPTASI: 'Diadaptasi',
  DIUJI_COBA: 'Diuji coba',
  DITUNDA: 'Ditunda',
  TIDAK_DIREKOMENDASIKAN: 'Tidak direkomendasikan',
  BELUM_DIPUTUSKAN: 'Belum diputuskan',
} as const satisfies Record<DecisionCode, string>;

/** A decision as it is printed: a draft says that it is one. */
export function printDecision(
  decision: { readonly code: DecisionCode; readonly isConfirmed: 0 | 1 } | null | undefined,
): string {
  const word = decisionWords[decision?.code ?? 'BELUM_DIPUTUSKAN'];
  const isDraft = decidedCode(decision) !== (decision?.code ?? 'BELUM_DIPUTUSKAN');
  return isDraft ? `${word} (belum dikukuhkan)` : word;
}

export const classWords = {
  ADOPT: 'Terapkan',
  PILOT: 'Uji coba',
  ADAPT: 'Sempurnakan dahulu',
  NOT_NOW: 'Belum saatnya',
  PENDING: 'Belum dapat direkomendasikan',
} as const satisfies Record<RecommendationClass, string>;

export const roleWords = {
  CHAIR: 'Ketua',
  SECRETARY: 'Sekretaris',
  MEMBER: 'Anggota',
  ADVISER: 'Pengarah',
} as const satisfies Record<PanelistRole, string>;

export const attendanceWords = {
  EXPECTED: 'Belum tercatat',
  PRESENT: 'Hadir',
  LATE: 'Hadir terlambat',
  LEFT: 'Meninggalkan tempat lebih awal',
  ABSENT: 'Tidak hadir',
} as const satisfies Record<Attendance, string>;

/** By whose hand a sheet came, where it was not the panelist's own device. */
export const handWords = {
  HOST_LAPTOP: 'diisi di laptop tuan rumah',
  OPERATOR: 'dimasukkan operator dari kertas',
  IMPORT: 'dari impor',
} as const satisfies Record<Exclude<Hand, 'OWN_DEVICE'>, string>;

export const conflictWords = {
  SAME_AGENCY: 'Perangkat daerah pengusul',
  SUPERIOR: 'Atasan langsung pemapar',
  MENTOR: 'Mentor pemapar',
  OTHER: 'Lainnya',
} as const satisfies Record<ConflictReason, string>;

export const statusWords = {
  BELUM_MULAI: 'Belum mulai',
  BERJALAN: 'Berjalan',
  SELESAI: 'Selesai',
  TERKENDALA: 'Terkendala',
  DIBATALKAN: 'Dibatalkan',
} as const satisfies Record<FollowUpStatus, string>;

export const sheetWords = {
  DRAFT: 'Draf',
  SUBMITTED: 'Terkirim',
  LOCKED: 'Terkunci',
  ABSTAINED: 'Tidak menilai',
} as const satisfies Record<SheetState, string>;

/** Name of a tie-break: MEDIAN, PREFERENCE, CHAIR, TIED, or a group code with the group's name. */
export function tieBreakWord(
  rule: string,
  groupName: (code: string) => string | undefined,
): string {
  if (rule === 'MEDIAN') return 'Median lembar penilaian';
  if (rule === 'PREFERENCE') return 'Pilihan terbanyak panelis';
  if (rule === 'TIED') return 'Tetap sama';
  if (rule === 'CHAIR') return 'Putusan ketua';
  return `Nilai ${groupName(rule) ?? rule}`;
}

/** The quorum as it is printed; what it asks for is in electron/domain/quorum.ts. */
export const quorumWords = ({
  minSheets,
  minShare,
}: Pick<Rules, 'minSheets' | 'minShare'>): string =>
  `sedikitnya ${minSheets} lembar dan ${minShare} dari panelis yang berhak menilai`;

/** Stands in the minutes and in every exported recommendation (electron/domain/RULES.md, rule 7). */
export const authoritySentence =
  'Rekomendasi ini merupakan bahan pertimbangan dan tidak menggantikan kewenangan Wali Kota.';
/** Stands wherever gaps of programmes are shown. */
export const gapCaution =
  'Kekosongan paparan pada suatu program bukan berarti kekosongan kerja pemerintah kota pada program itu.';
