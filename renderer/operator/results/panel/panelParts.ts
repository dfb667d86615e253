/** What every part of the panel section is given, and how its people and talks are named. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { shortTitle, type ResultRow } from '../resultRows.ts';

export interface PanelParts {
  setup: Setup;
  rows: readonly ResultRow[];
  analysis: Analysis;
}

export function panelistName(setup: Setup, id: string): string {
  return setup.panelist.find((row) => row.id === id)?.name ?? id;
}

export function presentationTitle(setup: Setup, id: string, length = 48): string {
  const row = setup.presentation.find((presentation) => presentation.id === id);
  return row ? shortTitle(row, length) : id;
}

const DEGREE = /^(?:(?:prof|dr|drs|dra|ir|hj?|drg|apt|ns|k\.?h|r)\.?)$/i;

/** A name for a narrow column: without degrees before and after it, "Dr. Andaru Contoh, M.Si." → "Andaru Contoh". */
export function shortName(name: string): string {
  const bare = (name.split(',')[0] ?? name).trim();
  const words = bare.split(/\s+/);
  const first = words.findIndex((word) => !DEGREE.test(word));
  return first < 0 ? bare : words.slice(first).join(' ');
}
