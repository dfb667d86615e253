/** Attempts at the preview of a spreadsheet: it changes nothing, and says beforehand what applying would refuse. */
import { parseNip } from '../../domain/nip.ts';
import type { CellProblem, ImportReading, ImportSubject } from '../../contract/files.ts';
import { subjects } from '../../reports/index.ts';
import type { Tried } from './attempt.fixture.ts';
import { wrongNips } from './planAttempts.fixture.ts';
import type { Stage } from './stage.fixture.ts';

type Row = Readonly<Record<string, string>>;

interface WrongTable {
  readonly rule: string;
  readonly subject: ImportSubject;
  readonly rows: readonly Row[];
  /** What the preview calls it: its code, or the words of the rule. */
  readonly says: string;
}

const criterion = { groupCode: 'OUTPUT', name: 'Hasil', weight: '100', min: '1', max: '5' };
const panelist = { name: 'Uji Contoh', role: 'Anggota', title: 'Staf' };
const agency = { code: 'KEMBAR', name: 'Dinas Kembar' };

const wrongTables: readonly WrongTable[] = [
  ...Object.entries(wrongNips).map(([code, nip]): WrongTable => ({
    rule: `nip/${code}`,
    subject: 'panelists',
    rows: [{ ...panelist, nip }],
    says: parseNip(nip, '').errors[0]?.words.id ?? '',
  })),
  {
    rule: 'referenceContradictions/UNKNOWN_ID',
    subject: 'panelists',
    rows: [{ ...panelist, agency: 'Dinas Tiada' }],
    says: 'UNKNOWN_AGENCY',
  },
  {
    rule: 'referenceContradictions/DUPLICATE',
    subject: 'agencies',
    rows: [agency, { ...agency, name: 'Dinas Lain' }],
    says: 'DUPLICATE',
  },
  {
    rule: 'rubric/WEIGHTS_NOT_TOTAL',
    subject: 'criteria',
    rows: [{ ...criterion, weight: '1' }],
    says: 'WEIGHT_TOTAL',
  },
  { rule: 'rubric/GROUP_EMPTY', subject: 'criteria', rows: [criterion], says: 'GROUP_MISSING' },
  {
    rule: 'rubric/BAD_RULE',
    subject: 'criteria',
    rows: [{ ...criterion, min: '5' }],
    says: 'OUT_OF_RANGE',
  },
];

export async function tryPreviews(stage: Stage): Promise<Tried[]> {
  await stage.open('siap');
  const tried: Tried[] = [];
  for (const wrong of wrongTables) {
    const marks = stage.marks();
    const problems = await preview(stage, wrong);
    const isSaid = problems.some(
      ({ code, words, isError }) =>
        isError && (code === wrong.says || words.id.includes(wrong.says)),
    );
    const shown = JSON.stringify(problems.map(({ code, words }) => [code, words.id]));
    const failure = isSaid ? null : `said ${shown}, not ${wrong.says}`;
    const changed = stage.marks() === marks ? null : 'something changed';
    tried.push({
      rule: wrong.rule,
      door: 'POST /operator/read/:what',
      failure: failure ?? changed,
    });
  }
  return tried;
}

async function preview({ operator }: Stage, { subject, rows }: WrongTable): Promise<CellProblem[]> {
  const { columns } = subjects[subject];
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ field }) => row[field] ?? '')),
  ];
  const answer = await operator.fetch('/operator/read/import?fileName=uji.csv', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: lines.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n'),
  });
  return ((await answer.json()) as ImportReading).problems ?? [];
}
