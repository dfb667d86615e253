/** Which options of a list answer to what is typed: the one that says exactly that stands first, so that Enter means it. */
import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { nameKey } from '../../../electron/domain/text.ts';

/** An option that people also know by another text, such as an agency's code. */
export interface KnownOption extends ComboboxItem {
  readonly also?: string;
}

/**
 * @param typed nothing typed: the whole list
 * @param chosen the value that stands in the field: of two that are called the same it is the one that is meant
 */
export function optionsFor<T extends Pick<KnownOption, 'label' | 'also'> & { value?: string }>(
  options: readonly T[],
  typed: string,
  chosen: string | null = null,
): T[] {
  const wanted = nameKey(typed);
  const keysOf = ({ label, also = '' }: T) => [nameKey(label), nameKey(also)];
  const found = options.filter((option) => keysOf(option).some((key) => key.includes(wanted)));
  if (wanted === '') return found;
  const isSaid = (option: T) => keysOf(option).includes(wanted);
  const said = found.filter(isSaid);
  const isChosen = ({ value }: T) => value !== undefined && value === chosen;
  return [
    ...said.filter(isChosen),
    ...said.filter((option) => !isChosen(option)),
    ...found.filter((option) => !isSaid(option)),
  ];
}

/** For lists of which several are chosen; in a list of groups each keeps its place, and one without a match goes. */
export const exactFirst: OptionsFilter = ({ options, search }) => {
  const single = options.filter((option) => !('group' in option));
  return [
    ...optionsFor(single as KnownOption[], search),
    ...options.flatMap((option) => {
      if (!('group' in option)) return [];
      const items = optionsFor(option.items as KnownOption[], search);
      return items.length > 0 ? [{ ...option, items }] : [];
    }),
  ];
};
