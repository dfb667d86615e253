/** Indonesian texts of the questions before a talk is left unfinished, and before scoring opens without what it needs. */
export const unfinished = {
  talk: 'Paparan {{number}}, {{title}}',
  phase: {
    TALK: 'Paparannya sedang berlangsung dan belum dinilai.',
    QA: 'Tanya jawabnya sedang berlangsung dan belum dinilai.',
    SCORING: 'Penilaiannya masih terbuka: {{submitted}} dari {{expected}} sudah mengirim.',
  },
  waitingFor: 'Belum: {{names}}.',
  more: '{{names}} dan {{count}} orang lagi',
  act: {
    GO_ON: 'Tinggalkan paparan {{number}}?',
    AGENDA: 'Ubah susunan acara sekarang?',
    OTHER_EVENT: 'Buka kegiatan lain sekarang?',
    REHEARSAL: 'Mulai latihan sekarang?',
  },
  after: {
    GO_ON: 'Paparan ini tetap terbuka di susunan acara dan harus diselesaikan nanti.',
    AGENDA: 'Urutan baru langsung terlihat di ruangan. Paparan ini tetap berlangsung.',
    OTHER_EVENT: 'Panelis dan layar proyektor langsung melihat kegiatan yang lain.',
    REHEARSAL: 'Panelis dan layar proyektor langsung masuk ke latihan.',
  },
  goOn: {
    GO_ON: 'Tetap lanjut',
    AGENDA: 'Ubah urutan',
    OTHER_EVENT: 'Tetap buka',
    REHEARSAL: 'Tetap mulai',
  },
  stay: 'Tetap di sini',
  lockFirst: 'Kunci penilaian dahulu',
} as const;
