/** Starts the longest files first: what starts last and runs long leaves the other workers idle. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Measured; only the order matters, and only at the top. */
const LONGEST = [
  'renderer/e2e/nervousHands',
  'renderer/e2e/documents',
  'renderer/e2e/results',
  'renderer/e2e/operatorScreens',
  'renderer/e2e/desktop',
  'renderer/e2e/projectorScenes',
  'renderer/e2e/operator',
  'renderer/e2e/fullDay',
  'renderer/e2e/takeover',
  'renderer/e2e/panelistScenes',
  'renderer/e2e/panelist',
  'renderer/e2e/day',
  'renderer/e2e/strangersDay',
  'electron/proving/everyDoor/everyDoor',
  'electron/host/thinDays',
  'electron/engine/takeover/arrivalOrder',
  'renderer/e2e/roomScreens',
  'renderer/e2e/lan',
  'renderer/e2e/anywhere',
  'renderer/e2e/panelistNetwork',
  'renderer/e2e/prepare',
  'renderer/e2e/panelistHand',
  'electron/proving/badInput',
  'electron/cli/readOnly',
  'electron/cli/cli',
  'electron/reports/paper/buildPdf',
  'electron/proving/rules/exports',
  'electron/host/archives',
  'electron/proving/malformed',
  'electron/proving/faults/faults',
  'electron/proving/kill',
  'electron/host/badFiles',
  'electron/reports/workbook/buildWorkbook',
  'renderer/e2e/',
  'electron/host',
  'electron/cli/',
  'electron/proving/',
  'electron/server/',
];

function placeOf({ moduleId }: TestSpecification): number {
  const file = moduleId.replaceAll('\\', '/');
  const at = LONGEST.findIndex((name) =>
    file.includes(name.endsWith('/') ? name : `${name}.test.`),
  );
  return at === -1 ? LONGEST.length : at;
}

export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
}
