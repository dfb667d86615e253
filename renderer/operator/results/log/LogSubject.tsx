/** What an entry was about: the talk, the person, and the words that came with it. */
import { attendances, decisionCodes, phases, scenes } from '../../../../electron/contract/codes.ts';
import { shortTitle } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import type { LogLine } from './logEntries.ts';

export function LogSubject({ line: { presentation, panelistName, details } }: { line: LogLine }) {
  const t = useResultWords();
  const word = (detail: string): string => {
    const phase = phases.find((known) => known === detail);
    if (phase) return t(`ui:phase.${phase}`);
    const code = decisionCodes.find((known) => known === detail);
    if (code) return t(`ui:decision.${code}`);
    const scene = scenes.find((known) => known === detail);
    if (scene) return t(`operator:conduct.scene.${scene}`);
    const attendance = attendances.find((known) => known === detail);
    return attendance ? t(`operator:conduct.attendance.${attendance}`) : detail;
  };
  const parts = [
    presentation ? shortTitle(presentation, 60) : '',
    panelistName ?? '',
    ...details.map(word),
  ].filter(Boolean);
  return <span className="logSubject">{parts.length > 0 ? parts.join(' · ') : '–'}</span>;
}
