/** `bantaya rank`: the standings of an event, or the ranking cases of a folder. */
import { existsSync } from 'node:fs';
import { eventTable } from '../../../db/event.ts';
import type { VisibleFacts } from '../../contract/visibleFacts.ts';
import { readVisible, visibleFacts } from '../../engine/gate/visibleFacts.ts';
import { readArchiveFile } from '../archiveFile.ts';
import { foldersWithCases, runCaseFolder } from '../caseFolder.ts';
import { CommandFailed, printJson, readArguments, required, type Command } from '../command.ts';
import { readData } from '../dataFolder.ts';
import { standingsJson, type PrintedStandings } from '../standingsJson.ts';
import { textTable } from '../textTable.ts';

export const rankCommand: Command = {
  help: `bantaya rank EVENT_ID|FILE.json [--data DIR] [--json]
bantaya rank --cases CASES [--json]

Ranks the locked presentations of an event of DIR, or of an archive. Scores are per hundred. Nothing is
shown of a presentation before it is locked.

  --data DIR     folder of the data (default: the user's own)
  --cases CASES  run the ranking cases (*.json) of a folder instead, and print "N passed, N failed"
  --json         print {eventId, name, presentations, analysis}; each presentation has id, number, title,
                 phase, rank, decidedBy, score {display, decimal, exact}, groupScores (the same by group),
                 sheetsCounted, sheetsExpected, provisional, class
                 with --cases: {passed, failed, perKind, failures}`,
  run: async (args) => {
    const isCases = args.some((arg) => arg === '--cases' || arg.startsWith('--cases='));
    const { values, positionals } = readArguments(args, isCases ? [] : ['EVENT_ID or FILE.json'], {
      data: { type: 'string' },
      cases: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    if (isCases) return runCases(required(values.cases, '--cases'), values.json);
    const standings = standingsJson(await readRanked(positionals[0] ?? '', values.data));
    if (values.json) printJson(standings);
    else printStandings(standings);
    return 0;
  },
};

/** A name that is a file, or ends like one, is an archive. @throws CommandFailed, DatabaseRefused */
async function readRanked(name: string, dataDir: string | undefined): Promise<VisibleFacts> {
  if (name.endsWith('.json') || existsSync(name))
    return visibleFacts(readArchiveFile(name).facts, 'ranking', 'internal');
  return readData(dataDir, (db) => {
    if (!eventTable.find(db, { id: name })) throw new CommandFailed(`there is no event "${name}"`);
    return readVisible(db, name, 'ranking', 'internal');
  });
}

function printStandings({ name, presentations }: PrintedStandings): void {
  const groups = [...new Set(presentations.flatMap((row) => Object.keys(row.groupScores)))];
  console.log(name);
  console.log(
    textTable([
      ['RANK', 'ID', 'SCORE', ...groups, 'SHEETS', 'CLASS', 'TITLE'],
      ...presentations.map((row) => [
        row.rank === null ? '-' : String(row.rank),
        row.id,
        `${row.score?.display ?? '-'}${row.score && row.provisional ? ' (provisional)' : ''}`,
        ...groups.map((group) => row.groupScores[group]?.display ?? '-'),
        `${row.sheetsCounted}/${row.sheetsExpected}`,
        row.class ?? row.phase,
        row.title,
      ]),
    ]),
  );
}

function nothingIn(folder: string): string {
  const others = foldersWithCases(folder);
  const hint = others.length > 0 ? `; there are some in ${others.join(', ')}` : '';
  return `there is no case (*.json) in ${folder}${hint}`;
}

function runCases(folder: string, isJson: boolean): number {
  const summary = runCaseFolder(folder);
  const { passed, failed, perKind, failures } = summary;
  if (passed + failed === 0) throw new CommandFailed(nothingIn(folder));
  for (const { name, kind, differences } of failures) {
    console.error(`FAILED ${name} (${kind})`);
    for (const difference of differences) console.error(`  ${difference}`);
  }
  if (isJson) {
    printJson(summary);
    return failed === 0 ? 0 : 1;
  }
  for (const [kind, count] of Object.entries(perKind).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${kind}: ${count.passed} of ${count.passed + count.failed}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
