/** Indonesian texts of moving a seat to a host that replaced its own. */
export const carry = {
  replacedTitle: 'Laptop operator sudah diganti',
  replacedText:
    'Tuan rumahnya sekarang {{host}}. Lembar Bapak/Ibu aman di perangkat ini; bawa ke sana lewat alamat yang ditunjukkan operator.',
  title: 'Laptop operator diganti?',
  lead: 'Halaman ini membawa lembar Bapak/Ibu beserta bukti terimanya. Jangan tutup halaman ini sebelum pindah.',
  address: 'Alamat host baru',
  addressHint: 'Ketik alamat yang ditunjukkan operator, atau tempel tautan kartu yang baru.',
  move: 'Pindah ke host baru',
  notAnAddress: 'Ini bukan alamat ruang. Contoh: 192.168.1.7:8443',
  otherCard: 'Tautan ini kartu orang lain. Pakai kartu Bapak/Ibu sendiri.',
  sameHost: 'Alamat ini host yang lama.',
  tooLarge:
    'Lembar terlalu banyak untuk dibawa lewat tautan. Simpan ke berkas, lalu serahkan kepada operator.',
  file: 'Simpan lembar ke berkas',
  fileHint: 'Untuk diserahkan kepada operator bila tidak dapat pindah. Berkas ini memuat nilai.',
  inApp:
    'Di aplikasi Bantaya: simpan lembar ke berkas, lalu gabung ke host baru dari jendela awal dan serahkan berkasnya kepada operator.',
  brought: 'Halaman ini membawa {{count}} perubahan lembar dari host lama.',
  broughtText:
    'Setelah Bapak/Ibu masuk, semuanya diserahkan ke host ini; yang sudah pernah diterima tidak dihitung dua kali.',
  drop: 'Jangan bawa',
} as const;
