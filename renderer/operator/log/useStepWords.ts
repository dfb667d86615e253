/** What stands in the trail, in the reader's language: what was done, and the words that came with it. */
import { attendances, decisionCodes, phases, scenes } from '../../../electron/contract/codes.ts';
import { isLogged, type DetailField } from './logEntries.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useWords } from '../useWords.ts';

const doors = ['LAN', 'LOOPBACK'] as const;
const ways = ['LINK', 'CARD', 'CODE'] as const;
const roles = ['OPERATOR', 'PROJECTOR'] as const;
const verdicts = ['ALLOWED', 'REFUSED', 'APPLY', 'DISCARD'] as const;

export interface StepWords {
  /** @param command as the trail names it; one this version does not know is shown as it is */
  command(command: string): string;
  /** A code gets its word; what somebody typed stays. */
  detail(field: DetailField, value: string): string;
}

export function useStepWords(): StepWords {
  const t = useWords();
  const language = useLanguage();
  const coded: Partial<Record<DetailField, (value: string) => string | undefined>> = {
    phase: wordIn(phases, (code) => t(`ui:phase.${code}`)),
    code: wordIn(decisionCodes, (code) => t(`ui:decision.${code}`)),
    scene: wordIn(scenes, (code) => t(`conduct.scene.${code}`)),
    attendance: wordIn(attendances, (code) => t(`conduct.attendance.${code}`)),
    verdict: wordIn(verdicts, (code) => t(`log.detail.verdict.${code}`)),
    role: wordIn(roles, (code) => t(`log.detail.role.${code}`)),
    door: wordIn(doors, (code) => t(`log.detail.door.${code}`)),
    way: wordIn(ways, (code) => t(`log.detail.way.${code}`)),
    takeover: () => t('log.detail.takeover'),
    from: (iso) => t('log.detail.from', { at: formatInstantWithDate(Date.parse(iso), language) }),
  };
  return {
    command: (command) => (isLogged(command) ? t(`log.commands.${command}`) : command),
    detail: (field, value) => coded[field]?.(value) ?? value,
  };
}

function wordIn<Code extends string>(codes: readonly Code[], words: (code: Code) => string) {
  return (value: string): string | undefined => {
    const code = codes.find((known) => known === value);
    return code && words(code);
  };
}
