/** "Keterandalan": how sure the ranking is, with the cautions that belong to each number. No panelist is named. */
import { SENTENCES, wordsFor } from '../../ranking/index.ts';
import type { CellInput, SheetInput } from '../spreadsheet/writeWorkbook.ts';
import type { Standings } from '../standings.ts';
import { placesText } from './panelColumns.ts';
import * as style from './styles.ts';

const iccNames: readonly (readonly [string, string])[] = [
  ['consistencyK', 'ICC(C,k): seberapa dapat diulang urutan panel'],
  ['agreementK', 'ICC(A,k): bila paparan berbeda dinilai panelis berbeda'],
  ['consistency1', 'ICC(C,1): urutan menurut satu panelis'],
  ['agreement1', 'ICC(A,1): angka yang sama antarpanelis'],
  ['oneWayK', 'ICC(1,k)'],
  ['oneWay1', 'ICC(1,1)'],
];

export function reliabilitySheet({ analysis, rows }: Standings): SheetInput {
  const { panel, agreement } = analysis;
  const heading = (...values: string[]): CellInput[] =>
    values.map((value) => ({ value, style: style.heading }));
  const section = (value: string): CellInput[][] => [[], [{ value, style: style.section }]];
  const text = (value: string): CellInput => ({ value, style: style.text });
  const number = (value: number | null | undefined): CellInput =>
    value === null || value === undefined
      ? text('tidak tersedia')
      : {
          value: Math.round(value * 1000) / 1000,
          style: { ...style.score, numFmt: '[$-421]0.000' },
        };
  const line = (label: string, value: CellInput, remark = ''): CellInput[] => [
    { value: label, style: style.rowHeading },
    value,
    ...(remark ? [null, null, text(remark)] : []),
  ];
  const icc = agreement.available ? agreement.icc : null;
  const limits = agreement.available ? agreement.iccCi95 : null;
  const alpha = agreement.available ? agreement.krippendorff : null;
  const kendall = agreement.available ? agreement.kendall : null;
  const byKey = <T>(record: Partial<Record<string, T>> | null, key: string): T | null =>
    record?.[key] ?? null;
  return {
    name: 'Keterandalan',
    summary: 'Keterandalan peringkat dan kesepakatan panel',
    columns: [{ width: 52 }, { width: 32 }, { width: 16 }, { width: 16 }, { width: 60 }],
    rows: [
      [{ value: 'Keterandalan peringkat', style: style.title }],
      [{ value: SENTENCES.uncertainty.id, style: style.subtitle }],
      ...(panel.uncertaintyOfCorrected
        ? [[{ value: SENTENCES.uncertaintyOfCorrected.id, style: style.subtitle }]]
        : []),
      ...section('Ringkas'),
      line(
        'Kekuatan urutan',
        text(
          panel.firmness
            ? wordsFor('firmness', panel.firmness).id
            : panel.uncertaintyReason
              ? wordsFor('notAvailable', panel.uncertaintyReason).id
              : 'Kurang dari lima paparan: tidak dinilai',
        ),
        SENTENCES.lowReliability.id,
      ),
      line('Keterandalan rata-rata panel (rho)', number(panel.firmness && panel.reliability)),
      line(
        'Selisih yang bermakna (poin)',
        panel.meaningfulGap
          ? { value: panel.meaningfulGap.value, style: style.score }
          : text('tidak tersedia'),
        panel.meaningfulGap
          ? SENTENCES.meaningfulGap.id.replace('{points}', panel.meaningfulGap.display.id)
          : '',
      ),
      line('Nilai resmi', text(wordsFor('basis', panel.basis).id)),
      line(
        'Koreksi lembar kosong',
        text(wordsFor('correctionStatus', panel.correction.status).id),
        panel.correction.reasons
          .map((reason) => wordsFor('correctionRefused', reason).id)
          .join('; '),
      ),
      line(
        'Nilai yang berbeda dari panel',
        { value: panel.flags.length, style: style.whole },
        'Jumlah saja; dikonfirmasi kepada panelis dan tidak mengubah nilai.',
      ),
      ...section('Selang peringkat 90 % dan kelompok'),
      heading('Usulan', 'Peringkat', 'Selang', 'Kelompok', 'Keterangan'),
      ...rows.map((row) => {
        const { presentation, rank, analysed } = row;
        return [
          text(`${presentation.number}. ${presentation.title}`),
          { value: rank, style: style.whole },
          { value: placesText(row), style: style.centred },
          { value: analysed.tier, style: style.whole },
          text(
            [
              analysed.provisional ? SENTENCES.provisional.id : '',
              analysed.rankDiffers && analysed.plainRank !== null && analysed.correctedRank !== null
                ? SENTENCES.rankDiffers.id
                    .replace('{plain}', String(analysed.plainRank))
                    .replace('{corrected}', String(analysed.correctedRank))
                : '',
            ]
              .filter(Boolean)
              .join('; '),
          ),
        ];
      }),
      ...section('Kesepakatan panel'),
      heading('Ukuran', 'Nilai', 'Batas bawah 95 %', 'Batas atas 95 %', 'Keterangan'),
      ...(agreement.available
        ? [
            ...iccNames.map(([key, name]) => [
              text(name),
              number(byKey<number | null>(icc, key)),
              ...(byKey<[number, number] | null>(limits, key) ?? [null, null]).map(number),
              text(
                icc || !agreement.iccReason ? '' : wordsFor('notAvailable', agreement.iccReason).id,
              ),
            ]),
            [
              text('W Kendall (dikoreksi nilai sama)'),
              number(kendall && 'w' in kendall ? kendall.w : null),
              text(''),
              text(''),
              text(
                kendall && 'reason' in kendall
                  ? wordsFor('notAvailable', String(kendall.reason)).id
                  : '',
              ),
            ],
            [
              text('Alfa Krippendorff (interval)'),
              number(
                byKey<number | null>(
                  alpha as Partial<Record<string, number | null>> | null,
                  'interval',
                ),
              ),
              text(''),
              text(''),
              text(''),
            ],
            [
              text('Alfa Krippendorff (ordinal)'),
              number(
                byKey<number | null>(
                  alpha as Partial<Record<string, number | null>> | null,
                  'ordinal',
                ),
              ),
              text(''),
              text(''),
              text(''),
            ],
          ]
        : [[text(wordsFor('notAvailable', agreement.reason).id)]]),
      ...section('Batas'),
      [text(SENTENCES.limits.id)],
      [
        text(
          'Ambang nilai, dukungan, kesiapan, dan kelompok adalah ketetapan penyelenggara, bukan temuan.',
        ),
      ],
      ...section('Jejak perhitungan'),
      line('Versi metode', text(analysis.methodVersion)),
      line('Sidik data (SHA-256)', text(analysis.dataHash)),
    ],
    frozen: { rows: 1, columns: 0 },
    orientation: 'landscape',
    rowHeights: new Map([[0, 26]]),
  };
}
