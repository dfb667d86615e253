/** Indonesian texts of the start screen. */
export const start = {
  title: 'Selamat datang di Bantaya',
  lead: 'Apa peran laptop ini hari ini?',
  host: {
    title: 'Jadi tuan rumah',
    text: 'Laptop ini menyimpan data, melayani panelis, dan menggerakkan layar proyektor.',
  },
  join: {
    title: 'Gabung ke ruang rapat',
    text: 'Laptop ini menjadi kursi panelis atau layar tambahan untuk laptop operator.',
    address: 'Alamat atau tautan kartu',
    addressHint: 'Tertulis di layar proyektor, misalnya 192.168.1.7:8443.',
    file: 'Pilih gambar QR',
    fileUnread: 'Tidak ada kode QR yang terbaca pada gambar itu.',
    find: 'Cari ruang',
    code: 'Sudah di laptop operator? Masuk dengan kode enam angka',
    browserHint:
      'Peramban akan memperingatkan sertifikat; cocokkan sidik jarinya dengan layar proyektor.',
    NOT_AN_ADDRESS: 'Ini bukan alamat ruang rapat. Contoh: 192.168.1.7:8443',
    UNREACHABLE:
      'Ruang tidak terjangkau. Periksa jaringan, dan apakah operator sudah membuka ruang.',
    NOT_A_ROOM: 'Di alamat itu ada sesuatu, tetapi bukan Bantaya.',
    compareTitle: 'Cocokkan sidik jari',
    compare:
      'Apakah sidik jari ini sama dengan yang tampil di layar proyektor atau laptop operator?',
    changedTitle: 'Sertifikat ruang ini berubah',
    changed:
      'Laptop ini pernah bergabung ke alamat itu dengan sertifikat lain. Tanyakan kepada operator; bila laptop operator memang diganti, cocokkan sidik jarinya.',
    same: 'Ya, sama: gabung',
    differs: 'Tidak sama',
  },
  restore: {
    title: 'Pulihkan dari cadangan',
    text: 'Laptop lain rusak atau data hilang: lanjutkan hari ini dari flashdisk, folder, atau berkas cadangan.',
  },
  practice: {
    title: 'Latihan',
    text: 'Mencoba semua langkah dengan kegiatan contoh. Datanya dibuang sesudahnya.',
  },
  onlyDesktop:
    'Menjadi tuan rumah dan latihan dibuka dari aplikasi Bantaya, atau dari tautan operator yang ditampilkan saat aplikasi dimulai.',
} as const;
