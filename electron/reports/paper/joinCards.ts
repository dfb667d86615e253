/** Kartu masuk: one card a panelist with QR, address and six-digit code; six on a page, to be cut apart. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { PanelistRole } from '../../contract/codes.ts';
import { shortText } from '../shortText.ts';
import { roleWords } from '../words.ts';
import { accent, paragraph, unbroken } from './parts.ts';

export interface JoinCard {
  name: string;
  role: PanelistRole;
  /** The whole link of the QR, token included. */
  url: string;
  /** What people type without a camera. */
  address: string;
  /** Six digits. */
  code: string;
}

export interface JoinRoom {
  eventName: string;
  /** Empty where the operator did not say. */
  networkName: string;
  /** SHA-256 of the host's certificate; empty where it is not known. */
  fingerprint: string;
}

export function joinCards(room: JoinRoom, cards: readonly JoinCard[]): Content[] {
  if (cards.length === 0) return [paragraph('Tidak ada kartu untuk dicetak: isi panel dahulu.')];
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, at): TableCell[] => [
    card(cards[at * 2], room),
    card(cards[at * 2 + 1], room),
  ]);
  return [
    {
      table: { widths: ['50%', '50%'], dontBreakRows: true, heights: 172, body: rows },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => 0.5,
        hLineColor: () => '#9FB0B6',
        vLineColor: () => '#9FB0B6',
        hLineStyle: () => ({ dash: { length: 3 } }),
        vLineStyle: () => ({ dash: { length: 3 } }),
        paddingTop: () => 5,
        paddingBottom: () => 5,
        paddingLeft: () => 8,
        paddingRight: () => 8,
      },
    },
  ];
}

function card(own: JoinCard | undefined, room: JoinRoom): TableCell {
  if (!own) return { text: '' };
  return { stack: [way(own, room), ...warning(own, room)] };
}

/** Read before the first page: what the browser will say, what to press, and what to compare. */
function warning({ address }: JoinCard, { fingerprint }: JoinRoom): Content[] {
  if (!address.startsWith('https:')) return [];
  const host = new URL(address).hostname;
  const small = { fontSize: 6.5, lineHeight: 1.1 };
  return [
    paragraph('Sekali saja peramban memperingatkan “Koneksi Anda tidak bersifat pribadi”. Tekan:', {
      ...small,
      bold: true,
      margin: [0, 4, 0, 0],
    }),
    ...[
      `Chrome, Edge, Android: “Lanjutan”, lalu “Lanjutkan ke ${host}”.`,
      'Firefox: “Lanjutan…”, lalu “Terima risiko dan lanjutkan”.',
      'iPhone, iPad, Mac: “Tampilkan Detail”, lalu “kunjungi situs web ini”.',
    ].map((line) => paragraph(line, { ...small, margin: [0, 0, 0, 0] })),
    ...(fingerprint
      ? [
          paragraph(`Sidik jari sertifikat (SHA-256): ${fingerprint.replaceAll(':', '')}`, {
            ...small,
            fontSize: 6,
            margin: [0, 2, 0, 0],
          }),
        ]
      : []),
  ];
}

/** On one line where it can be; no place to break, because a reader types or taps it as it stands. */
const addressLine = (address: string): Content =>
  address.length <= 48
    ? unbroken(address, { fontSize: Math.min(8, 272 / address.length) })
    : paragraph(address, { fontSize: 7 });

function way(own: JoinCard, { eventName, networkName }: JoinRoom): Content {
  return {
    columns: [
      {
        width: '*',
        stack: [
          paragraph(shortText(eventName, 100), { fontSize: 7.5, color: '#55646A' }),
          paragraph(shortText(own.name, 140), {
            bold: true,
            fontSize: own.name.length > 50 ? 8.5 : 11,
            margin: [0, 2, 0, 0],
          }),
          paragraph(roleWords[own.role], { fontSize: 9, color: accent }),
          ...(networkName
            ? [paragraph(`Jaringan: ${networkName}`, { fontSize: 8, margin: [0, 2, 0, 0] })]
            : []),
          addressLine(own.address),
          paragraph(own.code.replace(/^(\d{3})(\d{3})$/, '$1 $2'), {
            bold: true,
            fontSize: 18,
            characterSpacing: 1,
            margin: [0, 2, 0, 0],
          }),
          paragraph('Kartu ini milik pribadi: jangan dipinjamkan.', {
            fontSize: 7,
            italics: true,
            margin: [0, 1, 0, 0],
          }),
        ],
      },
      { width: 102, qr: own.url, fit: 100, eccLevel: 'M' },
    ],
    columnGap: 6,
  };
}
