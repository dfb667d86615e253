/** Indonesian texts of the check page: can this device reach the host? */
export const check = {
  title: 'Periksa jaringan',
  lead: 'Halaman ini mengukur jalan dari perangkat ini ke laptop operator. Tidak ada nilai dan tidak ada nama di sini.',
  running: 'Mengukur… {{done}} dari {{total}}',
  again: 'Ukur lagi',
  join: 'Masuk sebagai panelis',
  verdict: {
    RUNNING: { title: 'Sedang mengukur', text: 'Tunggu beberapa detik.' },
    GOOD: {
      title: 'Perangkat ini siap dipakai',
      text: 'Host terjangkau dan cepat. Bapak/Ibu dapat masuk sebagai panelis.',
    },
    SLOW: {
      title: 'Terjangkau, tetapi lambat atau tidak tetap',
      text: 'Menilai tetap dapat: setiap lembar disimpan di perangkat ini dan dikirim begitu jalan. Coba lebih dekat ke pemancar Wi-Fi, atau pakai kabel.',
    },
    NO_SOCKET: {
      title: 'Perangkat ini siap dipakai lewat jalan cadangan',
      text: 'Sambungan langsung (websocket) ditolak perangkat atau jaringan ini, seperti pada iPhone dan iPad. Kursi memakai permintaan biasa; tidak ada yang perlu dilakukan.',
    },
    REFUSED: {
      title: 'Laptop operator menolak sambungan',
      text: 'Jaringannya sampai, tetapi tidak ada yang menjawab di alamat ini.',
    },
    SILENT: {
      title: 'Tidak ada jawaban dari laptop operator',
      text: 'Perangkat ini tersambung ke suatu jaringan, tetapi host tidak terjangkau.',
    },
    OFFLINE: {
      title: 'Perangkat ini tidak tersambung ke jaringan',
      text: 'Nyalakan Wi-Fi (atau pasang kabel) dan sambungkan ke jaringan ruang rapat.',
    },
    SELF: {
      title: 'Ini laptop operator sendiri',
      text: 'Halaman ini menguji jaringan hanya bila dibuka dari perangkat lain. Ketik alamat pada layar “Buka ruang” di perangkat itu.',
    },
  },
  figures: {
    title: 'Hasil ukur',
    roundTrip: 'Pulang-pergi',
    roundTripValue: '{{ms}} ms (tengah), {{worst}} ms (terlama)',
    answered: 'Dijawab',
    answeredValue: '{{answered}} dari {{total}}',
    socket: 'Sambungan langsung',
    socketYes: 'diterima',
    socketNo: 'ditolak',
    security: 'Sambungan',
    https: 'terenkripsi (https)',
    http: 'tanpa enkripsi (http)',
    address: 'Alamat host',
    none: 'belum ada',
  },
  causes: {
    title: 'Kemungkinan sebab, dan jalan keluarnya',
    network: {
      title: 'Jaringan lain',
      text: 'Perangkat ini berada di Wi-Fi lain (tamu, pegawai, data seluler). Sambungkan ke Wi-Fi yang namanya ditunjukkan operator, lalu matikan data seluler.',
    },
    closed: {
      title: 'Ruang ditutup, atau alamatnya berubah',
      text: 'Minta operator melihat “Buka ruang”: pintu harus terbuka dan alamatnya sama dengan yang dibuka di sini.',
    },
    firewall: {
      title: 'Firewall Windows di laptop operator',
      text: 'Sekali saja, administrator (staf TI) menjalankan baris yang ada di layar “Buka ruang”.',
    },
    isolation: {
      title: 'Wi-Fi memisahkan perangkat (client isolation)',
      text: 'Lazim pada Wi-Fi tamu: semua ke internet, tidak ada yang saling bertemu. Pakai Wi-Fi lain, hotspot dari laptop operator, atau kabel.',
    },
    hotspot: {
      title: 'Hotspot dari laptop operator',
      text: 'Windows: Setelan → Jaringan & internet → Hotspot seluler → nyalakan. Perangkat lain menyambung ke nama hotspot itu; di “Buka ruang”, pilih adaptor Hotspot. Tidak perlu internet.',
    },
    cable: {
      title: 'Kabel',
      text: 'Laptop operator dan laptop panelis di sakelar (switch) yang sama. Paling pasti.',
    },
    turns: {
      title: 'Bergiliran',
      text: 'Tanpa jaringan sama sekali: panelis bergiliran menilai di laptop operator dengan kode masing-masing.',
    },
  },
} as const;
