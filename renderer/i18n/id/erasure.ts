/** Indonesian texts of erasing personal data. */
export const erasure = {
  title: 'Data pribadi',
  hint: 'Bila masa simpan habis atau seseorang memintanya, nama dan catatan dapat dihapus. Aplikasi tidak pernah menghapusnya sendiri.',
  notClosed: 'Dapat dilakukan setelah kegiatan ditutup.',
  open: 'Hapus data pribadi…',
  again: 'Hapus lagi…',
  erasedAt: 'Dihapus {{at}} oleh {{name}}.',
  show: 'Lihat surat keterangan',
  dialog: 'Hapus data pribadi',
  looking: 'Memeriksa data dan cadangan…',
  warning: 'Tidak dapat dibatalkan. Buat arsip dahulu bila nama masih diperlukan.',
  goes: {
    title: 'Yang hilang',
    panelists: 'Nama, NIP, jabatan, dan pangkat {{count}} panelis',
    presenters: 'Nama dan NIP {{count}} pemapar',
    notes: 'Semua catatan bebas, alasan, dan pesan',
    entries: 'Isi {{count}} entri jejak audit',
    rehearsals: 'Jejak {{count}} latihan dengan orang yang sama',
  },
  stays: {
    title: 'Yang tetap',
    scores:
      'Nilai, keputusan, tindak lanjut, dan peringkat, dengan nama netral (Panelis 1, Pemapar 1)',
    chain: 'Sidik rantai jejak audit; bantaya verify tetap membuktikannya',
    elsewhere:
      'Dokumen, arsip, dan salinan yang sudah keluar dari aplikasi, serta perangkat panelis',
  },
  held: {
    before:
      '{{count}} cadangan memuat data yang sama. Sesudah penghapusan, cadangan itu dapat ikut dihapus.',
    after: 'Masih ada {{count}} berkas yang memuat data itu:',
    none: 'Tidak ada lagi cadangan di laptop ini dan tempat kedua yang memuat data itu.',
    unreadable: 'tidak terbaca, mungkin memuatnya',
    drop: 'Hapus {{count}} berkas ini',
    dropTitle: 'Hapus cadangan lama?',
    dropText:
      'Setiap cadangan memuat semua kegiatan di laptop ini, bukan hanya yang ini. Cadangan baru tanpa data itu sudah dibuat.',
    waiting: 'Cadangan baru belum selesai; tunggu sebentar.',
    dropped: 'Berkas lama dihapus.',
  },
  name: 'Nama petugas yang menghapus',
  reason: 'Alasan',
  nameIs: 'Nama kegiatan: {{name}}',
  typeName: 'Ketik nama kegiatan untuk menghapus',
  submit: 'Hapus selamanya',
  working: 'Menghapus dan menulis ulang berkas…',
  done: 'Data pribadi sudah dihapus. Simpan surat keterangannya.',
  pending: 'Berkas basis data belum ditulis ulang; Bantaya melakukannya saat dibuka berikutnya.',
  certificate: 'Surat keterangan',
  downloadText: 'Unduh untuk dicetak',
  downloadJson: 'Unduh untuk diperiksa mesin',
  close: 'Selesai',
} as const;
