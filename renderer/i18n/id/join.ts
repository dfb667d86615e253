/** Indonesian texts of the join page. */
export const join = {
  title: 'Masuk sebagai panelis',
  lead: 'Masukkan enam angka pada kartu Bapak/Ibu.',
  turnsTitle: 'Giliran berikutnya',
  turnsLead:
    'Silakan duduk. Masukkan enam angka pada kartu Bapak/Ibu; layar orang sebelumnya sudah dibersihkan.',
  code: 'Kode enam angka',
  digit: 'Angka ke-{{place}}',
  enter: 'Masuk',
  help: 'Kartu hilang? Operator dapat menunjukkan kode Bapak/Ibu.',
} as const;
