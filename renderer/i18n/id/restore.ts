/** Indonesian texts of restoring a backup and taking over from another laptop. */
export const restore = {
  open: 'Pulihkan dari cadangan',
  title: 'Pulihkan dari cadangan',
  steps: {
    label: 'Langkah pemulihan',
    pick: 'Pilih cadangan',
    plan: 'Lihat akibatnya',
    done: 'Lanjutkan',
  },
  pick: {
    lead: 'Belum ada yang berubah sampai Anda menekan “Pulihkan” di langkah berikutnya.',
    places: {
      LAPTOP: 'Laptop ini',
      SECOND: 'Tempat kedua',
      STICK: 'Ditemukan di flashdisk',
      NAMED: 'Yang Anda sebut',
    },
    none: 'Tidak ada cadangan di sini.',
    MISSING: 'Folder atau berkas ini tidak ada. Pasang flashdisknya, lalu cari lagi.',
    UNREADABLE:
      'Folder ini tidak dapat dibaca. Periksa izinnya, atau salin cadangannya ke flashdisk lain.',
    columns: { at: 'Dibuat', content: 'Isi', state: 'Pemeriksaan', choose: 'Pilihan' },
    other: 'berkas lain',
    sheets: '{{name}} · {{count}} lembar',
    empty: 'tanpa kegiatan',
    more: 'dan {{count}} kegiatan lain',
    looking: 'Memeriksa…',
    clean: 'Terbukti utuh',
    choose: 'Pilih',
    chooseOne: 'Pilih cadangan {{at}}',
    showAll: 'Tampilkan semua ({{count}})',
    again: 'Cari lagi',
    elsewhere: 'Cadangan ada di tempat lain?',
    address: 'Alamat folder atau berkas',
    addressHint: 'Misalnya E:\\Bantaya, atau folder data laptop lama yang sudah disalin.',
    find: 'Cari di sana',
    folder: 'Pilih folder…',
    file: 'Pilih berkas…',
  },
  refused: {
    short: {
      NOT_A_DATABASE: 'Bukan cadangan Bantaya',
      NEWER: 'Dari Bantaya yang lebih baru',
      LOCKED: 'Sedang dipakai',
      READ_ONLY: 'Tidak dapat dibaca',
      FULL: 'Diska penuh',
      DAMAGED: 'Rusak',
      FOREIGN: 'Milik program lain',
      NOT_CLEAN: 'Tidak lolos pemeriksaan',
    },
    title: 'Cadangan ini tidak dapat dipulihkan',
    way: {
      NOT_A_DATABASE:
        'Berkas ini bukan cadangan Bantaya. Nama cadangan diawali “bantaya-” dan diakhiri “.sqlite”.',
      NEWER: 'Perbarui Bantaya di laptop ini, lalu ulangi. Berkasnya sendiri tidak apa-apa.',
      LOCKED:
        'Program lain sedang membuka berkas ini. Tutup program itu, atau salin berkasnya, lalu ulangi.',
      READ_ONLY:
        'Berkas ini tidak dapat dibaca. Pasang kembali flashdisknya, atau salin berkasnya ke laptop ini.',
      FULL: 'Kosongkan ruang di laptop ini, lalu ulangi.',
      DAMAGED:
        'Berkas ini terpotong atau rusak. Pilih cadangan sebelumnya, atau salinannya di tempat kedua.',
      FOREIGN: 'Berkas ini milik program lain. Pilih berkas lain.',
      NOT_CLEAN:
        'Isinya tidak cocok dengan jejak auditnya sendiri: ada yang diubah di luar Bantaya. Pilih cadangan lain.',
    },
    detail: 'Catatan teknis: {{detail}}',
  },
  plan: {
    backup: 'Cadangan {{at}}',
    from: 'dari {{path}}',
    nothingHere: 'Belum ada data di laptop ini, jadi tidak ada yang hilang.',
    same: 'Isinya sama dengan data sekarang.',
    isNew: 'Kegiatan ini belum ada di laptop ini dan akan masuk.',
    gone: 'Kegiatan ini tidak ada di cadangan dan akan hilang dari laptop ini.',
    later_one: 'Satu langkah sesudah cadangan ini akan hilang.',
    later_other: '{{count}} langkah sesudah cadangan ini akan hilang.',
    laterNone: 'Tidak ada langkah yang hilang.',
    otherLine:
      'Cadangan ini bukan dari jalan yang sama: laptop ini dan cadangan sudah berjalan sendiri-sendiri.',
    columns: {
      talk: 'Paparan',
      phase: 'Tahap',
      sheets: 'Lembar terkirim',
      lost: 'Lembar yang hilang',
      decision: 'Keputusan',
    },
    change: '{{from}} → {{to}}',
    nothing: 'tidak ada',
    steps: 'Langkah yang hilang, terbaru dulu',
    stepsMore: 'dan {{count}} langkah sebelumnya',
    seatsHelp:
      'Lembar yang sudah dikirim tetap ada di perangkat panelis dan kembali sendiri bila halamannya masih terbuka atau dibuka lagi.',
    kept: 'Keadaan sekarang disimpan dulu sebagai cadangan, jadi pemulihan ini dapat dibatalkan.',
    otherHost:
      'Cadangan ini dibuat laptop lain. Dua tuan rumah sekaligus memecah acara menjadi dua.',
    isOff: 'Saya sudah memastikan laptop tuan rumah lama mati',
    back: 'Pilih yang lain',
    restore: 'Pulihkan',
    takeOver: 'Ambil alih',
    working: 'Memulihkan… jangan cabut flashdisk.',
  },
  done: {
    title: 'Pulih. Laptop ini sekarang tuan rumahnya.',
    kept: 'Keadaan sebelumnya tersimpan sebagai {{name}}.',
    nothingKept: 'Sebelumnya tidak ada data yang perlu disimpan.',
    unmarked:
      'Tanda bahwa laptop ini tuan rumah yang baru tidak dapat ditulis di {{folders}}. Pastikan laptop lama tetap mati.',
    next: 'Supaya acara berjalan lagi',
    room: 'Buka pintu jaringan dan tunjukkan alamat barunya.',
    seats:
      'Panelis yang halamannya masih terbuka: Menu → “Pindah ke host baru” → ketik alamat ini. Yang lain: pindai QR, lalu masuk dengan kartu atau kode.',
    tray: 'Lembar yang terbukti kembali dengan sendirinya; yang belum terbukti menunggu di baki.',
    close: 'Selesai',
    noEvent: 'Belum ada kegiatan yang dibuka. Buka salah satunya dari “Kegiatan”.',
  },
} as const;
