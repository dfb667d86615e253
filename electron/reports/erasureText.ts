/** The certificate of an erasure as a person reads it and signs it. */
import type { ErasureCertificate } from '../contract/erasure.ts';
import { printFullDay, printMoment } from './dateText.ts';

const headText = (head: { number: number; hash: string } | null): string =>
  head ? `nomor ${head.number}, ${head.hash}` : 'belum ada';

/** Plain text in Indonesian. */
export function erasureText(certificate: ErasureCertificate): string {
  const { counts, rehearsals, remaining } = certificate;
  const rehearsed = rehearsals.reduce((sum, { entries }) => sum + entries, 0);
  const lines = [
    'SURAT KETERANGAN PENGHAPUSAN DATA PRIBADI',
    '',
    `Kegiatan          : ${certificate.eventName}`,
    `Kode kegiatan     : ${certificate.eventId}`,
    `Hari kegiatan     : ${printFullDay(certificate.dateIso)}`,
    `Dihapus pada      : ${printMoment(certificate.erasedAtMs)}`,
    `Dihapus oleh      : ${certificate.by}`,
    `Alasan            : ${certificate.reason}`,
    '',
    'Yang dihapus',
    `- nama, NIP, jabatan, dan pangkat ${counts.panelists} panelis`,
    `- nama dan NIP ${counts.presenters} pemapar`,
    `- catatan bebas; seluruhnya ${counts.rows} baris data diubah`,
    `- isi ${counts.entries} entri jejak audit`,
    ...(rehearsals.length > 0
      ? [`- ${rehearsals.length} latihan dengan orang yang sama (${rehearsed} entri jejak)`]
      : []),
    '',
    'Yang tetap',
    '- nilai, keputusan, dan peringkat',
    '- rantai jejak audit beserta sidiknya, sehingga tetap dapat dibuktikan',
    '',
    `Kepala jejak sebelum : ${headText(certificate.ledgerHeadBefore)}`,
    `Kepala jejak sesudah : ${headText(certificate.ledgerHeadAfter)}`,
    certificate.isFileRewritten
      ? 'Berkas basis data sudah ditulis ulang; isi yang dihapus tidak tersisa di dalamnya.'
      : 'Berkas basis data BELUM ditulis ulang; Bantaya melakukannya saat dibuka berikutnya.',
    '',
    ...remainingLines(remaining),
    '',
    'Tidak diperiksa: dokumen, arsip, dan salinan yang sudah dikeluarkan dari aplikasi, serta',
    'perangkat panelis. Hapus sendiri bila masih ada.',
    '',
    `Dibuat Bantaya ${certificate.writtenBy} pada ${printMoment(certificate.madeAtMs)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function remainingLines(remaining: ErasureCertificate['remaining']): string[] {
  if (remaining.length === 0)
    return ['Tidak ada cadangan di laptop ini dan tempat kedua yang masih memuat data itu.'];
  return [
    `Masih ada ${remaining.length} berkas yang memuat data itu:`,
    ...remaining.map(
      ({ path, state }) =>
        `- ${path}${state === 'UNREADABLE' ? ' (tidak terbaca, mungkin memuatnya)' : ''}`,
    ),
  ];
}
