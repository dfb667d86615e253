/** Berita Acara: the minutes, in the fixed order of their parts. */
import type { Content } from 'pdfmake/interfaces.js';
import { formatExact } from '../../ranking/index.ts';
import { countedSheets } from '../../domain/eligibility.ts';
import { handOf } from '../../domain/hands.ts';
import { abstentionsOf } from '../abstentions.ts';
import { momentParts, printMoment } from '../dateText.ts';
import type { Names } from '../names.ts';
import type { Standing, Standings } from '../standings.ts';
import { revisionOf } from '../revision.ts';
import {
  attendanceWords,
  authoritySentence,
  handWords,
  printDecision,
  quorumWords,
  roleWords,
  tieBreakWord,
} from '../words.ts';
import { decisionText } from '../workbook/recommendationSheet.ts';
import { leadIn, numbered, paragraph, sectionHeading, sentence, table, together } from './parts.ts';
import { signatures } from './signatures.ts';
import { talkTimesTable } from './talkTimesTable.ts';
import { terbilangDay } from './terbilang.ts';

/** Tables stand a little smaller than the text around them. */
const compact = { fontSize: 9 } as const;

export interface MinutesOptions {
  showsNip: boolean;
  signature: 'TABLE' | 'BLOCKS';
  /** Head of the event's ledger, printed as its anchor. */
  ledgerHead: { number: number; hash: string } | null;
  annexes: readonly string[];
}

export function minutes(standings: Standings, names: Names, options: MinutesOptions): Content[] {
  const { facts } = standings;
  const { event } = facts;
  const number = event.minutesNumber?.trim();
  const revision = revisionOf(event);
  return [
    paragraph('BERITA ACARA', { bold: true, fontSize: 14, alignment: 'center' }),
    paragraph(event.name.toLocaleUpperCase('id'), { bold: true, alignment: 'center' }),
    ...(event.cohort ? [paragraph(event.cohort, { alignment: 'center' })] : []),
    ...(number ? [paragraph(`NOMOR ${number}`, { alignment: 'center' })] : []),
    ...(revision ? [paragraph(revision, { alignment: 'center', italics: true })] : []),
    sentence(
      [
        {
          text: `Pada hari ini, ${terbilangDay(event.dateIso)}, bertempat di ${event.place}, telah dilaksanakan `,
        },
        { text: event.name, bold: true },
        { text: ` yang diselenggarakan oleh ${event.organizer}, dengan uraian sebagai berikut.` },
      ],
      { margin: [0, 12, 0, 4], alignment: 'justify' },
    ),
    ...panelPart(standings),
    ...conductPart(standings, names),
    ...resultPart(standings, names),
    ...agreementPart(standings, names),
    ...annexPart(standings, options),
    leadIn(authoritySentence, { bold: true, margin: [0, 8, 0, 4] }),
    // Not justified: the space would be put behind the hyphen of “sebenar-benarnya” as well.
    leadIn(
      'Demikian Berita Acara ini dibuat dengan sebenar-benarnya untuk dipergunakan sebagaimana mestinya.',
      { margin: [0, 0, 0, 2] },
    ),
    ...signatures(facts, options.signature, options.showsNip),
  ];
}

function panelPart({ facts }: Standings): Content[] {
  return [
    sectionHeading('I. Panel penilai'),
    table(
      [
        { heading: 'No', width: 22, alignment: 'center' },
        { heading: 'Nama', width: '*' },
        { heading: 'Jabatan', width: '*' },
        { heading: 'Peran', width: 58, alignment: 'center' },
        { heading: 'Kehadiran', width: 92 },
      ],
      facts.panelist
        .toSorted((a, b) => a.position - b.position)
        .map(({ name, title, role, attendance, attendanceNote }, at) => [
          String(at + 1),
          name,
          title,
          roleWords[role],
          [attendanceWords[attendance], attendanceNote].filter(Boolean).join(': '),
        ]),
      { ...compact, whenEmpty: 'Panel belum diisi.' },
    ),
  ];
}

