/** Indonesian texts of the room's network and of backups. */
export const room = {
  short: 'Ruang',
  open: 'Buka ruang',
  opened: 'Ruang terbuka',
  dialogTitle: 'Buka ruang untuk perangkat panelis',
  door: 'Pintu jaringan terbuka',
  doorHint:
    'Selama terbuka, perangkat di jaringan yang sama dapat masuk dengan kartu atau kode. Menutup pintu memutus semuanya; lembar mereka tetap aman di perangkat masing-masing.',
  adapters: {
    title: 'Jaringan mana',
    hint: 'Pilihan ini diingat. Panelis harus berada di jaringan yang sama.',
    none: 'Laptop ini tidak tersambung ke jaringan apa pun',
    noneText:
      'Pasang kabel, sambungkan Wi-Fi, atau nyalakan hotspot laptop ini. Tanpa jaringan: Bergiliran.',
    kind: {
      CABLE: 'Kabel',
      WIFI: 'Wi-Fi',
      HOTSPOT: 'Hotspot laptop ini',
      OTHER: 'Jaringan lain',
      VIRTUAL: 'Virtual (buatan program)',
    },
    advice: {
      CABLE: 'paling pasti',
      WIFI: 'panelis harus di Wi-Fi yang sama; Wi-Fi tamu sering memisahkan perangkat',
      HOTSPOT: 'perangkat lain menyambung ke laptop ini; tanpa internet',
      OTHER: 'jenisnya tidak dikenal',
      VIRTUAL: 'hampir tidak pernah yang benar',
    },
  },
  address: {
    title: 'Alamat untuk panelis',
    closed: 'Alamat ini berlaku setelah pintu dibuka.',
    qr: 'QR alamat masuk {{address}}',
    copy: 'Salin alamat',
    copied: 'Tersalin',
    check: 'Periksa dari perangkat lain:',
  },
  networkName: {
    label: 'Nama jaringan (Wi-Fi)',
    hint: 'Tercetak di kartu dan tampil di layar Gabung, agar panelis tahu harus menyambung ke mana.',
    save: 'Simpan nama',
    on: 'Jaringan: {{name}}',
  },
  warning: {
    card: 'Sekali saja peramban memperingatkan “Koneksi Anda tidak bersifat pribadi”. Tekan:',
    title: 'Peringatan peramban, sekali per perangkat',
    text: 'Host memakai sertifikat buatannya sendiri, karena ruang ini tidak lewat internet. Sebelum halaman pertama, peramban memberi peringatan:',
    picture: 'Contoh peringatan peramban',
    pictureTitle: 'Koneksi Anda tidak bersifat pribadi',
    pictureCode: 'NET::ERR_CERT_AUTHORITY_INVALID',
    pictureMore: 'Lanjutan',
    pictureGo: 'Lanjutkan ke {{host}} (tidak aman)',
    chrome: 'Chrome, Edge, Android: tekan “Lanjutan”, lalu “Lanjutkan ke {{host}}”.',
    firefox: 'Firefox: “Lanjutan…”, lalu “Terima risiko dan lanjutkan”.',
    safari: 'iPhone, iPad, Mac: “Tampilkan Detail”, lalu “kunjungi situs web ini”.',
    fingerprint: 'Sidik jari sertifikat (SHA-256)',
    fingerprintText:
      'Yang ingin memastikan: buka rincian sertifikat pada peringatan itu dan bandingkan. Sidik jari yang sama tercetak di kartu dan tampil di layar.',
  },
  plain: {
    label: 'Izinkan tanpa enkripsi (http) untuk hari ini',
    hint: 'Hanya bila perangkat menolak sertifikat. Siapa pun di jaringan yang sama dapat membaca nilai yang dikirim. Berakhir tengah malam.',
    at: 'Tanpa enkripsi: {{address}}',
    banner:
      'Hari ini kursi boleh masuk tanpa enkripsi (http): orang di jaringan yang sama dapat membaca nilai yang lewat.',
    stop: 'Hentikan',
  },
  firewall: {
    title: 'Firewall Windows',
    allowed: 'Firewall Windows sudah mengizinkan port {{port}}.',
    needed:
      'Firewall Windows belum mengizinkan perangkat lain masuk. Sekali saja, administrator (staf TI) menjalankan baris ini di Command Prompt sebagai administrator:',
    unknown:
      'Apakah firewall mengizinkan, tidak dapat ditanyakan. Bila tidak ada yang sampai, jalankan sekali sebagai administrator:',
    copy: 'Salin baris',
    again: 'Periksa lagi',
  },
  visits: {
    title: 'Siapa yang sampai',
    none: 'Belum ada perangkat yang sampai ke pintu ini.',
    noneText:
      'Coba buka alamat di atas dari satu perangkat. Bila tidak muncul apa pun: perangkat itu di jaringan lain, Wi-Fi memisahkan perangkat, atau firewall. Jalan keluar: hotspot laptop ini, kabel, atau Bergiliran.',
    some: 'Sudah ada perangkat yang sampai.',
    checked: '{{address}}: {{ms}} ms, {{way}}',
    checking: '{{address}}: sedang mengukur',
    socket: 'sambungan langsung',
    stream: 'jalan cadangan',
  },
  joins: { some: '{{count}} orang menunggu izin masuk', open: 'Lihat permintaan' },
  seats: {
    title: 'Host ini menggantikan laptop lain?',
    text: 'Halaman panelis yang masih terbuka membawa lembarnya sendiri: minta mereka membuka Menu, mengetik alamat di atas pada “Alamat host baru”, lalu masuk dengan kode. Bila tidak bisa, mereka menyimpan berkas; impor di sini.',
    import: 'Impor lembar dari berkas…',
    done: '{{name}}: {{applied}} lembar diterima, {{waiting}} menunggu di baki, {{unchanged}} sudah ada, {{refused}} ditolak, {{locks}} catatan kunci.',
    unreadable: 'Berkas ini bukan lembar yang disimpan dari kursi panelis.',
  },
  doorFailed: 'Pintu belum terbuka',
  backups: {
    title: 'Cadangan',
    open: 'Cadangan',
    state: 'Keadaan',
    last: 'Cadangan terakhir {{at}} ({{reason}}, {{size}})',
    never: 'Belum ada cadangan',
    running: 'Sedang menulis cadangan…',
    rule: 'Dibuat setiap kali paparan dikunci dan setiap lima menit selama acara berlangsung; setiap berkas diperiksa setelah ditulis.',
    now: 'Cadangkan sekarang',
    failed: 'Cadangan terakhir gagal: {{detail}}',
    folder: 'Folder di laptop ini',
    second: 'Tempat kedua (flashdisk atau folder jaringan)',
    folderPath: 'Alamat folder',
    secondHint:
      'Alamat folder lengkap, misalnya E:\\Bantaya atau /media/flashdisk. Folder harus sudah ada.',
    secondNone: 'Belum dipilih. Bila laptop ini rusak, semua cadangannya ikut rusak.',
    choose: 'Pilih folder…',
    save: 'Pakai folder ini',
    forget: 'Tanpa tempat kedua',
    secondState: {
      OK: 'Tersalin dan terbaca kembali {{at}}.',
      MISSING: 'Folder tidak ditemukan: pasang kembali flashdisknya. Acara tetap berjalan.',
      FAILED: 'Tidak dapat ditulis: {{detail}}',
      WAITING: 'Dipakai mulai cadangan berikutnya.',
    },
    reason: {
      lock: 'saat dikunci',
      timed: 'berkala',
      manual: 'diminta',
      close: 'saat ditutup',
      'before-restore': 'sebelum pemulihan',
    },
    list: 'Berkas di laptop ini',
    columns: { at: 'Waktu', reason: 'Alasan', size: 'Ukuran', file: 'Berkas' },
    none: 'Belum ada berkas cadangan.',
    restore: 'Memulihkan, di laptop ini atau laptop lain',
    restoreText:
      'Pilih cadangan dari laptop ini, flashdisk, atau folder; sebelum apa pun berubah terlihat apa yang akan hilang.',
    restoreByHand: 'Dengan perintah, bila Bantaya tidak dapat dibuka',
    restoreSteps: {
      off: 'Pastikan host lama sudah mati: dua host sekaligus memecah acara.',
      close:
        'Tutup Bantaya di laptop tujuan, colokkan flashdisk, buka Command Prompt di folder Bantaya.',
      preview: 'Lihat dulu apa yang akan hilang (belum mengubah apa pun):',
      restore:
        'Bila benar, jalankan lagi dengan --yes. Keadaan sekarang disimpan sebagai cadangan lebih dulu.',
      seats:
        'Buka Bantaya, buka ruang, lalu minta panelis pindah dari halaman yang masih terbuka: lembar yang sudah diterima kembali dengan buktinya, yang belum terbukti menunggu di baki.',
    },
    copy: 'Salin perintah',
    copied: 'Tersalin',
    banner: {
      MISSING:
        'Flashdisk cadangan tidak ditemukan ({{folder}}). Cadangan di laptop ini tetap jalan.',
      FAILED: 'Cadangan ke tempat kedua gagal ({{folder}}).',
      problem: 'Cadangan terakhir gagal.',
      look: 'Lihat cadangan',
    },
  },
} as const;
