/** What can be imported before the day: subjects, their columns, and the headings they are recognised by. */

export const importSubjects = [
  'agencies',
  'programmes',
  'criteria',
  'panelists',
  'presentations',
] as const;
export type ImportSubject = (typeof importSubjects)[number];

export interface ImportColumn {
  field: string;
  /** As the template writes it. */
  heading: string;
  /** Other headings people use, in lower case. */
  aliases: readonly string[];
  isNeeded: boolean;
  width: number;
  /** What to type, shown in the template. */
  hint: string;
}

const column = (
  field: string,
  heading: string,
  width: number,
  hint = '',
  aliases: readonly string[] = [],
  isNeeded = false,
): ImportColumn => ({ field, heading, aliases, isNeeded, width, hint });
const idColumn = column('id', 'ID', 14, 'Jangan diubah; kosong untuk baris baru', ['id baris']);
export const presenterCount = 4;

const presenters = Array.from({ length: presenterCount }, (_, at) => [
  column(
    `presenterName${at + 1}`,
    `Pemapar ${at + 1}`,
    28,
    '',
    at === 0 ? ['pemapar', 'nama pemapar', 'nama peserta', 'nama'] : [`nama pemapar ${at + 1}`],
  ),
  column(
    `presenterNip${at + 1}`,
    `NIP ${at + 1}`,
    22,
    '18 angka, kolom berformat Teks',
    at === 0 ? ['nip', 'nip pemapar'] : [`nip pemapar ${at + 1}`],
  ),
  column(
    `presenterStatus${at + 1}`,
    `Status ${at + 1}`,
    10,
    'PNS atau PPPK',
    at === 0 ? ['status', 'status pegawai'] : [],
  ),
  column(
    `presenterAgency${at + 1}`,
    `OPD ${at + 1}`,
    24,
    'Nama atau kode OPD',
    at === 0 ? ['opd pemapar'] : [],
  ),
]).flat();

export const levelCount = 10;
const levels = Array.from({ length: levelCount }, (_, at) =>
  column(`level${at + 1}`, `Uraian tingkat ${at + 1}`, 36, '', [
    `tingkat ${at + 1}`,
    `skor ${at + 1}`,
  ]),
);

export interface SubjectWords {
  sheetName: string;
  columns: readonly ImportColumn[];
}

