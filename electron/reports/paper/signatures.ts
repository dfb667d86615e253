/** Where the panel signs: a table, or blocks with post and number. Neither a row nor a block ever splits. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { EventFacts } from '../../contract/facts.ts';
import { printDay } from '../dateText.ts';
import { printNip } from '../import/nip.ts';
import { roleWords } from '../words.ts';
import { paragraph, table, together } from './parts.ts';

type Panelist = EventFacts['panelist'][number];
/** So many rows of a signature table stand together on a page with the lines before it. */
const rowsKept = 12;

/** Who was there signs; absent panelists do not. */
export function signatures(
  facts: EventFacts,
  style: 'TABLE' | 'BLOCKS',
  showsNip: boolean,
): Content[] {
  const order = { CHAIR: 0, SECRETARY: 1, MEMBER: 2, ADVISER: 3 } as const;
  const panel = facts.panelist
    .filter(({ attendance }) => attendance !== 'ABSENT')
    .sort((a, b) => order[a.role] - order[b.role] || a.position - b.position);
  const placeAndDay = `${facts.event.city}, ${printDay(facts.event.dateIso)}`;
  return style === 'TABLE'
    ? signatureTable(panel, placeAndDay)
    : signatureBlocks(panel, placeAndDay, showsNip);
}

function signatureTable(panel: readonly Panelist[], placeAndDay: string): Content[] {
  const columns = [
    { heading: 'No', width: 22, alignment: 'center' },
    { heading: 'Nama', width: '*' },
    { heading: 'Jabatan', width: '*' },
    { heading: 'Tanda tangan', width: 130 },
  ] as const;
  const rows = panel.map(({ name, title, role }, at) => [
    String(at + 1),
    name,
    [title, `${roleWords[role]} panel`].filter(Boolean).join('\n'),
    `${at + 1}.`,
  ]);
  const opening: Content[] = [
    paragraph(placeAndDay, { alignment: 'right', margin: [0, 10, 0, 4] }),
  ];
  if (rows.length <= rowsKept)
    return [together([...opening, table(columns, rows, { rowHeight: 34 })])];
  return [...opening, table(columns, rows, { rowHeight: 34 })];
}

function signatureBlocks(
  panel: readonly Panelist[],
  placeAndDay: string,
  showsNip: boolean,
): Content[] {
  const leaders = panel.filter(({ role }) => role === 'CHAIR' || role === 'SECRETARY');
  const members = panel.filter(({ role }) => role !== 'CHAIR' && role !== 'SECRETARY');
  return [
    paragraph(placeAndDay, { alignment: 'right', margin: [0, 10, 0, 4] }),
    ...inTwos(leaders, showsNip),
    ...inTwos(members, showsNip),
  ];
}

function inTwos(panel: readonly Panelist[], showsNip: boolean): Content[] {
  return Array.from({ length: Math.ceil(panel.length / 2) }, (_, at) =>
    together([
      {
        table: {
          widths: ['*', '*'],
          body: [[block(panel[at * 2], showsNip), block(panel[at * 2 + 1], showsNip)]],
        },
        layout: 'noBorders',
        margin: [0, 4, 0, 8],
      },
    ]),
  );
}

function block(person: Panelist | undefined, showsNip: boolean): TableCell {
  if (!person) return { text: '' };
  const grade = [person.rankTitle, person.rankGrade].filter(Boolean).join(', ');
  return {
    stack: [
      paragraph(roleWords[person.role], { alignment: 'center' }),
      ...(person.title ? [paragraph(person.title, { alignment: 'center' })] : []),
      { text: ' ', margin: [0, 34, 0, 0] },
      paragraph(person.name, { alignment: 'center', bold: true, decoration: 'underline' }),
      ...(grade ? [paragraph(grade, { alignment: 'center' })] : []),
      ...(showsNip && person.nip
        ? [paragraph(`NIP ${printNip(person.nip)}`, { alignment: 'center' })]
        : []),
    ],
  };
}
