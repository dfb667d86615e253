/** Planned and held times of each talk, as minutes and recap print them. */
import type { Content } from 'pdfmake/interfaces.js';
import { talkTimes } from '../dayTimes.ts';
import { table } from './parts.ts';

/** @param fontSize points */
export const talkTimesTable = (
  facts: Parameters<typeof talkTimes>[0],
  numberColumn: { heading: string; width: number },
  fontSize: number,
): Content =>
  table(
    [
      { ...numberColumn, alignment: 'center' },
      { heading: 'Usulan', width: '*' },
      { heading: 'Rencana', width: 72, alignment: 'center' },
      { heading: 'Dilaksanakan', width: 72, alignment: 'center' },
    ],
    talkTimes(facts).map(({ number, title, planned, held }) => [
      String(number),
      title,
      planned,
      held,
    ]),
    { fontSize, whenEmpty: 'Belum ada paparan.' },
  );
