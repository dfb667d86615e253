/** Everything the app can refuse, in words that name the place and what to do. */
import { nipErrors } from '../domain/nip.ts';

export interface Words {
  readonly id: string;
  readonly en: string;
}

/** `{name}` is filled from the problem's values. */
export const problems = {
  INVALID_INPUT: {
    id: 'Isian tidak sah di {at}: {detail}.',
    en: 'Invalid input at {at}: {detail}.',
  },
  NOT_ALLOWED: {
    id: 'Kursi ini tidak berhak melakukan {command}.',
    en: 'This seat may not do {command}.',
  },
  UNKNOWN_COMMAND: { id: 'Perintah {command} tidak dikenal.', en: 'Unknown command {command}.' },
  UNKNOWN_TOPIC: {
    id: 'Topik {topic} tidak dikenal atau tidak boleh dilihat dari kursi ini.',
    en: 'Topic {topic} is unknown or not for this seat.',
  },
  NO_OPEN_EVENT: {
    id: 'Belum ada kegiatan yang dibuka. Buka atau buat kegiatan dahulu.',
    en: 'No event is open. Open or create one first.',
  },
  OTHER_EVENT: {
    id: 'Undangan ini untuk kegiatan lain yang sedang tidak dibuka. Minta operator membukanya.',
    en: 'This invitation is for another event that is not open. Ask the operator to open it.',
  },
  SHEET_OF_OTHER_EVENT: {
    id: 'Lembar ini ditulis untuk latihan atau kegiatan lain, bukan untuk “{name}”; tidak ada yang berubah.',
    en: 'This sheet was written for a rehearsal or another event, not for “{name}”; nothing has changed.',
  },
  SECOND_ENTRY_NEEDED: {
    id: 'Lembar yang diketik operator baru berlaku setelah dimasukkan dua kali dengan isi yang sama. Pilih “Entri kedua”.',
    en: 'A sheet the operator types counts once it has been entered twice with the same content. Choose “Second entry”.',
  },
  UNKNOWN_ID: {
    id: '{kind} “{id}” tidak ada di kegiatan ini.',
    en: 'There is no {kind} “{id}” in this event.',
  },
  EVENT_EXISTS: {
    id: 'Kegiatan “{name}” ({id}) sudah ada. Hapus dahulu atau impor dengan kode lain.',
    en: 'Event “{name}” ({id}) already exists. Delete it first or import under another id.',
  },
  CARRY_SAME_EVENT: {
    id: 'Rencana itu berasal dari kegiatan “{name}” ini sendiri; pilih kegiatan lain.',
    en: 'Those follow-ups come from this very event, “{name}”; choose another event.',
  },
  EVENT_CLOSED: {
    id: 'Kegiatan sudah ditutup. Buka kembali dengan alasan sebelum mengubah.',
    en: 'The event is closed. Reopen it with a reason before changing anything.',
  },
  ARCHIVE_EXISTS: {
    id: 'Revisi ini sudah punya arsip tersegel di {path}. Segel salinan baru bila memang perlu.',
    en: 'This revision has its sealed archive at {path}. Seal another copy if you need one.',
  },
  SEALING: {
    id: 'Arsip sedang disegel. Tunggu sampai selesai atau batalkan dahulu.',
    en: 'An archive is being sealed. Wait until it is done or cancel it first.',
  },
  EVENT_NOT_CLOSED: { id: 'Kegiatan belum ditutup.', en: 'The event is not closed.' },
  NAME_DIFFERS: {
    id: 'Nama yang diketik tidak sama dengan nama kegiatan “{name}”.',
    en: 'The typed name is not the event’s name “{name}”.',
  },
  NOT_PROVEN: {
    id: 'Data tidak cocok dengan jejaknya, jadi tidak ada yang dihapus: {detail}.',
    en: 'The data does not agree with its ledger, so nothing was erased: {detail}.',
  },
  RULES_FROZEN: {
    id: 'Aturan dan rubrik sudah dibekukan sejak penilaian pertama dibuka; {what} tidak dapat diubah.',
    en: 'Rules and rubric froze when scoring first opened; {what} cannot be changed.',
  },
  WEIGHTS_NOT_TOTAL: {
    id: 'Jumlah bobot {sum}, seharusnya {total}. Ubah bobot kriteria sampai jumlahnya pas.',
    en: 'Weights add up to {sum}, not {total}. Change the criterion weights until they do.',
  },
  GROUP_MISSING: { id: 'Kelompok {group} wajib ada.', en: 'Group {group} must exist.' },
  GROUP_EMPTY: {
    id: 'Kelompok {group} tidak punya kriteria berbobot.',
    en: 'Group {group} has no criterion with weight.',
  },
  DUPLICATE: { id: '{kind} “{value}” dipakai dua kali.', en: '{kind} “{value}” is used twice.' },
  ...nipErrors,
  IN_USE: {
    id: '{kind} “{name}” masih dipakai: {by}. Lepaskan dahulu.',
    en: '{kind} “{name}” is still in use: {by}. Release it first.',
  },
  HAS_SHEETS: {
    id: '“{name}” sudah punya lembar penilaian dan tidak dapat dihapus. Gunakan mundur atau tidak hadir.',
    en: '“{name}” already has score sheets and cannot be deleted. Use withdrawn or absent.',
  },
  BAD_RULE: { id: 'Aturan {rule} tidak sah: {detail}.', en: 'Rule {rule} is invalid: {detail}.' },
  NOT_FROZEN: {
    id: 'Kegiatan sudah berjalan, tetapi aturannya belum dibekukan.',
    en: 'The event is under way, but its rules are not frozen.',
  },
  RULES_HASH_DIFFERS: {
    id: 'Sidik aturan tidak cocok dengan aturan dan rubriknya.',
    en: 'The rules hash is not that of the rules and the rubric.',
  },
  SHEET_OUT_OF_PHASE: {
    id: 'Lembar {name} berkeadaan {state}, padahal paparan {number} di tahap {phase}.',
    en: 'The sheet of {name} is {state}, but presentation {number} is in phase {phase}.',
  },
  ABSTAINED_WITH_SCORES: {
    id: '{name} tidak menilai paparan {number}, tetapi lembarnya berisi nilai.',
    en: '{name} abstains from presentation {number}, but the sheet holds scores.',
  },
  CONFLICT_UNMARKED: {
    id: '{name} berasal dari OPD pengusul paparan {number}, tetapi benturan kepentingannya tidak ditandai.',
    en: '{name} is of the agency that proposes presentation {number}, but the conflict of interest is not marked.',
  },
  NO_SNAPSHOT: {
    id: 'Terbitan {version} bukan hasil yang dapat ditayangkan.',
    en: 'Publication {version} is nothing that can be shown.',
  },
  REHEARSAL_OF_OTHER: {
    id: 'Berkas ini menyebut diri latihan dari kegiatan “{id}” yang ada di laptop ini; latihan tidak diimpor.',
    en: 'This file calls itself the rehearsal of event “{id}”, which is on this laptop; rehearsals are not imported.',
  },
  LINES_REVERSED: {
    id: 'Batas {lower} ({lowerValue}) lebih tinggi daripada {upper} ({upperValue}).',
    en: 'Line {lower} ({lowerValue}) stands above {upper} ({upperValue}).',
  },
  TIMES_REVERSED: {
    id: 'Jam selesai {end} mendahului jam mulai {start}.',
    en: 'The end time {end} comes before the start time {start}.',
  },
  DATES_REVERSED: {
    id: 'Target selesai {target} mendahului tanggal mulai {start}.',
    en: 'The target date {target} comes before the start date {start}.',
  },
  WRONG_PHASE: {
    id: 'Paparan {number} ada di tahap {phase}; langkah ini butuh {needed}.',
    en: 'Presentation {number} is in phase {phase}; this step needs {needed}.',
  },
  NOT_CURRENT: {
    id: 'Paparan {number} bukan giliran sekarang. Buka paparan itu dahulu.',
    en: 'Presentation {number} is not the current one. Go to it first.',
  },
  NOT_READY: {
    id: 'Penilaian belum dapat dibuka: {detail}.',
    en: 'Scoring cannot open yet: {detail}.',
  },
  NOBODY_SCORES: {
    id: 'Tidak ada panelis yang boleh menilai paparan {number}: semua punya benturan kepentingan. Ketua dapat mengizinkan dengan alasan, atau lewati paparan ini.',
    en: 'No panelist may score presentation {number}: all have a conflict of interest. The chair can allow one with a reason, or skip the presentation.',
  },
  NOT_CHAIR: {
    id: 'Keputusan disahkan oleh Ketua panel, atau oleh operator atas nama Ketua.',
    en: 'Decisions are confirmed by the chair of the panel, or by the operator on the chair’s behalf.',
  },
  NOTHING_TO_UNDO: {
    id: 'Tidak ada langkah yang dapat dibatalkan.',
    en: 'There is no step to undo.',
  },
  CANNOT_UNDO: {
    id: 'Langkah terakhir tidak dapat dibatalkan karena {detail}.',
    en: 'The last step cannot be undone because {detail}.',
  },
  CANNOT_TAKE_BACK: {
    id: 'Tidak dapat diurungkan karena sudah ada perubahan sesudahnya.',
    en: 'This cannot be taken back because something was changed after it.',
  },
  SCORING_CLOSED: {
    id: 'Penilaian paparan {number} belum dibuka.',
    en: 'Scoring of presentation {number} is not open.',
  },
  LOCKED: {
    id: 'Paparan {number} sudah dikunci. Perubahan butuh buka kunci oleh operator.',
    en: 'Presentation {number} is locked. A change needs an unlock by the operator.',
  },
  NOT_SCORING: { id: '{name} tidak ikut menilai.', en: '{name} does not score.' },
  HAS_CONFLICT: {
    id: 'Ada benturan kepentingan pada paparan {number}; ketua belum mengizinkan menilai.',
    en: 'There is a conflict of interest on presentation {number}; the chair has not allowed scoring.',
  },
  SCORE_OFF_SCALE: {
    id: 'Nilai {value} untuk “{criterion}” di luar skala {min}–{max}.',
    en: 'Score {value} for “{criterion}” is off the scale {min}–{max}.',
  },
  NOT_APPLICABLE_REFUSED: {
    id: '“{criterion}” tidak boleh ditandai tidak relevan.',
    en: '“{criterion}” may not be marked not applicable.',
  },
  GROUP_NOT_APPLICABLE: {
    id: 'Semua kriteria kelompok {group} ditandai tidak relevan; sedikitnya satu harus dinilai.',
    en: 'All criteria of group {group} are marked not applicable; score at least one.',
  },
  NOTHING_UNSENT: {
    id: '{name} tidak punya nilai lengkap yang belum dikirim untuk paparan {number}.',
    en: '{name} has no complete scores left to send for presentation {number}.',
  },
  NUDGED_JUST_NOW: {
    id: '{name} baru saja diingatkan. Tunggu {seconds} detik.',
    en: '{name} was reminded a moment ago. Wait {seconds} seconds.',
  },
  SHEET_INCOMPLETE: { id: 'Belum dinilai: {missing}.', en: 'Not scored yet: {missing}.' },
  REASON_NEEDED: { id: 'Tuliskan alasan ({what}).', en: 'Give a reason ({what}).' },
  REASON_TOO_SHORT: {
    id: 'Alasan menyimpang dari usulan sistem sedikitnya {min} huruf.',
    en: 'The reason for departing from the suggestion needs at least {min} characters.',
  },
  FIELD_NEEDED: {
    id: 'Keputusan {code} wajib mengisi {field}.',
    en: 'Decision {code} must fill {field}.',
  },
  NOT_LOCKED: { id: 'Paparan {number} belum dikunci.', en: 'Presentation {number} is not locked.' },
  TALKS_NOT_DONE: {
    id: 'Pemeringkatan baru boleh ditayangkan setelah semua paparan selesai: masih {count} lagi.',
    en: 'The ranking may be shown after all presentations are done: {count} left.',
  },
  NOTHING_PUBLISHED: {
    id: 'Belum ada yang diterbitkan untuk adegan {scene}. Terbitkan dahulu.',
    en: 'Nothing has been published for scene {scene}. Publish first.',
  },
  NO_TIMER: {
    id: 'Belum ada giliran; pengatur waktu belum dapat dipakai.',
    en: 'No presentation is current; there is no timer to run.',
  },
  NOT_TIED: {
    id: 'Paparan yang dipilih tidak sama nilainya setelah semua pemisah.',
    en: 'The chosen presentations are not tied after all tie-breaks.',
  },
  NOT_REHEARSAL: { id: 'Kegiatan ini bukan latihan.', en: 'This event is not a rehearsal.' },
  ALREADY_REHEARSAL: {
    id: 'Latihan sedang berjalan. Akhiri dahulu.',
    en: 'A rehearsal is running. End it first.',
  },
  ALREADY_RESOLVED: {
    id: 'Lembar ini sudah diputuskan.',
    en: 'This sheet has been decided already.',
  },
  STORAGE_FULL: {
    id: 'Diska penuh; perubahan tidak disimpan. Kosongkan ruang lalu ulangi.',
    en: 'The disk is full; nothing was saved. Free some space and try again.',
  },
  STORAGE_FAILED: {
    id: 'Perubahan tidak dapat disimpan: {detail}.',
    en: 'The change could not be saved: {detail}.',
  },
  SESSION_ENDED: {
    id: 'Sesi ini sudah berakhir. Buka lagi tautan atau kartu Anda.',
    en: 'This session has ended. Open your link or card again.',
  },
  LINK_REFUSED: {
    id: 'Tautan ini tidak berlaku lagi. Minta tautan baru kepada operator.',
    en: 'This link is no longer valid. Ask the operator for a new one.',
  },
  CODE_REFUSED: {
    id: 'Kode salah. Periksa enam angka pada kartu Anda.',
    en: 'Wrong code. Check the six digits on your card.',
  },
  TOO_MANY_TRIES: {
    id: 'Terlalu banyak percobaan. Coba lagi {seconds} detik lagi.',
    en: 'Too many tries. Try again in {seconds} seconds.',
  },
  TOO_FAST: {
    id: 'Terlalu banyak permintaan sekaligus. Tunggu sebentar.',
    en: 'Too many requests at once. Wait a moment.',
  },
  FOREIGN_HOST: {
    id: 'Alamat {host} bukan alamat host ini. Buka tautan dari operator.',
    en: 'Address {host} is not one of this host. Open the operator’s link.',
  },
  FOREIGN_ORIGIN: {
    id: 'Permintaan dari halaman lain ({origin}) ditolak.',
    en: 'A request from another page ({origin}) was refused.',
  },
  WRONG_DOOR: {
    id: 'Kursi operator hanya dapat dibuka di laptop host.',
    en: 'The operator’s seat opens on the host laptop only.',
  },
  UNKNOWN_PLACE: { id: 'Halaman {path} tidak ada.', en: 'There is no page {path}.' },
  NOT_ERASED: {
    id: 'Data pribadi kegiatan ini belum dihapus; belum ada surat keterangannya.',
    en: 'The personal data of this event was not erased; there is no certificate yet.',
  },
  NO_BACKUP: {
    id: 'Tidak ada berkas {path}. Periksa apakah flashdisknya terpasang.',
    en: 'There is no file {path}. Check whether the stick is plugged in.',
  },
  BACKUP_REFUSED: {
    id: 'Cadangan ini tidak dapat dipulihkan: {detail}. Pilih cadangan lain; data sekarang tidak berubah.',
    en: 'This backup cannot be restored: {detail}. Choose another; the present data is unchanged.',
  },
  OLD_HOST_ON: {
    id: 'Cadangan ini dari laptop lain. Pastikan laptop itu mati, lalu centang pernyataannya.',
    en: 'This backup is from another laptop. Make sure that laptop is off, then tick the statement.',
  },
  REPLACED: {
    id: 'Laptop ini sudah digantikan oleh {host}; tidak ada lagi yang dapat diubah di sini.',
    en: 'This laptop was replaced by {host}; nothing can be changed here any more.',
  },
  NOT_REPLACED: {
    id: 'Laptop ini tidak digantikan laptop lain.',
    en: 'No other laptop has replaced this one.',
  },
  NOT_SHARED: {
    id: 'Berkas {kind} memuat kode masuk, NIP, atau nilai perorangan: hanya untuk profil internal.',
    en: 'The file {kind} holds codes, NIPs or single scores: it is for the internal profile only.',
  },
  RESTORING: {
    id: 'Cadangan sedang dipulihkan. Tunggu sebentar.',
    en: 'A backup is being restored. Wait a moment.',
  },
  TOO_LARGE: { id: 'Kiriman melebihi {limit}.', en: 'The message is larger than {limit}.' },
  UNPRINTABLE: {
    id: 'Huruf berikut tidak ada di fon dokumen: {indonesian}. Ganti hurufnya, atau cetak juga: setiap huruf itu menjadi □.',
    en: 'No font of the documents has these letters: {english}. Replace them, or print all the same: each becomes □.',
  },
  FILE_REFUSED: { id: '{indonesian}', en: '{english}' },
  JOIN_REFUSED: {
    id: 'Operator tidak mengizinkan perangkat ini bergabung.',
    en: 'The operator did not let this device join.',
  },
  NO_NETWORK: {
    id: 'Laptop host tidak terhubung ke jaringan. Pasang kabel, sambungkan Wi-Fi, atau nyalakan hotspot.',
    en: 'The host laptop is on no network. Plug in a cable, join a Wi-Fi or start a hotspot.',
  },
  DOOR_FAILED: {
    id: 'Pintu jaringan di {address} tidak dapat dibuka: {detail}.',
    en: 'The network door at {address} could not be opened: {detail}.',
  },
  INTERNAL: {
    id: 'Terjadi kesalahan di host; tidak ada yang berubah. Catatan: {detail}',
    en: 'Something failed on the host; nothing was changed. Detail: {detail}',
  },
} as const satisfies Record<string, Words>;

export type ProblemCode = keyof typeof problems;

/** A refusal as it crosses the wire. `at` names the place: a field path, a row, a cell. */
export interface Problem {
  code: ProblemCode;
  at: string | null;
  values: Record<string, string | number>;
}

/** The problem in one language. */
export function describeProblem(problem: Problem, language: keyof Words): string {
  return problems[problem.code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = name === 'at' ? problem.at : problem.values[name];
    return value === undefined || value === null ? whole : String(value);
  });
}

/** @throws Refusal with what a rule of electron/domain found; `place` is where the judged row stands */
export function refuse(problem: Problem | null | undefined, place = ''): void {
  if (!problem) return;
  const at = [place, problem.at].filter(Boolean).join('.');
  throw new Refusal(problem.code, problem.values, at || null);
}

/** Thrown by handlers; the transaction of the command is rolled back. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(
    code: ProblemCode,
    values: Record<string, string | number> = {},
    at: string | null = null,
  ) {
    const problem = { code, at, values };
    super(describeProblem(problem, 'en'));
    this.name = 'Refusal';
    this.problem = problem;
  }
}