function conductPart(standings: Standings, names: Names): Content[] {
  const { facts, rows, open, groups, rules } = standings;
  const withdrawn = open.filter(({ state }) => state === 'WITHDRAWN');
  const skipped = open.filter(({ state }) => state !== 'WITHDRAWN');
  const started = facts.presentation.flatMap(({ startedAtMs }) =>
    startedAtMs === null ? [] : [startedAtMs],
  );
  const locked = facts.presentation.flatMap(({ lockedAtMs }) =>
    lockedAtMs === null ? [] : [lockedAtMs],
  );
  const clock = (list: readonly number[], pick: (...values: number[]) => number): string =>
    momentParts(pick(...list)).time.replace(':', '.');
  const times =
    started.length > 0 && locked.length > 0
      ? ` Paparan dimulai pukul ${clock(started, Math.min)} dan penilaian terakhir dikunci pukul ${clock(locked, Math.max)} WITA.`
      : '';
  const abstained = abstentionsOf(facts);
  const numbers = new Map(facts.presentation.map(({ id, number }) => [id, number]));
  return [
    sectionHeading('II. Pelaksanaan'),
    paragraph(
      `Dijadwalkan ${facts.presentation.length} paparan; dilaksanakan dan dinilai ${rows.length} paparan.${times} Jadwal kegiatan pukul ${event(standings).startTime.replace(':', '.')}–${event(standings).endTime.replace(':', '.')} WITA.`,
      { alignment: 'justify', margin: [0, 0, 0, 4] },
    ),
    leadIn('Rencana dan pelaksanaan tiap paparan (WITA):', { margin: [0, 2, 0, 0] }),
    talkTimesTable(facts, { heading: 'Paparan', width: 48 }, compact.fontSize),
    ...withdrawn.map(({ number, title, stateReason }) =>
      paragraph(`Paparan ${number} “${title}” mundur${stateReason ? `: ${stateReason}` : ''}.`),
    ),
    ...skipped.map(({ number, title, stateReason }) =>
      paragraph(
        `Paparan ${number} “${title}” belum selesai dinilai${stateReason ? `: ${stateReason}` : ''}.`,
      ),
    ),
    ...criterionTable(facts.criterion, groups),
    paragraph(
      `Kuorum tiap paparan ${quorumWords(rules)}. Pemisah nilai sama: ${rules.tieBreaks.map((rule) => tieBreakWord(rule, (code) => groups.find((group) => group.code === code)?.name).toLocaleLowerCase('id')).join(', lalu ') || 'tidak ada'}. ${facts.event.frozenAtMs === null ? 'Aturan belum dibekukan.' : `Aturan dibekukan ${printMoment(facts.event.frozenAtMs)}${facts.event.rulesHash ? ` dengan sidik ${facts.event.rulesHash.slice(0, 16)}` : ''}.`}`,
      { alignment: 'justify', margin: [0, 0, 0, 4] },
    ),
    leadIn('Panelis yang tidak menilai dan alasannya:', { margin: [0, 2, 0, 0] }),
    table(
      [
        { heading: 'Paparan', width: 48, alignment: 'center' },
        { heading: 'Panelis', width: '*' },
        { heading: 'Alasan', width: '*' },
        { heading: 'Akibat', width: 92 },
      ],
      abstained.map(({ presentationId, panelistId, reason, isAllowed }) => [
        String(numbers.get(presentationId) ?? ''),
        names.panelist(panelistId),
        reason,
        isAllowed ? 'Diizinkan menilai' : 'Tidak menilai',
      ]),
      { ...compact, whenEmpty: 'Tidak ada panelis yang tidak menilai.' },
    ),
    ...otherHands(facts, names),
  ];
}

/** Whose counted sheets did not come from their own device. */
function otherHands(facts: Standings['facts'], names: Names): Content[] {
  const lines = facts.presentation
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ id, number }) => {
      const sheets = countedSheets(facts, id).flatMap((sheet) => {
        const hand = handOf(sheet);
        return hand === 'OWN_DEVICE'
          ? []
          : [`${names.panelist(sheet.panelistId)} (${handWords[hand]})`];
      });
      return sheets.length === 0 ? [] : [`paparan ${number}: ${sheets.join(', ')}`];
    });
  if (lines.length === 0) return [];
  return [
    paragraph(`Lembar yang tidak dikirim dari perangkat panelis sendiri: ${lines.join('; ')}.`, {
      alignment: 'justify',
      margin: [0, 4, 0, 0],
    }),
  ];
}

/** So many criteria stand together on a page, with the line before them. */
const criteriaKept = 12;

function criterionTable(
  criteria: Standings['facts']['criterion'],
  groups: Standings['groups'],
): Content[] {
  const words = 'Kriteria dan bobot penilaian:';
  const content = table(
    [
      { heading: 'No', width: 22, alignment: 'center' },
      { heading: 'Kriteria', width: '*' },
      { heading: 'Kelompok', width: 110 },
      { heading: 'Bobot', width: 44, alignment: 'right' },
    ],
    criteria
      .toSorted((a, b) => a.position - b.position)
      .map(({ name, weight, groupCode }, at) => [
        String(at + 1),
        name,
        groups.find(({ code }) => code === groupCode)?.name ?? groupCode,
        weight.replace('.', ','),
      ]),
    compact,
  );
  return criteria.length <= criteriaKept
    ? [together([paragraph(words, { margin: [0, 4, 0, 0] }), content])]
    : [leadIn(words, { margin: [0, 4, 0, 0] }), content];
}

