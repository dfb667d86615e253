/** Indonesian texts of the clock of the day, in Persiapan and Langsung. */
export const day = {
  label: 'Jam dan jalannya hari',
  minutes: '{{count}} menit',
  hours: '{{count}} jam',
  hoursMinutes: '{{hours}} jam {{minutes}} menit',
  late: 'terlambat {{time}}',
  early: 'lebih cepat {{time}}',
  onTime: 'tepat waktu',
  plannedEnd: 'rencana selesai {{time}}',
  expectedEnd: 'perkiraan selesai {{time}}',
  planned: 'rencana {{time}}',
  held: 'dilaksanakan {{start}}–{{end}}',
  begun: 'mulai {{start}}',
  expected: 'perkiraan {{time}}',
  nextExpected: 'perkiraan mulai pukul {{time}}',
  resumes: 'dilanjutkan pukul {{time}}',
  resumesIn: 'dilanjutkan pukul {{time}} · {{left}} lagi',
  resumesNow: 'dilanjutkan pukul {{time}} · waktunya sudah tiba',
  otherDate:
    'Kegiatan ini bertanggal {{date}}, sedangkan laptop menunjukkan {{today}}. Periksa tanggal kegiatan atau jam laptop.',
  otherDateRead: 'Tutup pemberitahuan tanggal',
  problems: 'Waktu yang tidak pas',
  talkName: 'paparan {{number}}',
  breakName: '“{{name}}”',
  problem: {
    EVENT_REVERSED:
      'Kegiatan selesai pukul {{time}}, sebelum mulai pukul {{limit}}. Perbaiki di bagian Kegiatan.',
    REVERSED:
      'Jeda {{name}} selesai pukul {{time}}, sebelum mulai pukul {{limit}}. Perbaiki waktunya.',
    TOO_EARLY:
      'Rencana {{name}} pukul {{time}}, sebelum kegiatan mulai pukul {{limit}}. Ubah waktunya atau jam mulai kegiatan.',
    OVERLAP:
      'Rencana {{name}} pukul {{time}}, padahal {{other}} baru selesai pukul {{limit}}: bertumpuk {{minutes}} menit. Ubah waktunya atau pendekkan {{other}}.',
    TOO_LATE:
      'Susunan acara selesai pukul {{time}}, {{minutes}} menit setelah kegiatan selesai pukul {{limit}}. Pendekkan acara atau ubah jam selesai kegiatan.',
  },
} as const;
