/** What a presentation serves: priority programmes, directly or indirectly, and themes. */
import { ActionIcon, Fieldset, MultiSelect, SegmentedControl, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { Icon } from '../../../ui/index.ts';
import { exactFirst } from '../../form/optionsFor.ts';
import { SearchSelect } from '../../form/SearchSelect.tsx';
import { useWords } from '../../useWords.ts';
import type { PresentationValues } from './presentationValues.ts';
import parts from '../../parts/parts.module.css';

export function ProgrammeLinks({
  fields,
  setup,
}: {
  fields: UseFormReturnType<PresentationValues>;
  setup: Setup;
}) {
  const t = useWords();
  const { programmes } = fields.values;
  const linked = new Set(programmes.map(({ programmeId }) => programmeId));
  const free = setup.programme
    .filter(({ id }) => !linked.has(id))
    .map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }));
  return (
    <Fieldset legend={t('agenda.links')}>
      <ul className={parts.rowList}>
        {programmes.map(({ programmeId }, at) => {
          const programme = setup.programme.find(({ id }) => id === programmeId);
          const name = programme ? `${programme.code} · ${programme.name}` : programmeId;
          return (
            <li key={programmeId}>
              <Text className={parts.rowMain ?? ''}>{name}</Text>
              <SegmentedControl
                aria-label={t('agenda.strength', { name })}
                data={[
                  { value: '2', label: t('agenda.direct') },
                  { value: '1', label: t('agenda.indirect') },
                ]}
                value={String(programmes[at]?.strength ?? 2)}
                onChange={(value) =>
                  fields.setFieldValue(`programmes.${at}.strength`, value === '2' ? 2 : 1)
                }
              />
              <ActionIcon
                color="red"
                aria-label={t('agenda.unlink', { name })}
                onClick={() => fields.removeListItem('programmes', at)}
              >
                <Icon name="close" />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <SearchSelect
        mt={programmes.length > 0 ? 'sm' : 0}
        label={t('agenda.addProgramme')}
        placeholder={t('agenda.chooseProgramme')}
        data={free}
        value={null}
        onChange={(value) => {
          if (value) fields.insertListItem('programmes', { programmeId: value, strength: 2 });
        }}
      />
      <MultiSelect
        mt="sm"
        label={t('agenda.themes')}
        data={setup.theme.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        clearable
        hidePickedOptions
        filter={exactFirst}
        nothingFoundMessage={t('list.noMatch')}
        {...fields.getInputProps('themeIds')}
      />
    </Fieldset>
  );
}
