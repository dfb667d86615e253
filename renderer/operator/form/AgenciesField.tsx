/** Several agencies of the event's list; one that the list does not have is added from here, by its name. */
import { MultiSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Setup } from '../../../electron/contract/topics.ts';
import { useWords } from '../useWords.ts';
import { optionsFor, type KnownOption } from './optionsFor.ts';
import { useAgencyChoice } from './useAgencyChoice.ts';

export interface AgenciesFieldProps {
  setup: Setup;
  label: ReactNode;
  value?: string[];
  onChange?: (agencyIds: string[]) => void;
  error?: ReactNode;
}

export function AgenciesField({ setup, value = [], onChange, ...others }: AgenciesFieldProps) {
  const t = useWords();
  const { agencies, offer, settle } = useAgencyChoice(setup);
  const [typed, setTyped] = useState('');
  const offered = offer(typed);
  const choose = async (chosen: string[]) => {
    const settled = await Promise.all(chosen.map(settle));
    onChange?.(settled.flatMap((each) => (each ? [each.id] : [])));
  };
  return (
    <MultiSelect
      {...others}
      data={offered ? [...agencies, offered] : agencies}
      // What is chosen stands in the field; typed again it is not taken out.
      filter={({ options, search }) =>
        optionsFor(
          (options as KnownOption[]).filter(({ value: id }) => !value.includes(id)),
          search,
        )
      }
      searchable
      selectFirstOptionOnChange={typed.trim() !== ''}
      searchValue={typed}
      onSearchChange={setTyped}
      hidePickedOptions
      nothingFoundMessage={t('list.noMatch')}
      value={value}
      onChange={(chosen) => void choose(chosen)}
    />
  );
}
