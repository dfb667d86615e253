/** "Program Prioritas": links, coverage and gap of every programme. */
import { wordsFor } from '../../ranking/index.ts';
import type { SheetInput } from '../spreadsheet/writeWorkbook.ts';
import type { Coverage } from '../coverage.ts';
import { gapCaution } from '../words.ts';
import { firstTableRow, tableSheet } from './tableSheet.ts';
import * as style from './styles.ts';

const lines = [
  gapCaution,
  'Cakupan dihitung dari kekuatan kaitan dan kelas usulan; celah = kebutuhan ÷ 3 × (1 − cakupan).',
];

export function programmeSheet({ programmes }: Coverage): SheetInput {
  const sheet = tableSheet({
    name: 'Program Prioritas',
    title: 'Cakupan program prioritas',
    summary: 'Kaitan paparan dengan program prioritas, cakupan, dan celah',
    lines,
    whenEmpty: 'Belum ada program prioritas.',
    frozenColumns: 2,
    rows: programmes,
    columns: [
      { heading: 'Kode', width: 9, style: style.centred, value: ({ programme }) => programme.code },
      {
        heading: 'Program',
        width: 46,
        style: style.text,
        value: ({ programme }) => programme.name,
      },
      {
        heading: 'Agenda',
        width: 16,
        style: style.text,
        value: ({ programme }) => programme.agenda,
      },
      {
        heading: 'Nama sudah diverifikasi',
        width: 13,
        style: style.centred,
        value: ({ programme }) => (programme.isVerified ? 'Ya' : 'Belum'),
      },
      {
        heading: 'Kebutuhan (0–3)',
        width: 12,
        style: style.whole,
        value: ({ programme }) => programme.need,
      },
      { heading: 'Kaitan langsung', width: 10, style: style.whole, value: ({ direct }) => direct },
      {
        heading: 'Kaitan tidak langsung',
        width: 12,
        style: style.whole,
        value: ({ indirect }) => indirect,
      },
      {
        heading: 'Paparan (no)',
        width: 16,
        style: style.centred,
        value: ({ presentations }) => presentations.join(', '),
      },
      { heading: 'Cakupan', width: 11, style: style.percent, value: ({ coverage }) => coverage },
      { heading: 'Celah', width: 11, style: style.percent, value: ({ gap }) => gap },
      { heading: 'Urutan celah', width: 10, style: style.whole, value: ({ gapRank }) => gapRank },
      {
        heading: 'Keadaan',
        width: 16,
        style: style.text,
        value: ({ category }) => wordsFor('coverageCategory', category).id,
      },
    ],
  });
  const first = firstTableRow(lines) + 1;
  const last = firstTableRow(lines) + Math.max(1, programmes.length);
  return {
    ...sheet,
    tabColor: 'FF3B7A57',
    conditionalRules: [
      {
        type: 'dataBar',
        priority: 1,
        range: `I${first}:I${last}`,
        dataBar: {
          cfvo: [
            { type: 'num', value: '0' },
            { type: 'num', value: '1' },
          ],
          color: 'FF7FB59A',
        },
      },
      {
        type: 'expression',
        priority: 2,
        range: `A${first}:L${last}`,
        formula: `AND($E${first}=3,$F${first}+$G${first}=0)`,
        style: style.missing,
      },
    ],
  };
}
