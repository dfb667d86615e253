/** Fictional names and titles for generated days: plausible Indonesian, every person called Contoh. */

export const hostCities = ['Jakarta', 'Malang', 'Bandung'] as const;
export const fields = [
  'Kesehatan',
  'Sosial',
  'Tata ruang',
  'Kepegawaian',
  'Pelayanan publik',
  'Lingkungan',
] as const;

const givenNames = (
  'Aditya Bulan Cahya Damar Embun Fitrah Guntur Hapsari Indra Jatayu Kenanga Langit Mentari Nirmala Ombak ' +
  'Pelangi Rembulan Samudra Teratai Umbu Wulan Yuda Zamrud Arunika Bayu Cempaka Dirga Elok Fajar Galih'
).split(' ');
const middleNames = 'Putra Putri Pratama Lestari Wijaya Anggraini Saputra Maharani Kusuma'.split(
  ' ',
);

/** The name of person `index`; different for the first 270. */
export function personName(index: number): string {
  const given = givenNames[index % givenNames.length] ?? '';
  const middle = middleNames[Math.floor(index / givenNames.length) % middleNames.length] ?? '';
  const round = Math.floor(index / (givenNames.length * middleNames.length));
  return `${given} ${middle}${round === 0 ? '' : ` ${round + 1}`} Contoh`;
}

const acts = ['Layanan', 'Dasbor', 'Antrean', 'Peta', 'Jadwal', 'Aduan', 'Pendataan', 'Pemantauan'];
const things = [
  'air bersih kelurahan',
  'gizi balita',
  'sampah pasar',
  'perizinan usaha mikro',
  'drainase lingkungan',
  'kompetensi pegawai',
  'bantuan sosial',
];

/** The title of presentation `index`; different for the first 56. */
export function shortTitle(index: number): string {
  const act = acts[index % acts.length] ?? '';
  const thing = things[(index + Math.floor(index / acts.length)) % things.length] ?? '';
  return `${act} ${thing} (contoh ${index + 1})`;
}

/** More than 120 characters, with the marks that break weak layouts. */
export function longTitle(index: number): string {
  return (
    `${shortTitle(index)} dari kelurahan sampai perangkat daerah, dengan verifikasi lapangan, “batas waktu” tindak ` +
    'lanjut & pemantauan mutu data triwulanan lintas-OPD serta kecamatan'
  );
}