const event = ({ facts }: Standings): Standings['facts']['event'] => facts.event;

const scoreText = (row: Standing): string => (row.score ? formatExact(row.score, 2, 'id') : '–');

function resultPart({ rows, groups }: Standings, names: Names): Content[] {
  const decided = rows.filter(({ analysed }) => analysed.decidedBy !== null);
  const groupName = (code: string): string | undefined =>
    groups.find((group) => group.code === code)?.name;
  return [
    sectionHeading('III. Hasil'),
    table(
      [
        { heading: 'Peringkat', width: 46, alignment: 'center' },
        { heading: 'Usulan', width: '*' },
        { heading: 'OPD pengusul', width: 92 },
        { heading: 'Nilai akhir', width: 36, alignment: 'right' },
        { heading: 'Rekomendasi', width: 82 },
      ],
      rows.map((row) => [
        { text: row.rank === null ? 'belum kuorum' : String(row.rank), bold: row.rank !== null },
        row.presentation.title,
        names.agency(row.presentation.agencyId),
        `${row.analysed.score?.display.id ?? scoreText(row)}${row.analysed.provisional && row.score ? ' *' : ''}`,
        printDecision(row.decision),
      ]),
      { ...compact, whenEmpty: 'Belum ada paparan yang dikunci.' },
    ),
    ...(rows.some(({ analysed, score }) => analysed.provisional && score)
      ? [paragraph('* Nilai sementara: belum kuorum.', { fontSize: 8.5 })]
      : []),
    ...decided.map((row) =>
      together([
        paragraph(
          `Nilai sama pada “${row.presentation.title}”: ${tieBreakWord(row.analysed.decidedBy ?? '', groupName).toLocaleLowerCase('id')}.`,
          { fontSize: 9 },
        ),
      ]),
    ),
    paragraph('Yang diperingkat adalah usulan, bukan orang. Nilai dinyatakan per seratus.', {
      italics: true,
      fontSize: 9,
      margin: [0, 2, 0, 0],
    }),
  ];
}

function agreementPart({ rows, facts }: Standings, names: Names): Content[] {
  const agreed = rows.filter(({ decision }) => decision && decision.code !== 'BELUM_DIPUTUSKAN');
  return [
    sectionHeading('IV. Kesepakatan dan tindak lanjut'),
    ...(agreed.length === 0 ? [paragraph('Panel belum mengambil keputusan.')] : []),
    ...(agreed.length > 0
      ? [
          numbered(
            agreed.map(({ presentation, decision }) => {
              if (!decision) return '';
              const details = decisionText(decision, names);
              const departure = decision.departureReason
                ? ` Alasan menyimpang dari usulan sistem: ${decision.departureReason}`
                : '';
              const onBehalf =
                decision.isConfirmed === 1 && decision.confirmedBy === 'OPERATOR'
                  ? ' (disahkan operator atas nama Ketua)'
                  : '';
              return `${presentation.title}: ${printDecision(decision)}${onBehalf}${details ? `. ${details}` : ''}.${departure}`;
            }),
          ),
        ]
      : []),
    paragraph(
      facts.followUp.length > 0
        ? `Rencana tindak lanjut (${facts.followUp.length} kegiatan${carriedText(facts)}) terlampir.`
        : 'Rencana tindak lanjut disusun kemudian.',
      { margin: [0, 2, 0, 0] },
    ),
  ];
}

function annexPart({ analysis }: Standings, { annexes, ledgerHead }: MinutesOptions): Content[] {
  return [
    sectionHeading('V. Lampiran'),
    numbered(annexes),
    paragraph(
      `Sidik data nilai: ${analysis.dataHash.slice(0, 32)} (${analysis.methodVersion}).${ledgerHead ? ` Kepala jejak audit: nomor ${ledgerHead.number}, ${ledgerHead.hash.slice(0, 32)}.` : ''}`,
      { fontSize: 8.5, color: '#55646A' },
    ),
  ];
}

const carriedText = ({ followUpOrigin }: Standings['facts']): string =>
  followUpOrigin.length > 0
    ? `, ${followUpOrigin.length} di antaranya dibawa dari kegiatan sebelumnya`
    : '';
