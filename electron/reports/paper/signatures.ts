/** Where the panel signs: a table, or blocks with post and number. Neither a row nor a block ever splits. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { EventFacts } from '../../contract/facts.ts';
import { printDay } from '../dateText.ts';
import { printNip } from '../../domain/nip.ts';
import { roleWords } from '../words.ts';
import { leadIn, paragraph, table, together, type TextLook } from './parts.ts';

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
    { heading: 'Tanda tangan', width: 118 },
  ] as const;
  const look = { fontSize: 9.5, rowHeight: 34 };
  const rows = panel.map(({ name, title, role }, at) => [
    String(at + 1),
    name,
    [title, `${roleWords[role]} panel`].filter(Boolean).join('\n'),
    `${at + 1}.`,
  ]);
  const signed = table(columns, rows, look);
  const opening: TextLook = { alignment: 'right', margin: [0, 10, 0, 4] };
  return rows.length <= rowsKept
    ? [together([paragraph(placeAndDay, opening), signed])]
    : [leadIn(placeAndDay, opening), signed];
}

function signatureBlocks(
  panel: readonly Panelist[],
  placeAndDay: string,
  showsNip: boolean,
): Content[] {
  const leaders = panel.filter(({ role }) => role === 'CHAIR' || role === 'SECRETARY');
  const members = panel.filter(({ role }) => role !== 'CHAIR' && role !== 'SECRETARY');
  return [
    leadIn(placeAndDay, { alignment: 'right', margin: [0, 10, 0, 4] }),
    ...inTwos(leaders, showsNip),
    ...inTwos(members, showsNip),
  ];
}

/** Two people beside one another: names stand level whatever the length of their posts. */
function inTwos(panel: readonly Panelist[], showsNip: boolean): Content[] {
  return Array.from({ length: Math.ceil(panel.length / 2) }, (_, at) => {
    const pair = [panel[at * 2], panel[at * 2 + 1]];
    return together([
      {
        table: {
          widths: ['*', '*'],
          heights: (row: number) => (row === 1 ? spaceToSign : 'auto'),
          body: [
            pair.map(postOf),
            pair.map((): TableCell => ({ text: '' })),
            pair.map((person) => nameOf(person, showsNip)),
          ],
        },
        layout: 'noBorders',
        margin: [0, 4, 0, 8],
      },
    ]);
  });
}

/** Points between a post and its name. */
const spaceToSign = 42;

function postOf(person: Panelist | undefined): TableCell {
  if (!person) return { text: '' };
  return {
    stack: [
      paragraph(roleWords[person.role], { alignment: 'center' }),
      ...(person.title ? [paragraph(person.title, { alignment: 'center' })] : []),
    ],
  };
}

function nameOf(person: Panelist | undefined, showsNip: boolean): TableCell {
  if (!person) return { text: '' };
  const grade = [person.rankTitle, person.rankGrade].filter(Boolean).join(', ');
  return {
    stack: [
      paragraph(person.name, { alignment: 'center', bold: true, decoration: 'underline' }),
      ...(grade ? [paragraph(grade, { alignment: 'center' })] : []),
      ...(showsNip && person.nip
        ? [paragraph(`NIP ${printNip(person.nip)}`, { alignment: 'center' })]
        : []),
    ],
  };
}
