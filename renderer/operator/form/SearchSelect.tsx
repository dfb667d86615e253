/** One of a long list, found by typing: what is typed again means what it says, and an emptied field means none. */
import { Select, type SelectProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../useWords.ts';
import { optionsFor, type KnownOption } from './optionsFor.ts';

export interface SearchSelectProps extends Omit<
  SelectProps,
  'data' | 'filter' | 'searchable' | 'allowDeselect' | 'value' | 'onChange' | 'onOptionSubmit'
> {
  data: readonly KnownOption[];
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** Stands last whatever is typed, for instance to add what the list does not have. */
  offer?: (typed: string) => KnownOption | null;
}

export function SearchSelect({
  data,
  value = null,
  onChange,
  offer,
  clearable = false,
  onFocus,
  onBlur,
  ...others
}: SearchSelectProps) {
  const t = useWords();
  /** Null as long as nobody typed: the text in the field is then the chosen option's. */
  const [typed, setTyped] = useState<string | null>(null);
  const offered = typed === null ? null : (offer?.(typed) ?? null);
  const isEmptied = typed !== null && typed.trim() === '';
  const takeEmptied = () => {
    if (isEmptied && clearable && value !== null) onChange?.(null);
    setTyped(null);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (!isEmptied) return;
    // Whoever walks through the list chooses from it.
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setTyped(null);
    if (event.key !== 'Enter') return;
    // The list shows all of its options now, and the first of them was not meant.
    event.preventDefault();
    event.stopPropagation();
    takeEmptied();
  };
  return (
    <Select
      nothingFoundMessage={t('list.noMatch')}
      {...others}
      data={offered ? [...data, offered] : [...data]}
      filter={() => [...optionsFor(data, typed ?? '', value), ...(offered ? [offered] : [])]}
      searchable
      // Enter means what stands first under the text.
      selectFirstOptionOnChange={typed !== null && !isEmptied}
      clearable={clearable}
      // Choosing again what is chosen keeps it.
      allowDeselect={false}
      value={value}
      onChange={(next) => {
        setTyped(null);
        onChange?.(next);
      }}
      onOptionSubmit={() => setTyped(null)}
      onInput={(event) => setTyped((event.target as HTMLInputElement).value)}
      onKeyDownCapture={keyDown}
      onFocus={(event) => {
        setTyped(null);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        takeEmptied();
        onBlur?.(event);
      }}
    />
  );
}