export const subjects: Readonly<Record<ImportSubject, SubjectWords>> = {
  agencies: {
    sheetName: 'Perangkat Daerah',
    columns: [
      column('code', 'Kode', 16, 'Singkatan, misalnya DINSOS', ['kode opd', 'singkatan']),
      column(
        'name',
        'Nama perangkat daerah',
        60,
        '',
        ['nama opd', 'perangkat daerah', 'opd', 'nama dinas', 'nama'],
        true,
      ),
      column('note', 'Catatan', 50, '', ['keterangan']),
      idColumn,
    ],
  },
  programmes: {
    sheetName: 'Program Prioritas',
    columns: [
      column('code', 'Kode', 10, 'Misalnya PP-01', ['kode program', 'nomor', 'no'], true),
      column('name', 'Nama program', 56, '', ['program prioritas', 'program', 'nama'], true),
      column('agenda', 'Agenda', 20, '', ['misi', 'bidang agenda']),
      column('need', 'Kebutuhan (0–3)', 14, '0 tidak perlu sampai 3 sangat perlu', [
        'kebutuhan',
        'kebutuhan (0-3)',
      ]),
      column('isVerified', 'Terverifikasi', 14, 'Ya atau Belum', [
        'verifikasi',
        'sudah diverifikasi',
      ]),
      column('source', 'Sumber', 40, '', ['dasar', 'sumber nama']),
      idColumn,
    ],
  },
  criteria: {
    sheetName: 'Kriteria',
    columns: [
      column('name', 'Nama kriteria', 40, '', ['kriteria', 'nama'], true),
      column(
        'groupCode',
        'Kelompok',
        18,
        'OUTPUT, OUTCOME, atau kelompok lain',
        ['kelompok kriteria', 'grup'],
        true,
      ),
      column('weight', 'Bobot', 10, 'Jumlah semua bobot 100', ['bobot (%)', 'bobot persen'], true),
      column('min', 'Nilai terendah', 10, 'Biasanya 1', ['minimum', 'min', 'skala min']),
      column('max', 'Nilai tertinggi', 10, 'Biasanya 5', ['maksimum', 'maks', 'max', 'skala maks']),
      column('allowsNotApplicable', 'Boleh tidak relevan', 14, 'Ya atau Tidak', ['tidak relevan']),
      column('description', 'Uraian', 50, '', ['uraian kriteria', 'deskripsi']),
      ...levels,
      idColumn,
    ],
  },
  panelists: {
    sheetName: 'Panel',
    columns: [
      column('name', 'Nama', 36, '', ['nama panelis', 'nama penilai', 'panelis'], true),
      column('title', 'Jabatan', 40, '', ['jabatan panelis']),
      column('role', 'Peran', 14, 'Ketua, Sekretaris, Anggota, atau Pengarah', [
        'peran panel',
        'kedudukan',
      ]),
      column('agency', 'Perangkat daerah', 36, 'Nama atau kode OPD', [
        'opd',
        'instansi',
        'unit kerja',
      ]),
      column('element', 'Unsur', 28),
      column('rankTitle', 'Pangkat', 22),
      column('rankGrade', 'Golongan', 12, 'Misalnya IV/a', [
        'gol',
        'gol.',
        'golongan/ruang',
        'gol/ruang',
      ]),
      column('nip', 'NIP', 22, '18 angka, kolom berformat Teks', ['nip/nik']),
      column('weight', 'Bobot panelis', 12, 'Biasanya 1', ['bobot']),
      column('isScoring', 'Menilai', 10, 'Ya atau Tidak', ['hak nilai', 'ikut menilai']),
      idColumn,
    ],
  },
  presentations: {
    sheetName: 'Paparan',
    columns: [
      column(
        'title',
        'Judul usulan',
        60,
        '',
        ['judul', 'usulan', 'judul paparan', 'nama usulan', 'inovasi'],
        true,
      ),
      column('agency', 'OPD pengusul', 30, 'Nama atau kode OPD', [
        'opd',
        'perangkat daerah',
        'perangkat daerah pengusul',
        'asal opd',
      ]),
      column('hostCity', 'Kota magang', 16, '', ['kota', 'lokasi magang']),
      column('hostInstitution', 'Instansi magang', 34, '', [
        'tempat magang',
        'instansi tuan rumah',
      ]),
      column('field', 'Bidang', 18),
      column('plannedStartTime', 'Mulai', 10, 'Jam, misalnya 09:30', [
        'jam',
        'waktu',
        'waktu mulai',
        'pukul',
      ]),
      column('talkMin', 'Durasi paparan (menit)', 12, '', [
        'durasi',
        'durasi paparan',
        'menit paparan',
      ]),
      column('qaMin', 'Durasi tanya jawab (menit)', 12, '', [
        'durasi tanya jawab',
        'tanya jawab',
        'menit tanya jawab',
      ]),
      column('claimedOutput', 'Output yang diusulkan', 44, '', ['output', 'hasil (output)']),
      column('claimedOutcome', 'Outcome yang diharapkan', 44, '', ['outcome', 'manfaat (outcome)']),
      column('directProgrammes', 'Program prioritas (langsung)', 24, 'Kode dipisah titik koma', [
        'program prioritas',
        'program',
      ]),
      column(
        'indirectProgrammes',
        'Program prioritas (tidak langsung)',
        24,
        'Kode dipisah titik koma',
        ['program tidak langsung'],
      ),
      column('themes', 'Tema', 30, 'Kode atau nama dipisah titik koma', ['tema arahan']),
      ...presenters,
      idColumn,
    ],
  },
};

export const neededFields = (subject: ImportSubject): string[] =>
  subjects[subject].columns.filter(({ isNeeded }) => isNeeded).map(({ field }) => field);
