/** Where the panel signs: a table, or blocks with post and number. Neither a row nor a block ever splits. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { EventFacts } from '../../contract/facts.ts';
import { printDay } from '../dateText.ts';
import { printNip } from '../../domain/nip.ts';
import { roleWords } from '../words.ts';
import { leadIn, paragraph, table, together, type TextLook } from './parts.ts';

type Panelist = EventFacts['panelist'][number];
/** So many rows stand together on one page with the lines before them; more are shared evenly among pages. */
const rowsKept = { TABLE: 12, BLOCKS: 4 } as const;
/** Longer names and posts make rows so high that a page may not hold so many. */
const lettersKept = 56;

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
  const opening: TextLook = { alignment: 'right', margin: [0, 10, 0, 4] };
  if (!areShort(panel)) return [leadIn(placeAndDay, opening), table(columns, rows, look)];
  const [first = [], ...others] = evenParts(rows, rowsKept.TABLE);
  return [
    together([paragraph(placeAndDay, opening), table(columns, first, look)]),
    ...others.map((part) => together([table(columns, part, look)])),
  ];
}

const areShort = (panel: readonly Panelist[]): boolean =>
  panel.every(({ name, title }) => name.length <= lettersKept && title.length <= lettersKept);

/** In as few parts as hold at most `limit` each, none much smaller than another: nobody signs alone on the last page. */
function evenParts<T>(rows: readonly T[], limit: number): T[][] {
  const count = Math.max(1, Math.ceil(rows.length / limit));
  const placeOf = (part: number): number => Math.ceil((part * rows.length) / count);
  return Array.from({ length: count }, (_, part) => rows.slice(placeOf(part), placeOf(part + 1)));
}

function signatureBlocks(
  panel: readonly Panelist[],
  placeAndDay: string,
  showsNip: boolean,
): Content[] {
  const leaders = panel.filter(({ role }) => role === 'CHAIR' || role === 'SECRETARY');
  const members = panel.filter(({ role }) => role !== 'CHAIR' && role !== 'SECRETARY');
  const blocks = [...inTwos(leaders, showsNip), ...inTwos(members, showsNip)];
  return [
    leadIn(placeAndDay, { alignment: 'right', margin: [0, 10, 0, 4] }),
    ...evenParts(blocks, areShort(panel) ? rowsKept.BLOCKS : 1).map(together),
  ];
}

/** Two people beside one another: names stand level whatever the length of their posts. */
function inTwos(panel: readonly Panelist[], showsNip: boolean): Content[] {
  return Array.from({ length: Math.ceil(panel.length / 2) }, (_, at) => {
    const pair = [panel[at * 2], panel[at * 2 + 1]];
    return {
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
    };
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
