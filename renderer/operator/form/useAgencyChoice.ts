/** The agencies to choose from, and the adding of one that the list does not have. */
import { useState } from 'react';
import type { Setup } from '../../../electron/contract/topics.ts';
import { isSameName } from '../../../electron/domain/text.ts';
import { ask } from '../ask.ts';
import { useWords } from '../useWords.ts';
import type { KnownOption } from './optionsFor.ts';

/** Before the name of an agency to add; ids have no space. */
const NEW = 'baru ';
const MOST_LETTERS = 300;

export interface AgencyChoice {
  agencies: KnownOption[];
  /** The option that adds what is typed; null where an agency is called so already. */
  offer: (typed: string) => KnownOption | null;
  /** What was chosen, added first where it has to be; undefined where the host refused. */
  settle: (chosen: string) => Promise<{ id: string; addedName: string } | undefined>;
}

export function useAgencyChoice(setup: Setup): AgencyChoice {
  const t = useWords();
  /** Added a moment ago: the list of the host comes a little later. */
  const [added, setAdded] = useState<readonly KnownOption[]>([]);
  const known = setup.agency.map(({ id, name, code }) => ({ value: id, label: name, also: code }));
  const agencies: KnownOption[] = [
    ...known,
    ...added.filter(({ value }) => known.every((other) => other.value !== value)),
  ];
  const offer: AgencyChoice['offer'] = (typed) => {
    const name = typed.trim().slice(0, MOST_LETTERS);
    const isKnown = agencies.some(({ label, also = '' }) =>
      [label, also].some((text) => isSameName(text, name)),
    );
    if (name === '' || isKnown || setup.event.status === 'CLOSED') return null;
    return { value: `${NEW}${name}`, label: t('form.addNamed', { name }) };
  };
  const settle: AgencyChoice['settle'] = async (chosen) => {
    if (!chosen.startsWith(NEW)) return { id: chosen, addedName: '' };
    const name = chosen.slice(NEW.length);
    const answer = await ask('saveAgency', { code: '', name, note: '' });
    if (!answer) return undefined;
    setAdded((before) => [...before, { value: answer.id, label: name }]);
    return { id: answer.id, addedName: name };
  };
  return { agencies, offer, settle };
}
