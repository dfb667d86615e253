/** What an entry was about: the talk, the person, and the words that came with it. */
import { shortTitle } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import type { LogLine } from './logEntries.ts';
import { decisionCodes, phases } from '../../../../electron/contract/codes.ts';

export function LogSubject({ line: { presentation, panelistName, details } }: { line: LogLine }) {
  const t = useResultWords();
  const word = (detail: string) => {
    const phase = phases.find((known) => known === detail);
    if (phase) return t(`ui:phase.${phase}`);
    const code = decisionCodes.find((known) => known === detail);
    return code ? t(`ui:decision.${code}`) : detail;
  };
  const parts = [presentation ? shortTitle(presentation, 60) : '', panelistName ?? '', ...details.map(word)].filter(Boolean);
  return <span className="logSubject">{parts.length > 0 ? parts.join(' · ') : '–'}</span>;
}
