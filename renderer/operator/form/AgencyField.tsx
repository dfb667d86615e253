/** An agency of the event's list; one that the list does not have is added from here, by its name. */
import { useState, type ReactNode } from 'react';
import type { Setup } from '../../../electron/contract/topics.ts';
import { useWords } from '../useWords.ts';
import { SearchSelect } from './SearchSelect.tsx';
import { useAgencyChoice } from './useAgencyChoice.ts';

export interface AgencyFieldProps {
  setup: Setup;
  label: string;
  value?: string | null;
  onChange?: (agencyId: string | null) => void;
  error?: ReactNode;
  placeholder?: string;
  withAsterisk?: boolean;
}

export function AgencyField({ setup, onChange, ...others }: AgencyFieldProps) {
  const t = useWords();
  const { agencies, offer, settle } = useAgencyChoice(setup);
  const [addedName, setAddedName] = useState('');
  const choose = async (chosen: string | null) => {
    setAddedName('');
    const settled = chosen === null ? { id: null, addedName: '' } : await settle(chosen);
    if (!settled) return;
    onChange?.(settled.id);
    setAddedName(settled.addedName);
  };
  return (
    <SearchSelect
      {...others}
      data={agencies}
      clearable
      offer={offer}
      onChange={(chosen) => void choose(chosen)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        <span role="status">{addedName ? t('form.agencyAdded', { name: addedName }) : ''}</span>
      }
    />
  );
}
